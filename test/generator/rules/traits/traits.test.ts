import { expect, test } from "vitest";
import { expectFound, expectSound } from "../../../support/assembled-model.js";

// https://smithy.io/2.0/spec/model.html#traits

test("a trait stands only where its selector allows it", () => {
  const [found] = expectFound(`
    ‹@length(min: 1) | trait/wrong-target›
    integer A
    structure B { ‹@httpLabel | trait/wrong-target› a: String, @required @sensitiveLike b: String }
    @trait(selector: "structure > member")
    structure sensitiveLike {}
  `);
  expect(found?.eventId).toBe("TraitTarget");
  expect(found?.hint).toContain("list, map, string, blob");
});

test("a trait that a mixin hands on is judged where it lands", () => {
  expectFound(`
    @trait(selector: "structure :not([trait|error])")
    structure plain {}
    ‹@plain | trait/wrong-target›
    @mixin
    structure M {}
    @error("client")
    structure E with [M] {}
  `);
});

test("what is applied is a trait", () => {
  expectFound(`
    structure Note {}
    ‹@Note | trait/not-a-trait›
    string A
  `);
});

test("a selector that cannot be read is reported at its mistake, and allows everything", () => {
  expectFound(`
    @trait(selector: "string [‹f | trait/malformed-selector›oo]")
    structure note {}
    @note
    string A
  `);
});

test("traits that exclude each other are reported once, with all of them", () => {
  const [found] = expectFound(`
    structure A {
      ‹@httpQuery("a") | trait/conflict›
      @httpHeader("b")
      a: String
    }
  `);
  expect(found?.related).toHaveLength(1);
});

test("one member of a structure has a trait that is exclusive by member", () => {
  expectFound(`
    structure A { @httpPayload a: String, ‹@httpPayload | trait/not-exclusive› b: String }
  `);
});

test("one member of a structure targets a shape whose trait is exclusive by target", () => {
  expectFound(`
    @streaming
    blob Stream
    structure A { @required a: Stream, @required ‹b | trait/not-exclusive›: Stream }
  `);
});

test("a name without quotes is a shape id, also in metadata", () => {
  const [found] = expectFound(`
    @tags([‹internl | trait/unknown-shape-id›])
    string internal
  `);
  expect(found?.severity).toBe("danger");
  expect(found?.hint).toBe("did you mean `internal`?");
});

test("every trait of the prelude may be applied as the specification shows", () => {
  expectSound(`
    @title("API")
    @cors(origin: "https://example.com")
    @httpBasicAuth
    @auth([httpBasicAuth])
    @paginated(inputToken: "token", outputToken: "token")
    service S { operations: [List] }
    @readonly
    @optionalAuth
    @paginated(items: "items")
    @http(method: "GET", uri: "/items")
    operation List {
      input := { @httpQuery("token") token: String }
      output := { token: String, @required items: Items }
    }
    @uniqueItems
    list Items { @length(min: 1) @pattern("^a$") member: String }
  `);
});

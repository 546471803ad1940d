import { describe, expect, it } from "vitest";

import { checkRestJson1 } from "../../../../generator/protocols/rest-json1/check.js";
import { markedSource } from "../../../support/marked-source.js";
import { planOf } from "../../../support/plan.js";

describe("restJson1 cannot carry", () => {
  it("two greedy labels in a URI, which no router can tell apart", async () => {
    await expectFindings(
      `
      service Shop { operations: [A, B] }
      @http(method: "GET", uri: "/a/{x+}/b/{y+}")
      operation «A» { input := { @required @httpLabel x: String, @required @httpLabel y: String } }
      @http(method: "GET", uri: "/b/{x+}/c/{y}")
      operation B { input := { @required @httpLabel x: String, @required @httpLabel y: String } }`,
      ["rest-json1/several-greedy-labels"],
    );
  });

  it("an answer to a wrong request that needs more than a message", async () => {
    await expectFindings(
      `
      @tinsmith.api#validationError(BadRequest)
      service Shop { operations: [A, B], errors: [BadRequest] }
      @http(method: "GET", uri: "/a")
      operation A {}
      @http(method: "GET", uri: "/b")
      operation B {}
      @error("client")
      structure BadRequest { @required Message: String, @required «code»: String, hint: String }`,
      ["rest-json1/unfillable-error-member"],
    );
  });

  it("nothing else that the rules let through", async () => {
    await expectFindings(
      `
      service Shop { operations: [A] }
      @http(method: "GET", uri: "/a/{x+}")
      operation A { input := { @required @httpLabel x: String }, errors: [Gone] }
      @error("client")
      structure Gone { @required code: String }`,
      [],
    );
  });
});

/** Expects these codes at the marked places. */
async function expectFindings(marked: string, codes: readonly string[]): Promise<void> {
  const { file, spans } = markedSource("main.smithy", `$version: "2.0"\nnamespace example.shop\n${marked}`);
  const found = checkRestJson1(await planOf(file.text));
  expect(found.map(({ code }) => code)).toEqual(codes);
  expect(found.map(({ span }) => span && [span.start, span.end])).toEqual(
    spans.map(({ start, end }) => [start, end]),
  );
}

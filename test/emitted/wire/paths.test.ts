import { describe, expect, it } from "vitest";
import { emittedService } from "../../support/emitted-service.js";

const shop = emittedService(`$version: "2.0"
namespace example.shop
use smithy.framework#ValidationException

@aws.protocols#restJson1
service Shop { version: "1", operations: [Carry], errors: [ValidationException] }

@http(method: "POST", uri: "/carry")
operation Carry { input: Message, output: Message }
structure Message {
    @httpQuery("q") query: Short
    @jsonName("total") @range(max: 10) count: Integer
    @jsonName("in/ner") inner: Inner
    @jsonName("the-list") list: Inners
    @jsonName("the-map") map: InnerMap
    @jsonName("one-of") choice: Choice
}
structure Inner { @jsonName("size-of-it") @range(max: 10) size: Integer }
list Inners { member: Inner }
map InnerMap { key: String, value: Inner }
union Choice { @jsonName("by-size") size: Ten, inner: Inner }
@range(max: 10)
integer Ten`);

const places = [
  ["/count", (value: unknown) => ({ total: value })],
  ["/inner/size", (value: unknown) => ({ "in/ner": { "size-of-it": value } })],
  ["/list/1/size", (value: unknown) => ({ "the-list": [{}, { "size-of-it": value }] })],
  ["/map/a~1b/size", (value: unknown) => ({ "the-map": { "a/b": { "size-of-it": value } } })],
  ["/choice/size", (value: unknown) => ({ "one-of": { "by-size": value } })],
  ["/choice/inner/size", (value: unknown) => ({ "one-of": { inner: { "size-of-it": value } } })],
] as const;

/**
 * `path` of a violation is "a JSONPointer expression to the structure member" (`ValidationExceptionField`): members have
 * their names in the model.
 */
describe("a server names members as the model does, whatever they are called in JSON:", () => {
  it.each(places)("%s, of a wrong type and out of bounds", async (path, bodyOf) => {
    for (const [value, expected] of [
      ["x", "a whole number"],
      [11, "less than or equal to 10"],
    ]) {
      const { response } = await shop().hear({ body: JSON.stringify(bodyOf(value)) });
      expect(response.status).toBe(400);
      expect(response.body).toContain(
        `Value at '${path}' failed to satisfy constraint: Member must be ${expected}`,
      );
    }
  });

  it("/query, which no body holds", async () => {
    const { response } = await shop().hear({ query: "q=x" });
    expect(response.body).toContain(
      "Value at '/query' failed to satisfy constraint: Member must be a whole number",
    );
  });
});

it("a client points into the body, which has the names of JSON", async () => {
  const body = '{"in/ner":{"size-of-it":"x"}}';
  await expect(shop().output("Carry", { body })).rejects.toMatchObject({ path: "/in~1ner/size-of-it" });
});

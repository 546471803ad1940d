import { describe, expect, it } from "vitest";

import {
  lowerFirst,
  propertyKey,
  typeName,
  unionVariantName,
  withArticle,
} from "../../../generator/targets/naming.js";
import { planOf } from "../../support/plan.js";

describe("names in generated code", () => {
  it.each([
    ["CanarySettings", "canarySettings"],
    ["APIKey", "apiKey"],
    ["URL", "url"],
    ["S", "s"],
    ["X509Name", "x509Name"],
  ])("a variable of %s is %s", (name, expected) => {
    expect(lowerFirst(name)).toBe(expected);
  });

  it.each([
    ["circle", "CircleMember"],
    ["$unknown", "$UnknownMember"],
  ])("the variant of a union's member %s is %s", (name, expected) => {
    expect(unionVariantName(name)).toBe(expected);
  });

  it("a type makes way for a global, and what has an underscore already for that", async () => {
    const plan = await planOf(
      serviceWith(
        "structure In { a: Error, b: _Error, c: _Plain }\nstructure Error {}\nstructure _Error {}\nstructure _Plain {}",
      ),
    );
    expect([...plan.shapes.values()].map(typeName).sort()).toEqual(["In", "_Error", "_Plain", "__Error"]);
  });

  it("the members of errors make way for what all errors have", async () => {
    const plan = await planOf(
      serviceWith(
        'structure In { a: E }\n@error("client") structure E { MESSAGE: String, name: String, _stack: String, toString: String, code: String }',
      ),
    );
    const shape = plan.shapes.get("example#E")?.shape;
    const members = shape?.kind === "structure" ? [...shape.members.values()] : [];
    expect(members.map((member) => propertyKey(member, plan.model))).toEqual([
      "message",
      "_name",
      "__stack",
      "_toString",
      "code",
    ]);
  });

  it("the message of an error is a member like others where it is no text", async () => {
    const plan = await planOf(
      serviceWith(
        'structure In { a: E }\n@error("client") structure E { message: Words }\nstructure Words { text: String }',
      ),
    );
    const shape = plan.shapes.get("example#E")?.shape;
    const members = shape?.kind === "structure" ? [...shape.members.values()] : [];
    expect(members.map((member) => propertyKey(member, plan.model))).toEqual(["_message"]);
  });

  it.each([
    ["Stage", "a `Stage`"],
    ["Order", "an `Order`"],
    ["APIKey", "an `APIKey`"],
    ["User", "a `User`"],
    ["Update", "an `Update`"],
    ["Unit", "a `Unit`"],
  ])("%s has its article", (name, expected) => {
    expect(withArticle(name)).toBe(expected);
  });
});

function serviceWith(shapes: string): string {
  return `$version: "2.0"\nnamespace example\nservice S { operations: [O] }\noperation O { input: In }\n${shapes}`;
}

import { describe, expect, it } from "vitest";

import { lowerFirst, unionVariantName, withArticle } from "../../../generator/targets/naming.js";

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

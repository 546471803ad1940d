import { expect, test } from "vitest";

import { greedyLabel, hostLabel, requiredLabel } from "../../../templates/client/label.js";

test("a label is percent-encoded, slashes and dots of the path included", () => {
  expect(requiredLabel("a/b c%2F?#é", "id")).toBe("a%2Fb%20c%252F%3F%23%C3%A9");
  expect(requiredLabel("A-z_0.9~", "id")).toBe("A-z_0.9~");
});

test("a greedy label keeps its slashes", () => {
  expect(greedyLabel("a/b c", "path")).toBe("a/b%20c");
});

test("a label may be a number or a boolean, false and 0 included", () => {
  expect([0, false, 1.5, NaN, 10n ** 20n].map((value) => requiredLabel(value, "id"))).toEqual([
    "0",
    "false",
    "1.5",
    "NaN",
    "100000000000000000000",
  ]);
});

test.each([[undefined], [null]])(
  "a label without a value (%s) is refused before anything is sent",
  (value) => {
    expect(() => requiredLabel(value, "restApiId")).toThrow(
      "No value provided for input HTTP label: restApiId.",
    );
    expect(() => greedyLabel(value, "restApiId")).toThrow(
      "No value provided for input HTTP label: restApiId.",
    );
  },
);

test("an empty label is refused: its path would be another's", () => {
  expect(() => requiredLabel("", "restApiId")).toThrow(
    "Empty value provided for input HTTP label: restApiId.",
  );
});

test.each(["abc", "a-1", "x".repeat(63)])("%j can stand in a host", (value) => {
  expect(hostLabel(value, "customer")).toBe(value);
});

test.each([undefined, null, "", "a.b", "evil.example/", "a@b", "ü", "x".repeat(64)])(
  "%j cannot stand in a host, where it could choose another",
  (value) => {
    expect(() => hostLabel(value, "customer")).toThrow(
      "The value of customer cannot stand in the name of a host.",
    );
  },
);

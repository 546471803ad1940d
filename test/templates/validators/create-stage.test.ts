import { expect, expectTypeOf, it } from "vitest";
import {
  CreateStageRequestSchema,
  isCreateStageRequest,
  validateCreateStageRequest,
} from "./sample/create-stage.js";
import type { CreateStageRequest } from "./sample/types.js";

const minimal = { restApiId: "a1b2c3", stageName: "prod", deploymentId: "d1" };

const full = {
  ...minimal,
  description: "",
  cacheClusterEnabled: false,
  cacheClusterSize: "0.5",
  variables: { alias_1: "https://example.com/a?b=c&d=e,f#g" },
  documentationVersion: "1",
  canarySettings: {
    percentTraffic: 0,
    deploymentId: "d2",
    stageVariableOverrides: { alias_1: "x" },
    useStageCache: true,
  },
  tracingEnabled: true,
  tags: { "a+b-c=d.e_f:g/H": "" },
};

function messages(change: Record<string, unknown>): string[] {
  return validateCreateStageRequest({ ...full, ...change }).map(({ message }) =>
    message.replace(" failed to satisfy constraint: Member must", ":"),
  );
}

it("a full and a minimal request are valid, and null is absent", () => {
  expect(validateCreateStageRequest(full)).toStrictEqual([]);
  expect(validateCreateStageRequest(minimal)).toStrictEqual([]);
  expect(messages({ description: null, variables: null, canarySettings: { percentTraffic: null } })).toEqual(
    [],
  );
});

it.each<[Record<string, unknown>, string]>([
  [{ stageName: null }, "Value at '/stageName': not be null"],
  [{ stageName: 5 }, "Value at '/stageName': be a string"],
  [
    { stageName: "s".repeat(129) },
    "Value with length 129 at '/stageName': have length between 1 and 128, inclusive",
  ],
  [{ stageName: "a.b" }, "Value at '/stageName': satisfy regular expression pattern: ^[A-Za-z0-9_-]+$"],
  [{ description: ["x"] }, "Value at '/description': be a string"],
  [{ cacheClusterEnabled: "true" }, "Value at '/cacheClusterEnabled': be a boolean"],
  [
    { cacheClusterSize: "0.7" },
    "Value at '/cacheClusterSize': satisfy enum value set: [0.5, 1.6, 6.1, 13.5, 28.4, 58.2, 118, 237]",
  ],
  [{ variables: [] }, "Value at '/variables': be a map"],
  [
    { variables: { "a-b": "x" } },
    "Value at '/variables': satisfy regular expression pattern: ^[A-Za-z0-9_]+$",
  ],
  [{ variables: { a: null } }, "Value at '/variables/a': not be null"],
  [{ variables: { a: true } }, "Value at '/variables/a': be a string"],
  [
    { variables: { a: "^" } },
    "Value at '/variables/a': satisfy regular expression pattern: ^[A-Za-z0-9-._~:/?#&=,]+$",
  ],
  [{ canarySettings: "x" }, "Value at '/canarySettings': be a structure"],
  [
    { canarySettings: { percentTraffic: 101 } },
    "Value at '/canarySettings/percentTraffic': be between 0 and 100, inclusive",
  ],
  [
    { canarySettings: { percentTraffic: Number.NaN } },
    "Value at '/canarySettings/percentTraffic': be between 0 and 100, inclusive",
  ],
  [
    { canarySettings: { stageVariableOverrides: { x: 1 } } },
    "Value at '/canarySettings/stageVariableOverrides/x': be a string",
  ],
  [
    { tags: { "aws:x": "y" } },
    "Value at '/tags': satisfy regular expression pattern: ^(?!aws:)[a-zA-Z+-=._:/]+$",
  ],
  [{ tags: { "a/b": "é" } }, "Value at '/tags/a~1b': satisfy regular expression pattern: ^[a-zA-Z+-=._:/]*$"],
  [
    { tags: { a: "v".repeat(257) } },
    "Value with length 257 at '/tags/a': have length less than or equal to 256",
  ],
])("%j is refused with one sentence", (change, message) => {
  expect(messages(change)).toStrictEqual([message]);
});

it("every violation is reported, in the order of the model", () => {
  const violations = validateCreateStageRequest({
    stageName: "",
    deploymentId: 1,
    canarySettings: { percentTraffic: -1, useStageCache: 0 },
    tags: { ["__proto__"]: 1 },
  });
  expect(violations.map(({ path }) => path)).toStrictEqual([
    "/restApiId",
    "/stageName",
    "/stageName",
    "/deploymentId",
    "/canarySettings/percentTraffic",
    "/canarySettings/useStageCache",
    "/tags/__proto__",
  ]);
});

it("a value that is no structure has one violation, at the root", () => {
  for (const value of [null, undefined, [], "x", 1]) {
    expect(validateCreateStageRequest(value)).toStrictEqual([
      { path: "", message: "Value at '' failed to satisfy constraint: Member must be a structure" },
    ]);
  }
});

it("the guard and the Standard Schema narrow to the shape", () => {
  const value: unknown = full;
  expect(isCreateStageRequest(value)).toBe(true);
  expect(isCreateStageRequest({})).toBe(false);
  if (isCreateStageRequest(value)) expectTypeOf(value).toEqualTypeOf<CreateStageRequest>();
  expect(CreateStageRequestSchema["~standard"].validate(full)).toStrictEqual({ value: full });
  expect(CreateStageRequestSchema["~standard"].validate({}).issues).toHaveLength(3);
});

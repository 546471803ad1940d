/** Members that break one constraint of the model each, and how the server has to say so. */
export interface BrokenRequest {
  readonly path: string;
  /** What follows `Member must`. */
  readonly law: string;
  readonly members: Readonly<Record<string, unknown>>;
}

const STAGE_NAME = "satisfy regular expression pattern: ^[a-zA-Z0-9_-]+$";
const VARIABLE_NAME = "satisfy regular expression pattern: ^[A-Za-z0-9_]+$";
const VARIABLE_VALUE = "satisfy regular expression pattern: ^[A-Za-z0-9-._~:/?#&=,]+$";
const TAG_KEY = "satisfy regular expression pattern: ^(?!aws:)[a-zA-Z+-=._:/]+$";
const TAG_VALUE = "satisfy regular expression pattern: ^[a-zA-Z+-=._:/]*$";
const CACHE_SIZE = "satisfy enum value set: [0.5, 1.6, 6.1, 13.5, 28.4, 58.2, 118, 237]";
const PERCENT = "be between 0 and 100, inclusive";

/** Every constraint of a request of CreateStage. Keys of a map are told at the map, values at their key. */
export const brokenRequests: readonly BrokenRequest[] = [
  { path: "/stageName", law: "not be null", members: { stageName: undefined } },
  { path: "/deploymentId", law: "not be null", members: { deploymentId: undefined } },
  {
    path: "/stageName",
    law: "have length less than or equal to 128",
    members: { stageName: "s".repeat(129) },
  },
  { path: "/stageName", law: STAGE_NAME, members: { stageName: "a.b" } },
  { path: "/stageName", law: STAGE_NAME, members: { stageName: "" } },
  { path: "/stageName", law: STAGE_NAME, members: { stageName: "prod\n" } },
  { path: "/cacheClusterSize", law: CACHE_SIZE, members: { cacheClusterSize: "0.7" } },
  { path: "/variables", law: VARIABLE_NAME, members: { variables: { "a-b": "x" } } },
  { path: "/variables/a", law: VARIABLE_VALUE, members: { variables: { a: "^" } } },
  ...[-0.5, 100.5, Number.NaN, Number.POSITIVE_INFINITY].map((percentTraffic) => ({
    path: "/canarySettings/percentTraffic",
    law: PERCENT,
    members: { canarySettings: { percentTraffic } },
  })),
  {
    path: "/canarySettings/stageVariableOverrides",
    law: VARIABLE_NAME,
    members: { canarySettings: { stageVariableOverrides: { ü: "x" } } },
  },
  {
    path: "/canarySettings/stageVariableOverrides/a",
    law: VARIABLE_VALUE,
    members: { canarySettings: { stageVariableOverrides: { a: "" } } },
  },
  {
    path: "/tags",
    law: "have length less than or equal to 128",
    members: { tags: { ["k".repeat(129)]: "x" } },
  },
  { path: "/tags", law: TAG_KEY, members: { tags: { "aws:a": "x" } } },
  {
    path: "/tags/a~1b",
    law: "have length less than or equal to 256",
    members: { tags: { "a/b": "v".repeat(257) } },
  },
  { path: "/tags/a", law: TAG_VALUE, members: { tags: { a: "x y" } } },
];

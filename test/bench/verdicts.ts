import { fiveErrors, oneError, request } from "./inputs.js";

/** Values of CreateStage's input, each with how many constraints it breaks. */
export const verdicts: readonly (readonly [value: unknown, errors: number])[] = [
  [request, 0],
  [{ restApiId: "a", stageName: "b", deploymentId: "c" }, 0],
  [{ ...request, stageName: "s".repeat(128) }, 0],
  [{ ...request, variables: {}, tags: {}, canarySettings: {} }, 0],
  [{ ...request, tags: { ["k".repeat(128)]: "v".repeat(256) } }, 0],
  [{ ...request, tags: { team: "" } }, 0],
  [oneError, 1],
  [without("deploymentId"), 1],
  [{ ...request, stageName: "s".repeat(129) }, 1],
  [{ ...request, stageName: "" }, 1],
  [{ ...request, deploymentId: 5 }, 1],
  [{ ...request, cacheClusterEnabled: "true" }, 1],
  [{ ...request, cacheClusterSize: "0.7" }, 1],
  [{ ...request, variables: { "table-name": "orders" } }, 1],
  [{ ...request, variables: { tableName: "" } }, 1],
  [{ ...request, variables: { tableName: 5 } }, 1],
  [{ ...request, canarySettings: { percentTraffic: -0.5 } }, 1],
  [{ ...request, canarySettings: { percentTraffic: "10" } }, 1],
  [{ ...request, canarySettings: { stageVariableOverrides: { "": "next" } } }, 1],
  [{ ...request, canarySettings: "10" }, 1],
  [{ ...request, tags: { team: "pay ments" } }, 1],
  [{ ...request, tags: { team: "v".repeat(257) } }, 1],
  [{ ...request, tags: { ["k".repeat(129)]: "v" } }, 1],
  [{ ...request, tags: "team" }, 1],
  [fiveErrors, 5],
];

function without(name: keyof typeof request): unknown {
  return { ...request, [name]: undefined };
}

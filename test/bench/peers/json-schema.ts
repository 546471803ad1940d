/** CreateStage's constraints as JSON Schema, for those who start from it. */
export const createStageSchema = {
  type: "object",
  required: ["restApiId", "stageName", "deploymentId"],
  properties: {
    restApiId: { type: "string" },
    stageName: { type: "string", maxLength: 128, pattern: "^[a-zA-Z0-9_-]+$" },
    deploymentId: { type: "string" },
    description: { type: "string" },
    cacheClusterEnabled: { type: "boolean" },
    cacheClusterSize: { enum: ["0.5", "1.6", "6.1", "13.5", "28.4", "58.2", "118", "237"] },
    variables: { $ref: "#/$defs/variables" },
    documentationVersion: { type: "string" },
    canarySettings: {
      type: "object",
      properties: {
        percentTraffic: { type: "number", minimum: 0, maximum: 100 },
        deploymentId: { type: "string" },
        stageVariableOverrides: { $ref: "#/$defs/variables" },
        useStageCache: { type: "boolean" },
      },
    },
    tracingEnabled: { type: "boolean" },
    tags: {
      type: "object",
      propertyNames: { maxLength: 128, pattern: "^(?!aws:)[a-zA-Z+-=._:/]+$" },
      additionalProperties: { type: "string", maxLength: 256, pattern: "^[a-zA-Z+-=._:/]*$" },
    },
  },
  $defs: {
    variables: {
      type: "object",
      propertyNames: { pattern: "^[A-Za-z0-9_]+$" },
      additionalProperties: { type: "string", pattern: "^[A-Za-z0-9-._~:/?#&=,]+$" },
    },
  },
} as const;

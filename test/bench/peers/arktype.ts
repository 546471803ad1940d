import { type } from "arktype";

// A key of another form is one too many: arktype has no other word for the keys of a record.
const variables = type({
  "+": "reject",
  "[/^[A-Za-z0-9_]+$/]": "/^[A-Za-z0-9-._~:\\/?#&=,]+$/",
});

/** CreateStage's constraints for arktype. */
export const arktypeCreateStage = type({
  restApiId: "string",
  stageName: "string <= 128 & /^[a-zA-Z0-9_-]+$/",
  deploymentId: "string",
  "description?": "string",
  "cacheClusterEnabled?": "boolean",
  "cacheClusterSize?": "'0.5' | '1.6' | '6.1' | '13.5' | '28.4' | '58.2' | '118' | '237'",
  "variables?": variables,
  "documentationVersion?": "string",
  "canarySettings?": {
    "percentTraffic?": "0 <= number <= 100",
    "deploymentId?": "string",
    "stageVariableOverrides?": variables,
    "useStageCache?": "boolean",
  },
  "tracingEnabled?": "boolean",
  "tags?": {
    "+": "reject",
    "[/^(?!aws:)[a-zA-Z+-=._:\\/]{1,128}$/]": "string <= 256 & /^[a-zA-Z+-=._:\\/]*$/",
  },
});

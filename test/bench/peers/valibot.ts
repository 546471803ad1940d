import * as v from "valibot";

const variables = v.record(
  v.pipe(v.string(), v.regex(/^[A-Za-z0-9_]+$/)),
  v.pipe(v.string(), v.regex(/^[A-Za-z0-9-._~:/?#&=,]+$/)),
);

/** CreateStage's constraints for valibot. */
export const valibotCreateStage = v.object({
  restApiId: v.string(),
  stageName: v.pipe(v.string(), v.maxLength(128), v.regex(/^[a-zA-Z0-9_-]+$/)),
  deploymentId: v.string(),
  description: v.optional(v.string()),
  cacheClusterEnabled: v.optional(v.boolean()),
  cacheClusterSize: v.optional(v.picklist(["0.5", "1.6", "6.1", "13.5", "28.4", "58.2", "118", "237"])),
  variables: v.optional(variables),
  documentationVersion: v.optional(v.string()),
  canarySettings: v.optional(
    v.object({
      percentTraffic: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
      deploymentId: v.optional(v.string()),
      stageVariableOverrides: v.optional(variables),
      useStageCache: v.optional(v.boolean()),
    }),
  ),
  tracingEnabled: v.optional(v.boolean()),
  tags: v.optional(
    v.record(
      v.pipe(v.string(), v.maxLength(128), v.regex(/^(?!aws:)[a-zA-Z+-=._:/]+$/)),
      v.pipe(v.string(), v.maxLength(256), v.regex(/^[a-zA-Z+-=._:/]*$/)),
    ),
  ),
});

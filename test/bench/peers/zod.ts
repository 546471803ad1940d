import * as z from "zod";

const variables = z.record(
  z.string().regex(/^[A-Za-z0-9_]+$/),
  z.string().regex(/^[A-Za-z0-9-._~:/?#&=,]+$/),
);

/** CreateStage's constraints for zod. */
export const zodCreateStage = z.object({
  restApiId: z.string(),
  stageName: z
    .string()
    .max(128)
    .regex(/^[a-zA-Z0-9_-]+$/),
  deploymentId: z.string(),
  description: z.string().optional(),
  cacheClusterEnabled: z.boolean().optional(),
  cacheClusterSize: z.enum(["0.5", "1.6", "6.1", "13.5", "28.4", "58.2", "118", "237"]).optional(),
  variables: variables.optional(),
  documentationVersion: z.string().optional(),
  canarySettings: z
    .object({
      percentTraffic: z.number().min(0).max(100).optional(),
      deploymentId: z.string().optional(),
      stageVariableOverrides: variables.optional(),
      useStageCache: z.boolean().optional(),
    })
    .optional(),
  tracingEnabled: z.boolean().optional(),
  tags: z
    .record(
      z
        .string()
        .max(128)
        .regex(/^(?!aws:)[a-zA-Z+-=._:/]+$/),
      z
        .string()
        .max(256)
        .regex(/^[a-zA-Z+-=._:/]*$/),
    )
    .optional(),
});

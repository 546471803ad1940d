import type { CreateStageRequest, MethodSetting, Stage } from "@tinsmith/apigateway-types";

/** A value with all members at every depth, so that a member which is new in the model is missed by the compiler. */
export type Complete<Value> = Value extends string | number | boolean | Date
  ? Value
  : { readonly [Name in keyof Value]-?: Complete<NonNullable<Value[Name]>> };

/** A request with every member. */
export const completeRequest: Complete<CreateStageRequest> = {
  restApiId: "a1b2c3d4e5",
  stageName: "prod",
  deploymentId: "d1e2f3",
  description: "What our customers call.",
  cacheClusterEnabled: true,
  cacheClusterSize: "13.5",
  variables: { lambdaAlias: "live", url: "https://example.com/a?b=c&d=e,f#g" },
  documentationVersion: "1.4.0",
  canarySettings: {
    percentTraffic: 12.5,
    deploymentId: "d4e5f6",
    stageVariableOverrides: { lambdaAlias: "next" },
    useStageCache: false,
  },
  tracingEnabled: true,
  tags: { team: "payments", "cost-center": "42" },
};

const methodSetting: Complete<MethodSetting> = {
  metricsEnabled: true,
  loggingLevel: "INFO",
  dataTraceEnabled: false,
  throttlingBurstLimit: 5000,
  throttlingRateLimit: 10_000.5,
  cachingEnabled: true,
  cacheTtlInSeconds: 300,
  cacheDataEncrypted: false,
  requireAuthorizationForCacheControl: true,
  unauthorizedCacheControlHeaderStrategy: "SUCCEED_WITH_RESPONSE_HEADER",
};

const { restApiId: _, ...members } = completeRequest;

/** A stage with every member. */
export const completeStage: Complete<Stage> = {
  ...members,
  clientCertificateId: "c1d2e3",
  cacheClusterStatus: "AVAILABLE",
  methodSettings: { "*/*": methodSetting, "~1pets~1{petId}/GET": { ...methodSetting, loggingLevel: "OFF" } },
  accessLogSettings: {
    format: "$context.requestId $context.status",
    destinationArn: "arn:aws:firehose:us-east-1:123456789012:deliverystream/amazon-apigateway-logs",
  },
  webAclArn: "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/guard/1a2b",
  createdDate: new Date("2024-05-02T09:30:00Z"),
  lastUpdatedDate: new Date("2024-05-03T10:31:01Z"),
};

/** CreateStage with all its members, as a program would give it. */
export const request = {
  restApiId: "a1b2c3d4e5",
  stageName: "production",
  deploymentId: "d1e2f3",
  description: "What our customers call.",
  cacheClusterEnabled: true,
  cacheClusterSize: "0.5",
  variables: { lambdaAlias: "live", tableName: "orders-live" },
  documentationVersion: "1.4.0",
  canarySettings: {
    percentTraffic: 10.5,
    deploymentId: "d4e5f6",
    stageVariableOverrides: { lambdaAlias: "next" },
    useStageCache: false,
  },
  tracingEnabled: true,
  tags: { team: "payments", "cost-centre": "c-42" },
} as const;

/** The same with one member that breaks its constraint. */
export const oneError = { ...request, stageName: "pre production" };

/** The same with five. */
export const fiveErrors = {
  ...request,
  stageName: "pre production",
  cacheClusterSize: "0.7",
  variables: { lambdaAlias: "live", tableName: "orders live" },
  canarySettings: { ...request.canarySettings, percentTraffic: 101 },
  tags: { team: "payments", "aws:cost-centre": "c-42" },
};

/** A stage with everything that CreateStage answers. */
export const stage = {
  deploymentId: "d1e2f3",
  clientCertificateId: "c1d2e3",
  stageName: "production",
  description: "What our customers call.",
  cacheClusterEnabled: true,
  cacheClusterSize: "0.5",
  cacheClusterStatus: "CREATE_IN_PROGRESS",
  methodSettings: {
    "~1orders/GET": {
      metricsEnabled: true,
      loggingLevel: "INFO",
      dataTraceEnabled: false,
      throttlingBurstLimit: 100,
      throttlingRateLimit: 50.5,
      cachingEnabled: true,
      cacheTtlInSeconds: 300,
      cacheDataEncrypted: true,
      requireAuthorizationForCacheControl: true,
      unauthorizedCacheControlHeaderStrategy: "FAIL_WITH_403",
    },
  },
  variables: { lambdaAlias: "live", tableName: "orders-live" },
  documentationVersion: "1.4.0",
  accessLogSettings: {
    format: "$context.requestId $context.status",
    destinationArn: "arn:aws:firehose:eu-west-1:123456789012:deliverystream/amazon-apigateway-orders",
  },
  canarySettings: request.canarySettings,
  tracingEnabled: true,
  webAclArn: "arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/orders/1",
  tags: request.tags,
  createdDate: new Date(1_714_642_200_000),
  lastUpdatedDate: new Date(1_714_642_200_000),
} as const;

/** The stage as it is on the wire: timestamps are seconds. */
export const stageJson = JSON.stringify({
  ...stage,
  createdDate: stage.createdDate.getTime() / 1000,
  lastUpdatedDate: stage.lastUpdatedDate.getTime() / 1000,
});

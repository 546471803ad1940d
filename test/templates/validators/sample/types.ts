/** What the types target makes of CreateStage's shapes, by hand: the samples of validators and server stand on it. */

export type CacheClusterSize = "0.5" | "1.6" | "6.1" | "13.5" | "28.4" | "58.2" | "118" | "237";

export interface CanarySettings {
  percentTraffic?: number | undefined;
  deploymentId?: string | undefined;
  stageVariableOverrides?: Record<string, string> | undefined;
  useStageCache?: boolean | undefined;
}

export interface CreateStageRequest {
  restApiId: string;
  stageName: string;
  deploymentId: string;
  description?: string | undefined;
  cacheClusterEnabled?: boolean | undefined;
  cacheClusterSize?: CacheClusterSize | undefined;
  variables?: Record<string, string> | undefined;
  documentationVersion?: string | undefined;
  canarySettings?: CanarySettings | undefined;
  tracingEnabled?: boolean | undefined;
  tags?: Record<string, string> | undefined;
}

export interface MethodSetting {
  metricsEnabled?: boolean | undefined;
  loggingLevel?: string | undefined;
  throttlingBurstLimit?: number | undefined;
  throttlingRateLimit?: number | undefined;
}

export interface Stage {
  clientCertificateId?: string | undefined;
  deploymentId?: string | undefined;
  stageName?: string | undefined;
  description?: string | undefined;
  cacheClusterEnabled?: boolean | undefined;
  cacheClusterSize?: CacheClusterSize | undefined;
  methodSettings?: Record<string, MethodSetting> | undefined;
  variables?: Record<string, string> | undefined;
  documentationVersion?: string | undefined;
  canarySettings?: CanarySettings | undefined;
  tracingEnabled?: boolean | undefined;
  tags?: Record<string, string> | undefined;
  createdDate?: Date | undefined;
  lastUpdatedDate?: Date | undefined;
}

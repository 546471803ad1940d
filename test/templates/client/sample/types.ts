import { type ExceptionOptions, ServiceException } from "../../../../templates/types/service-exception.js";

/** The shapes of CreateStage, as the types package declares them. */
export interface CreateStageRequest {
  restApiId: string;
  stageName: string;
  deploymentId: string;
  description?: string;
  cacheClusterEnabled?: boolean;
  cacheClusterSize?: string;
  variables?: Record<string, string>;
  documentationVersion?: string;
  canarySettings?: CanarySettings;
  tracingEnabled?: boolean;
  tags?: Record<string, string>;
}

export interface CanarySettings {
  percentTraffic?: number;
  deploymentId?: string;
  stageVariableOverrides?: Record<string, string>;
  useStageCache?: boolean;
}

export interface Stage {
  deploymentId?: string;
  stageName?: string;
  description?: string;
  cacheClusterEnabled?: boolean;
  cacheClusterSize?: string;
  cacheClusterStatus?: string;
  methodSettings?: Record<string, MethodSetting>;
  variables?: Record<string, string>;
  documentationVersion?: string;
  canarySettings?: CanarySettings;
  tracingEnabled?: boolean;
  tags?: Record<string, string>;
  createdDate?: Date;
  lastUpdatedDate?: Date;
}

export interface MethodSetting {
  metricsEnabled?: boolean;
  loggingLevel?: string;
  dataTraceEnabled?: boolean;
  throttlingBurstLimit?: number;
  throttlingRateLimit?: number;
  cachingEnabled?: boolean;
  cacheTtlInSeconds?: number;
  cacheDataEncrypted?: boolean;
  requireAuthorizationForCacheControl?: boolean;
  unauthorizedCacheControlHeaderStrategy?: string;
}

export class APIGatewayServiceException extends ServiceException {}

export class BadRequestException extends APIGatewayServiceException {
  override readonly name = "BadRequestException";
  override readonly $fault = "client";
  constructor(options: ExceptionOptions<BadRequestException>) {
    super({ ...options, name: "BadRequestException", $fault: "client" });
  }
}

export class NotFoundException extends APIGatewayServiceException {
  override readonly name = "NotFoundException";
  override readonly $fault = "client";
  constructor(options: ExceptionOptions<NotFoundException>) {
    super({ ...options, name: "NotFoundException", $fault: "client" });
  }
}

export class LimitExceededException extends APIGatewayServiceException {
  override readonly name = "LimitExceededException";
  override readonly $fault = "client";
  retryAfterSeconds?: string;
  constructor(options: ExceptionOptions<LimitExceededException>) {
    super({ ...options, name: "LimitExceededException", $fault: "client" });
    if (options.retryAfterSeconds !== undefined) this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

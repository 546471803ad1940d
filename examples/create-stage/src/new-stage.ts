import type { CanarySettings, CreateStageRequest, Stage } from "@tinsmith/apigateway-types";

/** What a stage is like when it has just been created: as asked for, with the defaults of API Gateway. */
export function newStage(request: CreateStageRequest, now: Date): Stage {
  const { restApiId: _, cacheClusterEnabled = false, canarySettings, ...asked } = request;
  const date = wholeSeconds(now);
  return {
    ...asked,
    ...newCache(request),
    cacheClusterEnabled,
    ...(canarySettings && { canarySettings: newCanary(canarySettings) }),
    methodSettings: {},
    tracingEnabled: asked.tracingEnabled ?? false,
    createdDate: date,
    lastUpdatedDate: date,
  };
}

/** A cache takes minutes to set up. This service never gets further, since nothing asks how it went. */
function newCache({ cacheClusterEnabled, cacheClusterSize }: CreateStageRequest): Stage {
  if (cacheClusterEnabled !== true) return { cacheClusterStatus: "NOT_AVAILABLE" };
  return { cacheClusterStatus: "CREATE_IN_PROGRESS", cacheClusterSize: cacheClusterSize ?? "0.5" };
}

function newCanary(asked: CanarySettings): CanarySettings {
  return { ...asked, percentTraffic: asked.percentTraffic ?? 0, useStageCache: asked.useStageCache ?? false };
}

/** API Gateway keeps no fractions of seconds. */
function wholeSeconds(date: Date): Date {
  return new Date(Math.floor(date.getTime() / 1000) * 1000);
}

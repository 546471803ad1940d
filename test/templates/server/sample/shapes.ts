import { writeFloat } from "../../../../templates/codec/floats.js";
import { ifPresent } from "../../../../templates/codec/if-present.js";
import { type JsonObject, writeMap } from "../../../../templates/codec/json.js";
import { entryPath } from "../../../../templates/codec/pointer.js";
import {
  readBoolean,
  readDouble,
  readMap,
  readObject,
  readString,
} from "../../../../templates/server/json-reader.js";
import type { Unvalidated } from "../../../../templates/server/unvalidated.js";
import type { CanarySettings, MethodSetting } from "../../validators/sample/types.js";

/** Reads `CanarySettings` from JSON. */
export function readCanarySettings(
  value: unknown,
  path: string,
  key: string | number,
): Unvalidated<CanarySettings> {
  const json = readObject(value, path, key);
  const here = entryPath(path, key);
  const settings: Unvalidated<CanarySettings> = {};
  if (json["percentTraffic"] != null) {
    settings.percentTraffic = readDouble(json["percentTraffic"], here, "percentTraffic");
  }
  if (json["deploymentId"] != null) {
    settings.deploymentId = readString(json["deploymentId"], here, "deploymentId");
  }
  if (json["stageVariableOverrides"] != null) {
    settings.stageVariableOverrides = readMap(
      json["stageVariableOverrides"],
      here,
      "stageVariableOverrides",
      readString,
    );
  }
  if (json["useStageCache"] != null) {
    settings.useStageCache = readBoolean(json["useStageCache"], here, "useStageCache");
  }
  return settings;
}

/** Writes `CanarySettings` as JSON. */
export function writeCanarySettings(settings: CanarySettings): JsonObject {
  return {
    percentTraffic: ifPresent(settings.percentTraffic, writeFloat),
    deploymentId: settings.deploymentId ?? undefined,
    stageVariableOverrides: ifPresent(settings.stageVariableOverrides, writeMap),
    useStageCache: settings.useStageCache ?? undefined,
  };
}

/** Writes a `MethodSetting` as JSON. */
export function writeMethodSetting(setting: MethodSetting): JsonObject {
  return {
    metricsEnabled: setting.metricsEnabled ?? undefined,
    loggingLevel: setting.loggingLevel ?? undefined,
    throttlingBurstLimit: setting.throttlingBurstLimit ?? undefined,
    throttlingRateLimit: ifPresent(setting.throttlingRateLimit, writeFloat),
  };
}

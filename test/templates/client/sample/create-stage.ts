import type { MetadataBearer } from "@smithy/types";

import { Command } from "../../../../templates/client/command.js";
import {
  addUnknownMembers,
  type ErrorResponse,
  readErrorResponse,
} from "../../../../templates/client/error-response.js";
import {
  expectBoolean,
  expectDouble,
  expectEpochSeconds,
  expectInt,
  expectString,
  parseJsonObject,
  readMap,
  readStructure,
} from "../../../../templates/client/json.js";
import { requiredLabel } from "../../../../templates/client/label.js";
import type {
  CollectedResponse,
  Operation,
  SerializedRequest,
} from "../../../../templates/client/operation.js";
import { writeFloat } from "../../../../templates/codec/floats.js";
import { type JsonObject, writeMap } from "../../../../templates/codec/json.js";
import {
  APIGatewayServiceException,
  BadRequestException,
  type CanarySettings,
  type CreateStageRequest,
  LimitExceededException,
  type MethodSetting,
  NotFoundException,
  type Stage,
} from "./types.js";

export interface CreateStageCommandInput extends CreateStageRequest {}
export interface CreateStageCommandOutput extends Stage, MetadataBearer {}

/** The command as the client package declares it. */
export class CreateStageCommand extends Command<CreateStageCommandInput, CreateStageCommandOutput> {
  override readonly operation: Operation<CreateStageCommandInput, CreateStageCommandOutput> = createStage;
}

const createStage: Operation<CreateStageCommandInput, CreateStageCommandOutput> = {
  name: "CreateStage",
  serialize: serializeCreateStage,
  deserialize: deserializeCreateStage,
  deserializeError: deserializeCreateStageError,
};

function serializeCreateStage(input: CreateStageRequest): SerializedRequest {
  return {
    method: "POST",
    path: `/restapis/${requiredLabel(input.restApiId, "restApiId")}/stages`,
    headers: { accept: "application/json", "content-type": "application/json" },
    body: JSON.stringify({
      stageName: input.stageName,
      deploymentId: input.deploymentId,
      description: input.description ?? undefined,
      cacheClusterEnabled: input.cacheClusterEnabled ?? undefined,
      cacheClusterSize: input.cacheClusterSize ?? undefined,
      variables: input.variables && writeMap(input.variables),
      documentationVersion: input.documentationVersion ?? undefined,
      canarySettings: input.canarySettings && writeCanarySettings(input.canarySettings),
      tracingEnabled: input.tracingEnabled ?? undefined,
      tags: input.tags && writeMap(input.tags),
    }),
  };
}

function writeCanarySettings(settings: CanarySettings): object {
  return {
    percentTraffic: settings.percentTraffic == null ? undefined : writeFloat(settings.percentTraffic),
    deploymentId: settings.deploymentId ?? undefined,
    stageVariableOverrides: settings.stageVariableOverrides && writeMap(settings.stageVariableOverrides),
    useStageCache: settings.useStageCache ?? undefined,
  };
}

function deserializeCreateStage(response: CollectedResponse): Stage {
  return readStage(parseJsonObject(response));
}

function readStage(json: JsonObject): Stage {
  const stage: Stage = {};
  if (json["deploymentId"] != null) stage.deploymentId = expectString(json["deploymentId"], "deploymentId");
  if (json["stageName"] != null) stage.stageName = expectString(json["stageName"], "stageName");
  if (json["description"] != null) stage.description = expectString(json["description"], "description");
  if (json["cacheClusterEnabled"] != null)
    stage.cacheClusterEnabled = expectBoolean(json["cacheClusterEnabled"], "cacheClusterEnabled");
  if (json["cacheClusterSize"] != null)
    stage.cacheClusterSize = expectString(json["cacheClusterSize"], "cacheClusterSize");
  if (json["cacheClusterStatus"] != null)
    stage.cacheClusterStatus = expectString(json["cacheClusterStatus"], "cacheClusterStatus");
  if (json["methodSettings"] != null)
    stage.methodSettings = readMap(json["methodSettings"], "methodSettings", (value, name) =>
      readStructure(value, name, readMethodSetting),
    );
  if (json["variables"] != null) stage.variables = readMap(json["variables"], "variables", expectString);
  if (json["documentationVersion"] != null)
    stage.documentationVersion = expectString(json["documentationVersion"], "documentationVersion");
  if (json["canarySettings"] != null)
    stage.canarySettings = readStructure(json["canarySettings"], "canarySettings", readCanarySettings);
  if (json["tracingEnabled"] != null)
    stage.tracingEnabled = expectBoolean(json["tracingEnabled"], "tracingEnabled");
  if (json["tags"] != null) stage.tags = readMap(json["tags"], "tags", expectString);
  if (json["createdDate"] != null) stage.createdDate = expectEpochSeconds(json["createdDate"], "createdDate");
  if (json["lastUpdatedDate"] != null)
    stage.lastUpdatedDate = expectEpochSeconds(json["lastUpdatedDate"], "lastUpdatedDate");
  return stage;
}

function readCanarySettings(json: JsonObject): CanarySettings {
  const settings: CanarySettings = {};
  if (json["percentTraffic"] != null)
    settings.percentTraffic = expectDouble(json["percentTraffic"], "percentTraffic");
  if (json["deploymentId"] != null)
    settings.deploymentId = expectString(json["deploymentId"], "deploymentId");
  if (json["stageVariableOverrides"] != null)
    settings.stageVariableOverrides = readMap(
      json["stageVariableOverrides"],
      "stageVariableOverrides",
      expectString,
    );
  if (json["useStageCache"] != null)
    settings.useStageCache = expectBoolean(json["useStageCache"], "useStageCache");
  return settings;
}

function readMethodSetting(json: JsonObject): MethodSetting {
  const setting: MethodSetting = {};
  if (json["metricsEnabled"] != null)
    setting.metricsEnabled = expectBoolean(json["metricsEnabled"], "metricsEnabled");
  if (json["loggingLevel"] != null) setting.loggingLevel = expectString(json["loggingLevel"], "loggingLevel");
  if (json["dataTraceEnabled"] != null)
    setting.dataTraceEnabled = expectBoolean(json["dataTraceEnabled"], "dataTraceEnabled");
  if (json["throttlingBurstLimit"] != null)
    setting.throttlingBurstLimit = expectInt(json["throttlingBurstLimit"], "throttlingBurstLimit");
  if (json["throttlingRateLimit"] != null)
    setting.throttlingRateLimit = expectDouble(json["throttlingRateLimit"], "throttlingRateLimit");
  if (json["cachingEnabled"] != null)
    setting.cachingEnabled = expectBoolean(json["cachingEnabled"], "cachingEnabled");
  if (json["cacheTtlInSeconds"] != null)
    setting.cacheTtlInSeconds = expectInt(json["cacheTtlInSeconds"], "cacheTtlInSeconds");
  if (json["cacheDataEncrypted"] != null)
    setting.cacheDataEncrypted = expectBoolean(json["cacheDataEncrypted"], "cacheDataEncrypted");
  if (json["requireAuthorizationForCacheControl"] != null)
    setting.requireAuthorizationForCacheControl = expectBoolean(
      json["requireAuthorizationForCacheControl"],
      "requireAuthorizationForCacheControl",
    );
  if (json["unauthorizedCacheControlHeaderStrategy"] != null)
    setting.unauthorizedCacheControlHeaderStrategy = expectString(
      json["unauthorizedCacheControlHeaderStrategy"],
      "unauthorizedCacheControlHeaderStrategy",
    );
  return setting;
}

function deserializeCreateStageError(response: CollectedResponse): APIGatewayServiceException {
  const error = readErrorResponse(response);
  return addUnknownMembers(exceptionOf(error), error.body);
}

function exceptionOf(error: ErrorResponse): APIGatewayServiceException {
  switch (error.name) {
    case "BadRequestException":
      return new BadRequestException(error);
    case "NotFoundException":
      return new NotFoundException(error);
    case "LimitExceededException": {
      const exception = new LimitExceededException(error);
      const retryAfter = error.$response.headers["retry-after"];
      if (retryAfter !== undefined) exception.retryAfterSeconds = retryAfter;
      return exception;
    }
    default:
      return new APIGatewayServiceException(error);
  }
}

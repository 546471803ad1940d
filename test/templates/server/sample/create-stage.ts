import { writeMap } from "../../../../templates/codec/json.js";
import { ifPresent } from "../../../../templates/codec/if-present.js";
import { toEpochSeconds } from "../../../../templates/codec/timestamps.js";
import { readJsonBody } from "../../../../templates/server/json-body.js";
import { readBoolean, readMap, readString } from "../../../../templates/server/json-reader.js";
import type { ServerOperation, Violation } from "../../../../templates/server/operation.js";
import type { OperationRequest } from "../../../../templates/server/operation-request.js";
import { jsonResponse, type OperationResponse } from "../../../../templates/server/response.js";
import type { Unvalidated } from "../../../../templates/server/unvalidated.js";
import { summarise } from "../../../../templates/validators/violation.js";
import { validateCreateStageRequest } from "../../validators/sample/create-stage.js";
import type { CreateStageRequest, Stage } from "../../validators/sample/types.js";
import {
  writeBadRequestException,
  writeConflictException,
  writeNotFoundException,
  writeTooManyRequestsException,
} from "./error-writers.js";
import {
  BadRequestException,
  ConflictException,
  NotFoundException,
  TooManyRequestsException,
} from "./errors.js";
import { readCanarySettings, writeCanarySettings, writeMethodSetting } from "./shapes.js";

/** `POST /restapis/{restApiId}/stages`. */
export const createStage: ServerOperation<CreateStageRequest, Stage> = {
  name: "CreateStage",
  consumes: "application/json",
  produces: "application/json",
  read: readCreateStageInput,
  validate: validateCreateStageRequest,
  write: writeCreateStageOutput,
  writeError: writeCreateStageError,
  refuse: refuseCreateStage,
  refuseMalformed: refuseMalformedCreateStage,
};

function readCreateStageInput(request: OperationRequest): Unvalidated<CreateStageRequest> {
  const json = readJsonBody(request);
  const input: Unvalidated<CreateStageRequest> = { restApiId: request.label(0, "restApiId") };
  if (json["stageName"] != null) input.stageName = readString(json["stageName"], "", "stageName");
  if (json["deploymentId"] != null) input.deploymentId = readString(json["deploymentId"], "", "deploymentId");
  if (json["description"] != null) input.description = readString(json["description"], "", "description");
  if (json["cacheClusterEnabled"] != null) {
    input.cacheClusterEnabled = readBoolean(json["cacheClusterEnabled"], "", "cacheClusterEnabled");
  }
  if (json["cacheClusterSize"] != null) {
    input.cacheClusterSize = readString(json["cacheClusterSize"], "", "cacheClusterSize");
  }
  if (json["variables"] != null) {
    input.variables = readMap(json["variables"], "", "variables", readString);
  }
  if (json["documentationVersion"] != null) {
    input.documentationVersion = readString(json["documentationVersion"], "", "documentationVersion");
  }
  if (json["canarySettings"] != null) {
    input.canarySettings = readCanarySettings(json["canarySettings"], "", "canarySettings");
  }
  if (json["tracingEnabled"] != null) {
    input.tracingEnabled = readBoolean(json["tracingEnabled"], "", "tracingEnabled");
  }
  if (json["tags"] != null) input.tags = readMap(json["tags"], "", "tags", readString);
  return input;
}

function writeCreateStageOutput(output: Stage): OperationResponse {
  return jsonResponse(
    201,
    JSON.stringify({
      deploymentId: output.deploymentId ?? undefined,
      clientCertificateId: output.clientCertificateId ?? undefined,
      stageName: output.stageName ?? undefined,
      description: output.description ?? undefined,
      cacheClusterEnabled: output.cacheClusterEnabled ?? undefined,
      cacheClusterSize: output.cacheClusterSize ?? undefined,
      methodSettings: ifPresent(output.methodSettings, (map) => writeMap(map, writeMethodSetting)),
      variables: ifPresent(output.variables, writeMap),
      documentationVersion: output.documentationVersion ?? undefined,
      canarySettings: ifPresent(output.canarySettings, writeCanarySettings),
      tracingEnabled: output.tracingEnabled ?? undefined,
      tags: ifPresent(output.tags, writeMap),
      createdDate: ifPresent(output.createdDate, toEpochSeconds),
      lastUpdatedDate: ifPresent(output.lastUpdatedDate, toEpochSeconds),
    }),
  );
}

function writeCreateStageError(error: unknown): OperationResponse | undefined {
  if (BadRequestException.isInstance(error)) return writeBadRequestException(error);
  if (ConflictException.isInstance(error)) return writeConflictException(error);
  if (NotFoundException.isInstance(error)) return writeNotFoundException(error);
  if (TooManyRequestsException.isInstance(error)) return writeTooManyRequestsException(error);
  return undefined;
}

function refuseCreateStage(violations: readonly Violation[]): OperationResponse {
  return writeBadRequestException({ message: summarise(violations) });
}

function refuseMalformedCreateStage(message: string): OperationResponse {
  return writeBadRequestException({ message });
}

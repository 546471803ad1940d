import {
  notInRange,
  notOfLength,
  missing,
  notInEnum,
  notMatching,
  wrongType,
} from "../../../../templates/validators/constraints.js";
import { entryPath } from "../../../../templates/codec/pointer.js";
import { standardSchema, type StandardSchemaV1 } from "../../../../templates/validators/standard-schema.js";
import { codePoints, hasLength, isObject } from "../../../../templates/validators/values.js";
import type { Violation } from "../../../../templates/validators/violation.js";
import type { CacheClusterSize, CreateStageRequest } from "./types.js";

/** Every constraint of the model that a `CreateStageRequest` breaks; none, if it is valid. */
export function validateCreateStageRequest(value: unknown): Violation[] {
  const violations: Violation[] = [];
  checkCreateStageRequest(value, "", violations);
  return violations;
}

/** Whether a value is a valid `CreateStageRequest`. */
export function isCreateStageRequest(value: unknown): value is CreateStageRequest {
  return validateCreateStageRequest(value).length === 0;
}

/** `CreateStageRequest` for libraries that take a Standard Schema. */
export const CreateStageRequestSchema: StandardSchemaV1<CreateStageRequest> =
  /* @__PURE__ */ standardSchema(validateCreateStageRequest);

/** Whether a value is one of the values of `CacheClusterSize`. */
export function isCacheClusterSize(value: unknown): value is CacheClusterSize {
  switch (value) {
    case "0.5":
    case "1.6":
    case "6.1":
    case "13.5":
    case "28.4":
    case "58.2":
    case "118":
    case "237":
      return true;
    default:
      return false;
  }
}

/** Adds what is wrong with a `CreateStageRequest` at `path`. */
export function checkCreateStageRequest(value: unknown, path: string, violations: Violation[]): void {
  if (!isObject(value)) return void violations.push(wrongType(path, "a structure"));
  const {
    restApiId,
    stageName,
    deploymentId,
    description,
    cacheClusterEnabled,
    cacheClusterSize,
    variables,
    documentationVersion,
    canarySettings,
    tracingEnabled,
    tags,
  } = value;
  if (restApiId == null) {
    violations.push(missing(`${path}/restApiId`));
  } else if (typeof restApiId !== "string") {
    violations.push(wrongType(`${path}/restApiId`, "a string"));
  }
  if (stageName == null) {
    violations.push(missing(`${path}/stageName`));
  } else if (typeof stageName !== "string") {
    violations.push(wrongType(`${path}/stageName`, "a string"));
  } else {
    if (!hasLength(stageName, 1, 128)) {
      violations.push(
        notOfLength(`${path}/stageName`, codePoints(stageName), "between 1 and 128, inclusive"),
      );
    }
    if (!stageNamePattern.test(stageName)) {
      violations.push(notMatching(`${path}/stageName`, "^[A-Za-z0-9_-]+$"));
    }
  }
  if (deploymentId == null) {
    violations.push(missing(`${path}/deploymentId`));
  } else if (typeof deploymentId !== "string") {
    violations.push(wrongType(`${path}/deploymentId`, "a string"));
  }
  if (description != null && typeof description !== "string") {
    violations.push(wrongType(`${path}/description`, "a string"));
  }
  if (cacheClusterEnabled != null && typeof cacheClusterEnabled !== "boolean") {
    violations.push(wrongType(`${path}/cacheClusterEnabled`, "a boolean"));
  }
  if (cacheClusterSize != null && !isCacheClusterSize(cacheClusterSize)) {
    violations.push(notInEnum(`${path}/cacheClusterSize`, "0.5, 1.6, 6.1, 13.5, 28.4, 58.2, 118, 237"));
  }
  if (variables != null) checkStageVariables(variables, `${path}/variables`, violations);
  if (documentationVersion != null && typeof documentationVersion !== "string") {
    violations.push(wrongType(`${path}/documentationVersion`, "a string"));
  }
  if (canarySettings != null) checkCanarySettings(canarySettings, `${path}/canarySettings`, violations);
  if (tracingEnabled != null && typeof tracingEnabled !== "boolean") {
    violations.push(wrongType(`${path}/tracingEnabled`, "a boolean"));
  }
  if (tags != null) checkTags(tags, `${path}/tags`, violations);
}

/** Adds what is wrong with `CanarySettings` at `path`. */
export function checkCanarySettings(value: unknown, path: string, violations: Violation[]): void {
  if (!isObject(value)) return void violations.push(wrongType(path, "a structure"));
  const { percentTraffic, deploymentId, stageVariableOverrides, useStageCache } = value;
  if (percentTraffic != null) {
    if (typeof percentTraffic !== "number") {
      violations.push(wrongType(`${path}/percentTraffic`, "a number"));
    } else if (!(percentTraffic >= 0 && percentTraffic <= 100)) {
      violations.push(notInRange(`${path}/percentTraffic`, "between 0 and 100, inclusive"));
    }
  }
  if (deploymentId != null && typeof deploymentId !== "string") {
    violations.push(wrongType(`${path}/deploymentId`, "a string"));
  }
  if (stageVariableOverrides != null) {
    checkStageVariables(stageVariableOverrides, `${path}/stageVariableOverrides`, violations);
  }
  if (useStageCache != null && typeof useStageCache !== "boolean") {
    violations.push(wrongType(`${path}/useStageCache`, "a boolean"));
  }
}

/** Adds what is wrong with `StageVariables` at `path`. */
export function checkStageVariables(value: unknown, path: string, violations: Violation[]): void {
  if (!isObject(value)) return void violations.push(wrongType(path, "a map"));
  for (const key in value) {
    const entry = value[key];
    if (!stageVariableNamePattern.test(key)) violations.push(notMatching(path, "^[A-Za-z0-9_]+$"));
    if (entry == null) {
      violations.push(missing(entryPath(path, key)));
    } else if (typeof entry !== "string") {
      violations.push(wrongType(entryPath(path, key), "a string"));
    } else if (!stageVariableValuePattern.test(entry)) {
      violations.push(notMatching(entryPath(path, key), "^[A-Za-z0-9-._~:/?#&=,]+$"));
    }
  }
}

/** Adds what is wrong with `Tags` at `path`. */
export function checkTags(value: unknown, path: string, violations: Violation[]): void {
  if (!isObject(value)) return void violations.push(wrongType(path, "a map"));
  for (const key in value) {
    const entry = value[key];
    if (!hasLength(key, 1, 128))
      violations.push(notOfLength(path, codePoints(key), "between 1 and 128, inclusive"));
    if (!tagKeyPattern.test(key)) {
      violations.push(notMatching(path, "^(?!aws:)[a-zA-Z+-=._:/]+$"));
    }
    if (entry == null) {
      violations.push(missing(entryPath(path, key)));
    } else if (typeof entry !== "string") {
      violations.push(wrongType(entryPath(path, key), "a string"));
    } else {
      if (!hasLength(entry, 0, 256)) {
        violations.push(notOfLength(entryPath(path, key), codePoints(entry), "less than or equal to 256"));
      }
      if (!tagValuePattern.test(entry)) {
        violations.push(notMatching(entryPath(path, key), "^[a-zA-Z+-=._:/]*$"));
      }
    }
  }
}

const stageNamePattern = /^[A-Za-z0-9_-]+$/u;
const stageVariableNamePattern = /^[A-Za-z0-9_]+$/u;
const stageVariableValuePattern = /^[A-Za-z0-9-._~:/?#&=,]+$/u;
const tagKeyPattern = /^(?!aws:)[a-zA-Z+-=._:/]+$/u;
const tagValuePattern = /^[a-zA-Z+-=._:/]*$/u;

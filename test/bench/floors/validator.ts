/** What is wrong with a value, and where. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** CreateStage's constraints by hand: straight lines, every fault, nothing that a careful person would leave out. */
export function validateByHand(value: unknown): readonly Fault[] {
  const faults: Fault[] = [];
  if (!isObject(value)) return [fault("", "must be an object")];
  const { restApiId, stageName, deploymentId, description, documentationVersion, canarySettings } = value;
  if (typeof restApiId !== "string") faults.push(fault("/restApiId", "must be a string"));
  if (typeof stageName !== "string") faults.push(fault("/stageName", "must be a string"));
  else {
    if (stageName.length > 128) faults.push(fault("/stageName", "must have at most 128 characters"));
    if (!STAGE_NAME.test(stageName)) faults.push(fault("/stageName", "must match ^[a-zA-Z0-9_-]+$"));
  }
  if (typeof deploymentId !== "string") faults.push(fault("/deploymentId", "must be a string"));
  if (description !== undefined && typeof description !== "string") {
    faults.push(fault("/description", "must be a string"));
  }
  const { cacheClusterEnabled, cacheClusterSize, tracingEnabled, variables, tags } = value;
  if (cacheClusterEnabled !== undefined && typeof cacheClusterEnabled !== "boolean") {
    faults.push(fault("/cacheClusterEnabled", "must be a boolean"));
  }
  if (cacheClusterSize !== undefined && !isSize(cacheClusterSize)) {
    faults.push(fault("/cacheClusterSize", "must be one of 0.5, 1.6, 6.1, 13.5, 28.4, 58.2, 118, 237"));
  }
  if (variables !== undefined) checkVariables(variables, "/variables", faults);
  if (documentationVersion !== undefined && typeof documentationVersion !== "string") {
    faults.push(fault("/documentationVersion", "must be a string"));
  }
  if (canarySettings !== undefined) checkCanary(canarySettings, faults);
  if (tracingEnabled !== undefined && typeof tracingEnabled !== "boolean") {
    faults.push(fault("/tracingEnabled", "must be a boolean"));
  }
  if (tags !== undefined) checkTags(tags, faults);
  return faults;
}

const STAGE_NAME = /^[a-zA-Z0-9_-]+$/;
const VARIABLE_NAME = /^[A-Za-z0-9_]+$/;
const VARIABLE_VALUE = /^[A-Za-z0-9-._~:/?#&=,]+$/;
const TAG_KEY = /^(?!aws:)[a-zA-Z+-=._:/]+$/;
const TAG_VALUE = /^[a-zA-Z+-=._:/]*$/;

function checkCanary(value: unknown, faults: Fault[]): void {
  if (!isObject(value)) return void faults.push(fault("/canarySettings", "must be an object"));
  const { percentTraffic, deploymentId, stageVariableOverrides, useStageCache } = value;
  if (percentTraffic !== undefined) {
    if (typeof percentTraffic !== "number") {
      faults.push(fault("/canarySettings/percentTraffic", "must be a number"));
    } else if (!(percentTraffic >= 0 && percentTraffic <= 100)) {
      faults.push(fault("/canarySettings/percentTraffic", "must be between 0 and 100"));
    }
  }
  if (deploymentId !== undefined && typeof deploymentId !== "string") {
    faults.push(fault("/canarySettings/deploymentId", "must be a string"));
  }
  if (stageVariableOverrides !== undefined) {
    checkVariables(stageVariableOverrides, "/canarySettings/stageVariableOverrides", faults);
  }
  if (useStageCache !== undefined && typeof useStageCache !== "boolean") {
    faults.push(fault("/canarySettings/useStageCache", "must be a boolean"));
  }
}

function checkVariables(value: unknown, path: string, faults: Fault[]): void {
  if (!isObject(value)) return void faults.push(fault(path, "must be an object"));
  for (const name in value) {
    const entry = value[name];
    if (!VARIABLE_NAME.test(name)) faults.push(fault(path, "must have keys that match ^[A-Za-z0-9_]+$"));
    if (typeof entry !== "string") faults.push(fault(`${path}/${name}`, "must be a string"));
    else if (!VARIABLE_VALUE.test(entry)) {
      faults.push(fault(`${path}/${name}`, "must match ^[A-Za-z0-9-._~:/?#&=,]+$"));
    }
  }
}

function checkTags(value: unknown, faults: Fault[]): void {
  if (!isObject(value)) return void faults.push(fault("/tags", "must be an object"));
  for (const key in value) {
    const entry = value[key];
    if (key.length > 128) faults.push(fault("/tags", "must have keys of at most 128 characters"));
    if (!TAG_KEY.test(key))
      faults.push(fault("/tags", "must have keys that match ^(?!aws:)[a-zA-Z+-=._:/]+$"));
    if (typeof entry !== "string") faults.push(fault(`/tags/${key}`, "must be a string"));
    else {
      if (entry.length > 256) faults.push(fault(`/tags/${key}`, "must have at most 256 characters"));
      if (!TAG_VALUE.test(entry)) faults.push(fault(`/tags/${key}`, "must match ^[a-zA-Z+-=._:/]*$"));
    }
  }
}

function isSize(value: unknown): boolean {
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

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fault(path: string, message: string): Fault {
  return { path, message };
}

/*
 * What CreateStage has to answer to a request, worked out by hand from what AWS documents, without the model or
 * anything that is generated from it. The service under test gives back the stage as it was asked for.
 */

/** The stage of a sound request; or the members that a refusal has to name: all of them, or the first of wrong types. */
export type ExpectedAnswer =
  | { readonly kind: "stage"; readonly restApiId: string; readonly stage: object }
  | { readonly kind: "refusal"; readonly allOf: readonly string[] }
  | { readonly kind: "refusal"; readonly anyOf: readonly string[] }
  | { readonly kind: "unknown-path" };

/** What a request by this path with this body has to be answered with. */
export function expectedAnswer(path: string, body: string): ExpectedAnswer {
  // Clients write an empty id as `/restapis//stages`, and AWS documents no length for it.
  const id = /^\/restapis\/([^/]*)\/stages$/.exec(path)?.[1];
  if (id === undefined) return { kind: "unknown-path" };
  const json = parse(body);
  if (!isObject(json)) return { kind: "refusal", allOf: [] };
  const faults = request(json, "");
  const wrongTypes = faults.filter((fault) => fault.isWrongType).map((fault) => fault.path);
  if (wrongTypes.length > 0) return { kind: "refusal", anyOf: wrongTypes };
  if (faults.length > 0) return { kind: "refusal", allOf: faults.map((fault) => fault.path) };
  return { kind: "stage", restApiId: decodeURIComponent(id), stage: withoutNulls(json) };
}

interface Fault {
  /** A JSON pointer. */
  readonly path: string;
  readonly isWrongType: boolean;
}

type Check = (value: unknown, path: string) => readonly Fault[];

const stageVariables = map(/^[A-Za-z0-9_]+$/, /^[-A-Za-z0-9._~:/?#&=,]+$/);

const request = structure(
  {
    stageName: text(/^[-A-Za-z0-9_]{1,128}$/),
    deploymentId: text(),
    description: text(),
    cacheClusterEnabled: boolean,
    cacheClusterSize: text(/^(0\.5|1\.6|6\.1|13\.5|28\.4|58\.2|118|237)$/),
    variables: stageVariables,
    documentationVersion: text(),
    canarySettings: structure({
      percentTraffic: percent,
      deploymentId: text(),
      stageVariableOverrides: stageVariables,
      useStageCache: boolean,
    }),
    tracingEnabled: boolean,
    tags: map(/^(?!aws:)[A-Za-z0-9+,\-./:;<=_]{1,128}$/, /^[A-Za-z0-9+,\-./:;<=_]{0,256}$/),
  },
  ["stageName", "deploymentId"],
);

function structure(members: Readonly<Record<string, Check>>, required: readonly string[] = []): Check {
  return (value, path) => {
    if (!isObject(value)) return [{ path, isWrongType: true }];
    return Object.entries(members).flatMap(([name, check]) => {
      const here = `${path}/${name}`;
      if (value[name] != null) return check(value[name], here);
      return required.includes(name) ? [{ path: here, isWrongType: false }] : [];
    });
  };
}

/** Faults of keys are told at the map. */
function map(key: RegExp, value: RegExp): Check {
  return (entries, path) => {
    if (!isObject(entries)) return [{ path, isWrongType: true }];
    return Object.entries(entries).flatMap(([name, entry]) => {
      const here = `${path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      return [...text(key)(name, path), ...text(value)(entry, here)];
    });
  };
}

function text(pattern = /^[^]*$/): Check {
  return (value, path) => {
    if (typeof value !== "string") return [{ path, isWrongType: true }];
    return pattern.test(value) ? [] : [{ path, isWrongType: false }];
  };
}

function boolean(value: unknown, path: string): readonly Fault[] {
  return typeof value === "boolean" ? [] : [{ path, isWrongType: true }];
}

/** JSON has no numbers that are none, so they travel as text; they are doubles, and none of them is from 0 to 100. */
function percent(value: unknown, path: string): readonly Fault[] {
  if (value === "NaN" || value === "Infinity" || value === "-Infinity") return [{ path, isWrongType: false }];
  if (typeof value !== "number") return [{ path, isWrongType: true }];
  return value >= 0 && value <= 100 ? [] : [{ path, isWrongType: false }];
}

/** Undefined for text that is not JSON, such as the bare `NaN` that some clients write. */
function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** The same without members and entries that are null, and with one zero: JavaScript writes no other. */
function withoutNulls(value: Readonly<Record<string, unknown>>): object {
  const entries = Object.entries(value).filter(([, entry]) => entry !== null);
  return Object.fromEntries(
    entries.map(([name, entry]) => [name, isObject(entry) ? withoutNulls(entry) : entry === 0 ? 0 : entry]),
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

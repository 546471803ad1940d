import type { ShapeId } from "../model/shape-id.js";
import type { TransformUse } from "../transforms/apply-transforms.js";
import type { Span } from "../source/span.js";

/** What `tinsmith.json` says: which services to generate, and with which plugins. */
export interface Config {
  readonly services: readonly ServiceConfig[];
  /** Module names of plugins, as `import` takes them from the project's root. */
  readonly plugins: readonly string[];
  /** Where the plugins' names stand; absent for a configuration made in code. */
  readonly pluginSpans?: readonly Span[];
  /** Whether variables of the environment are part of it, so that it can change while its file does not. */
  readonly dependsOnEnvironment?: boolean;
}

/** One service: where its model is, and what is made of it. All paths are relative to the project's root. */
export interface ServiceConfig {
  /** Glob patterns of the model's files; at least one. */
  readonly model: readonly string[];
  /** npm packages that bring models; their files are part of the model. */
  readonly dependencies?: readonly string[];
  /** What to change in the model before anything is made of it, in order. */
  readonly transforms?: readonly TransformUse[];
  /** Absent where the model has only one. */
  readonly service?: ShapeId;
  /** The protocol trait to speak; absent where the service has only one. */
  readonly protocol?: ShapeId;
  /** What becomes of whole numbers of 64 bits; absent for `exact`. */
  readonly longs?: "exact" | "number";
  /** Ids of targets, in the order of the file, none twice; empty where the model is only checked. */
  readonly targets: readonly string[];
  /** The folder of the packages: below the root, without `.` and `..`, shared with no other service. */
  readonly output: string;
  /** The npm name of the packages, in which `{target}` stands for the target's id. */
  readonly packages: string;
  /** The version that the packages carry. */
  readonly packageVersion?: string;
  /** The SPDX id of the licence that the packages carry. */
  readonly license?: string;
  /** Where the values stand in the file, for later diagnostics; absent for a configuration made in code. */
  readonly spans?: ServiceSpans;
}

/** The places of a service's values in its configuration file. */
export interface ServiceSpans {
  /** One for each pattern. */
  readonly model: readonly Span[];
  /** One for each dependency. */
  readonly dependencies?: readonly Span[];
  readonly service?: Span;
  readonly protocol?: Span;
  /** One for each target. */
  readonly targets: readonly Span[];
  readonly output: Span;
  readonly packages: Span;
}

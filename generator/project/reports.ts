import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Model } from "../model/model.js";
import type { FileChange } from "../output/changes.js";
import type { Disk } from "../source/disk.js";

/** Where a command finds its project. */
export interface ProjectOptions {
  /** Absolute, with `/`. */
  readonly workingFolder: string;
  /** The configuration's path, from the working folder; without it the nearest `tinsmith.json` here or above. */
  readonly config?: string;
  /** The real disk by default. */
  readonly disk?: Disk;
  /** Names this very build of Tinsmith. Without it nothing is remembered from one run to the next. */
  readonly identity?: string;
}

/** What `generate` takes. */
export interface GenerateOptions extends ProjectOptions {
  /** Writes nothing, and shows what would be written. */
  readonly check?: boolean;
}

/** How a run of `generate` ended. */
export type GenerateReport = Failure | Generated | Checked;

/** A run that could not do its work; nothing was written. The diagnostics, errors among them, say why. */
export interface Failure {
  readonly kind: "failed";
  readonly fault: Fault;
  readonly diagnostics: readonly Diagnostic[];
}

/** Whose fault an error is: the configuration's, the model's, or the world's, where a file cannot be written. */
export type Fault = "configuration" | "model" | "world";

/** A run after which all packages are as the model says. */
export interface Generated {
  readonly kind: "generated";
  readonly services: readonly ServiceReport[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A run that only looked. */
export interface Checked {
  readonly kind: "checked";
  readonly services: readonly ServiceReport[];
  readonly diagnostics: readonly Diagnostic[];
  /** A unified diff from what is there to what the model says; empty where they agree. */
  readonly diff: string;
}

/** What became, or would become, of one service's packages. */
export interface ServiceReport {
  /** The shape id of the service; the output folder as configured where the configuration names no service. */
  readonly service: string;
  /** The output folder, absolute. */
  readonly output: string;
  /** How many files of the model were read. */
  readonly read: number;
  /** The files that were not as they should be, by path below the output folder. */
  readonly changes: readonly ReportedChange[];
  /** How many files were as they should be. */
  readonly unchanged: number;
}

/** A file that was not as it should be. A built one is not committed. */
export interface ReportedChange {
  readonly kind: Exclude<FileChange["kind"], "unchanged">;
  readonly path: string;
  readonly built: boolean;
}

/** How a run of `validate` ended. */
export interface ValidateReport {
  /** Absent where there is no error. */
  readonly fault?: Fault;
  readonly diagnostics: readonly Diagnostic[];
}

/** The stages that can be printed, in the order of the line. */
export const inspectStages = ["tokens", "ast", "fragment", "model", "plan"] as const;

/** One of those stages. */
export type InspectStage = (typeof inspectStages)[number];

/** What `inspect` takes. */
export interface InspectOptions extends ProjectOptions {
  readonly stage: InspectStage;
  /** A file for the stages that read one, a shape id for the others; everything without it. */
  readonly subject?: string;
}

/** How a run of `inspect` ended. */
export type InspectReport =
  { readonly kind: "printed"; readonly text: string; readonly diagnostics: readonly Diagnostic[] } | Failure;

/** What `loadModel` takes: files, texts or both make one model; without either, the project's configuration does. */
export interface LoadOptions extends Partial<ProjectOptions> {
  /** Paths, folders, or glob patterns, seen from the working folder. A folder stands for the `.smithy` files in it. */
  readonly files?: readonly string[];
  /** Texts of models by the paths that messages name them by; their endings say in which format they are. */
  readonly texts?: Readonly<Record<string, string>>;
}

/** How loading a model ended. */
export interface LoadReport {
  /** All that could be read, together with the prelude and the official traits. It is sound only without a `fault`. */
  readonly model: Model;
  /** Absent where there is no error. */
  readonly fault?: Fault;
  /** What reading, assembling and checking the model found. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What `ast` and `idl` take. */
export interface SerializeOptions {
  /** Writes the model without mixins: what they bring becomes the shapes' own. */
  readonly flatten?: boolean;
  /** Writes the shapes that ship with Tinsmith, the prelude and the official traits, too. */
  readonly prelude?: boolean;
}

/** What `idl` takes. */
export interface IdlOptions extends SerializeOptions {
  /** Where metadata goes: to a file of its own, as by default, or into that of the only namespace. */
  readonly metadata?: "apart" | "inside";
}

/** What `select` takes. */
export interface SelectOptions {
  /** Yields shapes that ship with Tinsmith, the prelude and the official traits, too. */
  readonly prelude?: boolean;
}

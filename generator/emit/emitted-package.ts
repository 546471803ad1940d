import type { Declaration } from "./declarations.js";

/** One npm package as a target made it, before imports are written and text is printed. */
export interface EmittedPackage {
  /** The id of the target that made it, such as `types`. */
  readonly target: string;
  /** The npm name. */
  readonly name: string;
  /** Its folder below the service's output folder. */
  readonly folder: string;
  readonly files: readonly EmittedFile[];
}

/** A file of a package, still as data or ready as text. */
export type EmittedFile = TypeScriptModule | TextFile;

/** A module as data; `path` is from the package's root, such as `src/stage.ts`. */
export interface TypeScriptModule {
  readonly kind: "module";
  readonly path: string;
  readonly declarations: readonly Declaration[];
  /** A comment at the head of the file. */
  readonly header?: string;
}

/** A file whose text is ready: a copied runtime file (`verbatim`), or text for prettier to format by its extension. */
export interface TextFile {
  readonly kind: "text";
  readonly path: string;
  readonly text: string;
  readonly verbatim?: boolean;
}

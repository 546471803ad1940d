import type { Span } from "../../source/span.js";
import type { SourceFile } from "../../source/source-file.js";
import type { ModelFragment } from "../fragment.js";

/** Which version of Smithy each part of a model is written in. Files of both versions make one model. */
export class Versions {
  readonly #byFile: ReadonlyMap<SourceFile, ModelFragment["version"]>;

  constructor(fragments: readonly ModelFragment[]) {
    this.#byFile = new Map(fragments.map(({ source, version }) => [source, version]));
  }

  /** The version of the file that a span lies in. */
  at({ file }: Span): ModelFragment["version"] {
    return this.#byFile.get(file) ?? "2.0";
  }
}

import type { Result } from "../diagnostics/diagnostic.js";
import type { ModelFragment } from "../model/fragment.js";
import type { SourceFile } from "../source/source-file.js";

/** A language that models are written in: how one file of it becomes a fragment of a model. */
export interface InputFormat {
  /** As the configuration and messages name it, such as `smithy-idl`. */
  readonly id: string;
  /** The endings of its files, each with its dot. */
  readonly extensions: readonly string[];
  /** Reads a file. The fragment holds what could be read, even where there are errors. */
  readonly read: (source: SourceFile) => Result<ModelFragment>;
  /** The stages inside `read`, printed as stable text for `tinsmith inspect`. */
  readonly inspect?: {
    readonly tokens: (source: SourceFile) => string;
    readonly ast: (source: SourceFile) => string;
  };
}

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Model } from "../model/model.js";
import type { TransformArguments } from "./transform-arguments.js";

/**
 * A change of a whole model, as `smithy-build.json` names it. It takes models whose mixins are flattened in, and gives
 * such a model. What its arguments lack or say wrongly it reports to them, and leaves the model as it is.
 * Spec: https://smithy.io/2.0/guides/smithy-build-json.html#transforms
 */
export interface Transform {
  readonly name: string;
  /** The arguments that it takes, for messages. */
  readonly keys: readonly string[];
  /** The events are what the rules said of the model before any transform. */
  readonly apply: (model: Model, args: TransformArguments, events: readonly Diagnostic[]) => Model;
}

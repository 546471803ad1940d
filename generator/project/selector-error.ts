import type { Diagnostic } from "../diagnostics/diagnostic.js";

/** A text that is no selector was given to a function that needs one, as a broken pattern may be to `RegExp`. */
export class SelectorError extends Error {
  override readonly name = "SelectorError";
  readonly selector: string;
  readonly diagnostics: readonly Diagnostic[];

  constructor(selector: string, diagnostics: readonly Diagnostic[]) {
    super(`\`${selector}\` is no selector. ${diagnostics.map(({ message }) => message).join(" ")}`);
    this.selector = selector;
    this.diagnostics = diagnostics;
  }
}

import type { DiagnosticFormat } from "./formats.js";
import { unreachable } from "./invariant.js";
import type { Diagnostic } from "./diagnostic.js";
import { sortDiagnostics } from "./order.js";
import { renderGithub } from "./render-github.js";
import { renderJson } from "./render-json.js";
import { renderPretty, type PrettyOptions } from "./render-pretty.js";
import { renderSarif } from "./render-sarif.js";

/** Diagnostics in a form, sorted by file and offset; the text ends with a line break unless it is empty. */
export function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  format: DiagnosticFormat,
  options: PrettyOptions,
): string {
  const sorted = sortDiagnostics(diagnostics);
  switch (format) {
    case "pretty":
      return renderPretty(sorted, options);
    case "json":
      return renderJson(sorted, options.workingFolder);
    case "github":
      return renderGithub(sorted, options.workingFolder);
    case "sarif":
      return renderSarif(sorted, options.workingFolder);
    default:
      return unreachable(format);
  }
}

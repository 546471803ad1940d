import type { DiagnosticFormat } from "./formats.js";
import { unreachable } from "./invariant.js";
import type { Diagnostic } from "./diagnostic.js";
import { sortDiagnostics } from "./order.js";
import { renderGithub } from "./render-github.js";
import { renderJson } from "./render-json.js";
import { renderPretty, type PrettyOptions } from "./render-pretty.js";
import { renderSarif } from "./render-sarif.js";
import { renderSmithy } from "./render-smithy.js";

/** Diagnostics in a form, sorted by file and offset; the text ends with a line break unless it is empty. */
export function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  format: DiagnosticFormat,
  options: PrettyOptions,
): string {
  const sorted = sortDiagnostics(diagnostics);
  if (format === "smithy") return renderSmithy(sorted, options.workingFolder);
  const shown = sorted.filter(({ severity }) => severity !== "suppressed");
  switch (format) {
    case "pretty":
      return renderPretty(shown, options);
    case "json":
      return renderJson(shown, options.workingFolder);
    case "github":
      return renderGithub(shown, options.workingFolder);
    case "sarif":
      return renderSarif(shown, options.workingFolder);
    default:
      return unreachable(format);
  }
}

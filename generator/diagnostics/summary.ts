import type { Diagnostic, Severity } from "./diagnostic.js";

/** How many there are of each severity, in words: `2 errors and 1 warning`; empty where there are none. */
export function summarizeDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const counts = SEVERITIES.flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? "" : "s"}`];
  });
  return counts.length < 2 ? counts.join("") : `${counts.slice(0, -1).join(", ")} and ${counts.at(-1)}`;
}

const SEVERITIES: readonly Severity[] = ["error", "danger", "warning", "note"];

import { renderDiagnostics, summarizeDiagnostics, type Diagnostic } from "../index.js";
import { isColored, type Surroundings } from "./surroundings.js";

/** Shows diagnostics to people, beside the result, with their number at the end. */
export async function showDiagnostics(
  diagnostics: readonly Diagnostic[],
  surroundings: Surroundings,
): Promise<void> {
  if (diagnostics.length === 0) return;
  const { err, workingFolder } = surroundings;
  const color = isColored(surroundings, err);
  err.write(await renderDiagnostics(diagnostics, "pretty", { workingFolder, color }));
  err.write(`\nFound ${summarizeDiagnostics(diagnostics)}.\n`);
}

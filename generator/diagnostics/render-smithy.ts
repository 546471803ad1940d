import type { Diagnostic } from "./diagnostic.js";
import { displayPath } from "./display-path.js";
import { reachedByReference } from "./reference-stages.js";

/**
 * Diagnostics as Smithy's reference prints its validation events, one a line, in its words and with what is suppressed:
 * `[SEVERITY] shape: message | EventId path:line:column`. Findings that the reference does not know have Tinsmith's code
 * for an event id.
 */
export function renderSmithy(diagnostics: readonly Diagnostic[], workingFolder: string): string {
  return reachedByReference(diagnostics)
    .map((diagnostic) => `${eventLine(diagnostic)}${place(diagnostic, workingFolder)}\n`)
    .join("");
}

/** The line of an event without its place, as the reference's own tests write them. */
export function eventLine({
  severity,
  shapeId = "-",
  message,
  reference,
  eventId,
  code,
}: Diagnostic): string {
  return `[${severity.toUpperCase()}] ${shapeId}: ${reference ?? message} | ${eventId ?? code}`;
}

function place({ span }: Diagnostic, workingFolder: string): string {
  if (span === undefined) return "";
  const { line, column } = span.file.positionAt(span.start);
  return ` ${displayPath(span.file.path, workingFolder)}:${line}:${column}`;
}

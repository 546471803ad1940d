import type { Span } from "../source/span.js";
import type { Diagnostic, Severity } from "./diagnostic.js";
import { displayPath } from "./display-path.js";

/** A diagnostic as programs read it. Absent parts are left out. */
export interface JsonDiagnostic {
  readonly severity: Severity;
  readonly code: string;
  readonly eventId?: string;
  readonly message: string;
  readonly place?: JsonPlace;
  readonly shapeId?: string;
  readonly related?: readonly { readonly message: string; readonly place: JsonPlace }[];
  readonly hint?: string;
  readonly fix?: { readonly title: string; readonly place: JsonPlace; readonly text: string };
}

/** A stretch of a file; its end is the first position after it. */
export interface JsonPlace {
  readonly path: string;
  readonly start: JsonPosition;
  readonly end: JsonPosition;
}

/** Lines and columns count from 1, the offset from 0; columns and offsets count UTF-16 code units. */
export interface JsonPosition {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Diagnostics for programs, in the order given: `{ "diagnostics": JsonDiagnostic[] }`. */
export function renderJson(diagnostics: readonly Diagnostic[], workingFolder: string): string {
  const values = diagnostics.map((diagnostic) => toJson(diagnostic, workingFolder));
  return `${JSON.stringify({ diagnostics: values }, null, 2)}\n`;
}

function toJson(diagnostic: Diagnostic, workingFolder: string): JsonDiagnostic {
  const { severity, code, eventId, message, span, shapeId, related, hint, fix } = diagnostic;
  const place = (where: Span): JsonPlace => placeOf(where, workingFolder);
  return {
    severity,
    code,
    ...(eventId === undefined ? {} : { eventId }),
    message,
    ...(span === undefined ? {} : { place: place(span) }),
    ...(shapeId === undefined ? {} : { shapeId }),
    ...(related === undefined
      ? {}
      : { related: related.map((other) => ({ message: other.message, place: place(other.span) })) }),
    ...(hint === undefined ? {} : { hint }),
    ...(fix === undefined ? {} : { fix: { title: fix.title, place: place(fix.span), text: fix.text } }),
  };
}

function placeOf(span: Span, workingFolder: string): JsonPlace {
  return {
    path: displayPath(span.file.path, workingFolder),
    start: { ...span.file.positionAt(span.start), offset: span.start },
    end: { ...span.file.positionAt(span.end), offset: span.end },
  };
}

import type { Span } from "../source/span.js";
import type { Diagnostic, Fix, RelatedPlace, Severity } from "./diagnostic.js";
import { displayPath } from "./display-path.js";

/**
 * Diagnostics as a SARIF log, the format of code scanning services.
 * Spec: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function renderSarif(diagnostics: readonly Diagnostic[], workingFolder: string): string {
  const codes = [...new Set(diagnostics.map((diagnostic) => diagnostic.code))].sort();
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Tinsmith", rules: codes.map((id) => ({ id })) } },
        columnKind: "utf16CodeUnits",
        results: diagnostics.map((diagnostic) => resultOf(diagnostic, codes, workingFolder)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function resultOf(diagnostic: Diagnostic, codes: readonly string[], workingFolder: string): object {
  const { code, severity, message, hint, span, related, fix } = diagnostic;
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levelOf(severity),
    message: { text: hint === undefined ? message : `${message}\n${hint}` },
    ...(span === undefined ? {} : { locations: [{ physicalLocation: locationOf(span, workingFolder) }] }),
    ...(related === undefined
      ? {}
      : { relatedLocations: related.map((other, index) => relatedOf(other, index, workingFolder)) }),
    ...(fix === undefined ? {} : { fixes: [fixOf(fix, workingFolder)] }),
    ...propertiesOf(diagnostic),
  };
}

function levelOf(severity: Severity): string {
  if (severity === "suppressed") return "none";
  return severity === "danger" ? "warning" : severity;
}

function relatedOf({ span, message }: RelatedPlace, id: number, workingFolder: string): object {
  return { id, message: { text: message }, physicalLocation: locationOf(span, workingFolder) };
}

function fixOf({ title, span, text }: Fix, workingFolder: string): object {
  const replacements = [{ deletedRegion: regionOf(span), insertedContent: { text } }];
  const artifactLocation = artifactOf(span, workingFolder);
  return { description: { text: title }, artifactChanges: [{ artifactLocation, replacements }] };
}

function propertiesOf({ eventId, shapeId }: Diagnostic): object {
  if (eventId === undefined && shapeId === undefined) return {};
  const properties = {
    ...(eventId === undefined ? {} : { eventId }),
    ...(shapeId === undefined ? {} : { shapeId }),
  };
  return { properties };
}

function locationOf(span: Span, workingFolder: string): object {
  return { artifactLocation: artifactOf(span, workingFolder), region: regionOf(span) };
}

/** A URI below the root of the sources, or a whole one for a file from elsewhere. */
function artifactOf({ file }: Span, workingFolder: string): object {
  const path = displayPath(file.path, workingFolder);
  const isBelow = !/^(\/|[A-Za-z]:\/|\.\.\/)/.test(path);
  if (isBelow) return { uri: encodePath(path), uriBaseId: "%SRCROOT%" };
  return { uri: `file://${encodePath(file.path.replace(/^(?=[A-Za-z]:)/, "/"))}` };
}

/** Escapes all that a URI's path may not hold; the colon of a drive stays. */
function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/").replaceAll("%3A", ":");
}

function regionOf(span: Span): object {
  const start = span.file.positionAt(span.start);
  const end = span.file.positionAt(span.end);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

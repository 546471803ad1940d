import type { Diagnostic, Severity } from "./diagnostic.js";
import { displayPath } from "./display-path.js";

/**
 * Diagnostics as workflow commands of GitHub Actions, one a line: it shows them in the changes of a pull request.
 * Spec: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function renderGithub(diagnostics: readonly Diagnostic[], workingFolder: string): string {
  return diagnostics.map((diagnostic) => `${annotation(diagnostic, workingFolder)}\n`).join("");
}

function annotation(diagnostic: Diagnostic, workingFolder: string): string {
  const properties = [...placeProperties(diagnostic, workingFolder), ["title", diagnostic.code]];
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(value ?? "")}`).join(",");
  const text = [diagnostic.message, ...(diagnostic.hint === undefined ? [] : [diagnostic.hint])].join("\n");
  return `::${commandOf(diagnostic.severity)} ${written}::${escapeData(text)}`;
}

/** A span over several lines has no columns: GitHub refuses them there. */
function placeProperties({ span }: Diagnostic, workingFolder: string): string[][] {
  if (span === undefined) return [];
  const start = span.file.positionAt(span.start);
  const end = span.file.positionAt(Math.max(span.start, span.end - 1));
  const columns = [
    ["col", String(start.column)],
    ["endColumn", String(end.column)],
  ];
  return [
    ["file", displayPath(span.file.path, workingFolder)],
    ["line", String(start.line)],
    ["endLine", String(end.line)],
    ...(start.line === end.line ? columns : []),
  ];
}

function commandOf(severity: Severity): string {
  switch (severity) {
    case "error":
      return "error";
    case "danger":
    case "warning":
      return "warning";
    case "note":
    case "suppressed":
      return "notice";
  }
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

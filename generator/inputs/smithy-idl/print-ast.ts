import type { SourceFile } from "../../source/source-file.js";
import type { Span } from "../../source/span.js";
import { parseFile } from "./parse-file.js";

/**
 * The statements of a file as indented text: every node with its kind, its text and its place, then its parts. What is
 * absent is left out, so that the print shows what was written.
 */
export function printAst(source: SourceFile): string {
  const { statements } = parseFile(source).file;
  return statements.map((statement) => `${printPart(statement, "  ").trimStart()}\n`).join("");
}

/** What stands behind `name:` or `-`: one line, and below it the parts at an indent. */
function printPart(part: unknown, indent: string): string {
  if (Array.isArray(part)) {
    return part.map((element) => `\n${indent}-${printPart(element, `${indent}  `)}`).join("");
  }
  if (typeof part !== "object" || part === null) return ` ${JSON.stringify(part)}`;
  const { kind, text, span, ...rest }: Record<string, unknown> = { ...part };
  const head = [
    ...(typeof kind === "string" ? [` ${kind}`] : []),
    ...(typeof text === "string" ? [` ${JSON.stringify(text)}`] : []),
    ...(isSpan(span) ? [` ${printPlace(span)}`] : []),
  ];
  const parts = Object.entries(rest)
    .filter(([, value]) => isWritten(value))
    .map(([name, value]) => `\n${indent}${name}:${printPart(value, `${indent}  `)}`);
  return [...head, ...parts].join("");
}

/** Spans beside the main one would only repeat it. */
function isWritten(value: unknown): boolean {
  return value !== undefined && !isSpan(value) && !(Array.isArray(value) && value.length === 0);
}

function printPlace({ file, start, end }: Span): string {
  const from = file.positionAt(start);
  const to = file.positionAt(end);
  return `${from.line}:${from.column}-${to.line}:${to.column}`;
}

function isSpan(value: unknown): value is Span {
  return typeof value === "object" && value !== null && "file" in value && "start" in value && "end" in value;
}

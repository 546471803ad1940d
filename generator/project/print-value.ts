import { displayPath } from "../diagnostics/display-path.js";
import { SourceFile } from "../source/source-file.js";
import type { Span } from "../source/span.js";

/**
 * A value of any stage as stable text: JSON in which maps are objects, spans are places, and a shape that was printed
 * before, or is being printed, is its id alone.
 */
export function printValue(value: unknown, workingFolder: string): string {
  const seen = new Set<object>();
  const convert = (part: unknown): unknown => {
    if (typeof part === "bigint") return String(part);
    if (typeof part !== "object" || part === null) return part;
    if (part instanceof SourceFile) return displayPath(part.path, workingFolder);
    if (isSpan(part)) return printSpan(part, workingFolder);
    if (isShape(part) && seen.has(part)) return `→ ${part.id}`;
    seen.add(part);
    if (Array.isArray(part)) return part.map(convert);
    if (part instanceof Set) return [...part].map(convert);
    const entries = part instanceof Map ? [...part] : Object.entries(part);
    return Object.fromEntries(entries.map(([key, entry]) => [String(key), convert(entry)]));
  };
  return `${JSON.stringify(convert(value), null, 2)}\n`;
}

function printSpan({ file, start, end }: Span, workingFolder: string): string {
  const first = file.positionAt(start);
  const last = file.positionAt(end);
  return `${displayPath(file.path, workingFolder)}:${first.line}:${first.column}-${last.line}:${last.column}`;
}

function isSpan(value: object): value is Span {
  return "file" in value && value.file instanceof SourceFile && "start" in value && "end" in value;
}

function isShape(value: object): value is { readonly id: string } {
  return "kind" in value && "id" in value && typeof value.id === "string";
}

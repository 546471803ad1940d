import { SourceFile } from "../source/source-file.js";
import type { Span } from "../source/span.js";
import type { Diagnostic } from "./diagnostic.js";

/** A diagnostic as JSON can keep it: its spans name their files by path. */
export type StoredDiagnostic = Omit<Diagnostic, "span" | "related" | "fix"> & {
  readonly span?: StoredSpan;
  readonly related?: readonly { readonly span: StoredSpan; readonly message: string }[];
  readonly fix?: { readonly title: string; readonly span: StoredSpan; readonly text: string };
};

/** A path, a start and an end. */
export type StoredSpan = readonly [path: string, start: number, end: number];

/** A diagnostic without its files' texts. */
export function storeDiagnostic({ span, related, fix, ...rest }: Diagnostic): StoredDiagnostic {
  return {
    ...rest,
    ...(span && { span: storeSpan(span) }),
    ...(related && { related: related.map((place) => ({ ...place, span: storeSpan(place.span) })) }),
    ...(fix && { fix: { ...fix, span: storeSpan(fix.span) } }),
  };
}

/** The diagnostics as they were, over the same texts. Each file is read once. */
export async function reviveDiagnostics(
  stored: readonly StoredDiagnostic[],
  readText: (path: string) => Promise<string | undefined>,
): Promise<readonly Diagnostic[]> {
  const files = new Map<string, SourceFile>();
  for (const path of new Set(stored.flatMap(pathsOf))) {
    files.set(path, new SourceFile(path, (await readText(path)) ?? ""));
  }
  const revive = ([path, start, end]: StoredSpan): Span => {
    return { file: files.get(path) ?? new SourceFile(path, ""), start, end };
  };
  return stored.map(({ span, related, fix, ...rest }) => ({
    ...rest,
    ...(span && { span: revive(span) }),
    ...(related && { related: related.map((place) => ({ ...place, span: revive(place.span) })) }),
    ...(fix && { fix: { ...fix, span: revive(fix.span) } }),
  }));
}

function storeSpan({ file, start, end }: Span): StoredSpan {
  return [file.path, start, end];
}

function pathsOf({ span, related = [], fix }: StoredDiagnostic): readonly string[] {
  const spans = [span, fix?.span, ...related.map((place) => place.span)];
  return spans.flatMap((place) => (place === undefined ? [] : [place[0]]));
}

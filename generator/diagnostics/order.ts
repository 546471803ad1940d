import type { Diagnostic } from "./diagnostic.js";

/** The order in which diagnostics are shown: those without a place first, then by file and offset, then by code. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(
    (left, right) =>
      compare(left.span?.file.path ?? "", right.span?.file.path ?? "") ||
      compare(left.span?.start ?? -1, right.span?.start ?? -1) ||
      compare(left.code, right.code) ||
      compare(left.message, right.message),
  );
}

function compare<T extends string | number>(left: T, right: T): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

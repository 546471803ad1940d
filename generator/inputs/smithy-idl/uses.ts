import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Reference } from "../../model/fragment.js";
import { spanText } from "../../source/span.js";
import type { IdlFile, UseStatement } from "./ast.js";
import { syntaxError } from "./syntax-error.js";
import type { FileScope, Report } from "./file-scope.js";

/**
 * The `use` statements of a file by the name that they bring in; of two with one name the first stays.
 * Spec: https://smithy.io/2.0/spec/idl.html#referring-to-shapes
 */
export function collectUses(file: IdlFile, report: Report): ReadonlyMap<string, UseStatement> {
  const uses = new Map<string, UseStatement>();
  for (const statement of file.statements) {
    if (statement.kind !== "use") continue;
    const { name } = statement.shape;
    const first = uses.get(name);
    if (first === undefined) uses.set(name, statement);
    else report(conflictingUse(statement, first));
  }
  return uses;
}

/** What the `use` statements of a file name, for assembling to look for. */
export function listUses(file: IdlFile): readonly Reference[] {
  return file.statements.flatMap((statement) => {
    if (statement.kind !== "use") return [];
    const { span } = statement.shape;
    const id = spanText(span);
    return [{ text: id, candidates: [id], span }];
  });
}

/** Notes what was brought in for nothing. A statement that could not be read may be the one that needs it. */
export function reportUnusedUses(file: IdlFile, scope: FileScope): void {
  if (file.statements.some((statement) => statement.kind === "broken")) return;
  for (const statement of scope.unused) scope.report(unusedUse(statement));
}

function conflictingUse({ shape }: UseStatement, first: UseStatement): Diagnostic {
  return {
    ...syntaxError("idl/conflicting-use", shape.span),
    message: `\`${shape.name}\` is already the name of \`${spanText(first.shape.span)}\` in this file.`,
    reference: `Cannot use name \`${spanText(shape.span)}\` because it conflicts with \`${spanText(first.shape.span)}\``,
    related: [{ span: first.shape.span, message: "It is first used here." }],
    hint: "a file uses one shape of a name; write the absolute id of the other one.",
  };
}

function unusedUse({ shape, span }: UseStatement): Diagnostic {
  return {
    severity: "note",
    code: "idl/unused-use",
    message: `\`${shape.name}\` is used here, but nothing in this file refers to it.`,
    span: shape.span,
    hint: "a `use` statement without effect can go.",
    fix: { title: "Remove the statement.", span, text: "" },
  };
}

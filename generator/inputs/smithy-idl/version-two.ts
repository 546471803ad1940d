import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Span } from "../../source/span.js";
import type { AggregateStatement, IdlFile, Statement } from "./ast.js";
import type { SmithyVersion } from "./controls.js";
import { syntaxError } from "./syntax-error.js";
import type { FileScope } from "./file-scope.js";
import { noveltiesOf, type Novelty } from "./novelties.js";

/**
 * Holds the syntax of a file against its version. A file that names no version is told so once, since one line mends
 * it all. Spec: https://smithy.io/2.0/guides/model-translations/migrating-idl-1-to-2.html
 */
export function checkVersion(file: IdlFile, version: SmithyVersion, scope: FileScope): void {
  for (const statement of file.statements) {
    if (statement.kind !== "aggregate" || statement.type !== "set") continue;
    scope.report(version === "2.0" ? setInVersionTwo(statement, scope) : deprecatedSet(statement, scope));
  }
  if (version === "2.0") return;
  const [first, ...others] = file.statements.flatMap((statement) => firstNovelty(statement, scope) ?? []);
  if (first === undefined) return;
  const top = { file: file.source, start: 0, end: 0 };
  if (version === "assumed") scope.report(needsVersion(first, top));
  else for (const novelty of [first, ...others]) scope.report(needsVersionTwo(novelty));
}

/** One finding a statement is enough, as it is for Smithy's reference, which does not read on. */
function firstNovelty(statement: Statement, scope: FileScope): Novelty | undefined {
  if (scope.namespace === undefined || !("name" in statement) || statement.kind === "broken")
    return undefined;
  return noveltiesOf(statement, scope.idOf(statement.name.text))[0];
}

function needsVersionTwo({ name, ...facts }: Novelty): Diagnostic {
  return {
    ...syntaxError("idl/needs-version-two", facts.span),
    ...facts,
    message: `This file is Smithy 1.0, which does not have ${name}.`,
    hint: 'it takes Smithy 2.0: `$version: "2"`.',
  };
}

function needsVersion({ name, ...facts }: Novelty, top: Span): Diagnostic {
  return {
    ...syntaxError("idl/needs-version", facts.span),
    ...facts,
    message: `This file names no version, and only Smithy 2.0 has ${name}.`,
    hint: 'a file without a version is Smithy 1.0; begin it with `$version: "2"`.',
    fix: { title: "Name the version.", span: top, text: '$version: "2"\n\n' },
  };
}

function setInVersionTwo({ name, typeSpan }: AggregateStatement, scope: FileScope): Diagnostic {
  return {
    ...syntaxError("idl/set-in-version-two", typeSpan),
    ...(scope.namespace !== undefined && { shapeId: scope.idOf(name.text) }),
    message: "Smithy 2.0 has no `set`.",
    reference: "set shapes cannot be used in Smithy version 2.0",
    hint: "a set is a `list` with the trait `@uniqueItems`.",
  };
}

function deprecatedSet({ name, typeSpan }: AggregateStatement, scope: FileScope): Diagnostic {
  return {
    severity: "warning",
    code: "idl/deprecated-set",
    eventId: "ModelDeprecation",
    ...(scope.namespace !== undefined && { shapeId: scope.idOf(name.text) }),
    message: "`set` is gone from Smithy 2.0.",
    reference:
      "Set shapes are deprecated and have been removed in Smithy IDL v2. Use a list shape with the @uniqueItems trait instead.",
    span: typeSpan,
    hint: "a set is a `list` with the trait `@uniqueItems`.",
  };
}

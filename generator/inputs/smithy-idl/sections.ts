import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { didYouMean } from "../../diagnostics/suggestion.js";
import { spanText, type Span } from "../../source/span.js";
import type { BrokenStatement, IdlFile, NamespaceStatement, Statement } from "./ast.js";
import type { Report } from "./file-scope.js";
import { firstLineOf } from "./first-line.js";
import { tokenize } from "./lexer.js";
import { expectedInReference, missingNamespaceInReference } from "./reference-wording.js";
import { inReference, syntaxError } from "./syntax-error.js";
import type { Token } from "./token.js";

/**
 * Holds the statements against the order of the sections, and returns the namespace. A statement out of place keeps
 * its meaning, so that its place is the only thing to mend.
 * Spec: https://smithy.io/2.0/spec/idl.html#smithy-idl-overview
 */
export function checkSections(file: IdlFile, report: Report): string | undefined {
  const [namespace, ...others] = file.statements.filter((statement) => statement.kind === "namespace");
  for (const other of others) if (namespace !== undefined) report(secondNamespace(other, namespace));
  const second = new Set<Statement>(others);
  const sound = file.statements.filter(isSound).filter((statement) => !second.has(statement));
  const homeless = sound.find((statement) => sectionOf(statement) > namespaceSection);
  checkOrder(sound, homeless, report);
  if (homeless !== undefined && !hasNamespace(file)) report(missingNamespace(homeless));
  return namespace?.namespace.text;
}

function checkOrder(
  statements: readonly SoundStatement[],
  homeless: SoundStatement | undefined,
  report: Report,
): void {
  let latest: SoundStatement | undefined;
  for (const statement of statements) {
    if (latest === undefined || sectionOf(statement) > sectionOf(latest)) latest = statement;
    else if (sectionOf(statement) < sectionOf(latest)) {
      report({
        ...outOfPlace(statement, latest),
        reference: describeInReference(statement, latest, homeless),
      });
    }
  }
}

/** One that could not be read is a namespace too, and so is one that is misspelt. */
function hasNamespace(file: IdlFile): boolean {
  return file.statements.some(
    (statement) =>
      statement.kind === "namespace" ||
      (statement.kind === "broken" && didYouMean(statement.word, ["namespace"]) !== undefined),
  );
}

type SoundStatement = Exclude<Statement, BrokenStatement>;

function isSound(statement: Statement): statement is SoundStatement {
  return statement.kind !== "broken";
}

/** The place of a statement's section in the file. */
function sectionOf(statement: SoundStatement): number {
  switch (statement.kind) {
    case "control":
      return 0;
    case "metadata":
      return 1;
    case "namespace":
      return namespaceSection;
    case "use":
      return 3;
    default:
      return 4;
  }
}

const namespaceSection = 2;

function outOfPlace(statement: SoundStatement, latest: SoundStatement): Diagnostic {
  return {
    ...syntaxError("idl/statement-out-of-place", firstLineOf(statement.span)),
    message: `\`${wordOf(statement)}\` comes too late in this file.`,
    related: [{ span: firstLineOf(latest.span), message: "It belongs before this." }],
    hint: "a file has control statements, metadata, the namespace, `use` statements and shapes, in this order.",
  };
}

/**
 * The reference reads section after section: what belongs to an earlier one is nothing it knows. Where the namespace is
 * late, it misses it at the first statement that has none.
 */
function describeInReference(
  statement: SoundStatement,
  latest: SoundStatement,
  homeless: SoundStatement | undefined,
): string {
  const first = firstTokenOf(statement.span);
  if (sectionOf(latest) < namespaceSection) return missingNamespaceInReference(first);
  switch (statement.kind) {
    case "namespace":
      return missingNamespaceInReference(firstTokenOf((homeless ?? statement).span));
    case "control":
      return expectedInReference(["identifier"], first);
    default:
      return inReference(statement.span, `Unknown shape type: ${statement.kind}`);
  }
}

/** Statements keep no tokens. */
function firstTokenOf(span: Span): Token {
  const line = firstLineOf(span);
  const tokens = tokenize(spanText(line));
  return { kind: tokens.kindAt(0), span: { ...line, end: span.start + tokens.endAt(0) } };
}

function secondNamespace({ span }: NamespaceStatement, first: NamespaceStatement): Diagnostic {
  return {
    ...syntaxError("idl/second-namespace", span),
    message: `This file already has the namespace \`${first.namespace.text}\`.`,
    reference: inReference(span, "Unknown shape type: namespace"),
    related: [{ span: first.span, message: "It is set here." }],
    hint: "a file has one namespace; the shapes of another one go into a file of their own.",
  };
}

function missingNamespace(statement: SoundStatement): Diagnostic {
  return {
    ...syntaxError("idl/missing-namespace", firstLineOf(statement.span)),
    message: `\`${wordOf(statement)}\` stands in a file without a namespace.`,
    reference: missingNamespaceInReference(firstTokenOf(statement.span)),
    hint: "a file names its namespace, `namespace name.of.space`, before it uses or defines shapes.",
  };
}

function wordOf(statement: SoundStatement): string {
  if (statement.kind === "control") return `$${statement.key.text}`;
  return "name" in statement ? statement.name.text : statement.kind;
}

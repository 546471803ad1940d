import type { SourceFile } from "../../source/source-file.js";
import { spanText } from "../../source/span.js";
import type { Documentation, IdlFile, Statement } from "./ast.js";
import { TokenCursor } from "./cursor.js";
import { findForbiddenCharacters } from "./forbidden-characters.js";
import { isStatementKeyword } from "./keywords.js";
import { tokenize } from "./lexer.js";
import { parseStatement } from "./parse-statement.js";
import { missingNamespaceInReference } from "./reference-wording.js";
import { SyntaxFault, type SyntaxFinding } from "./syntax-fault.js";
import type { Token, TokenKind } from "./token.js";

/** The statements that could be read, and what was wrong with the others. */
export interface ParsedFile {
  readonly file: IdlFile;
  readonly findings: readonly SyntaxFinding[];
}

/** `idl = [WS] ControlSection MetadataSection ShapeSection` */
export function parseFile(source: SourceFile): ParsedFile {
  const tokens = tokenize(source.text);
  const cursor = new TokenCursor(source, tokens);
  const statements: Statement[] = [];
  for (;;) {
    const documentation = cursor.takeDocumentation();
    if (cursor.at("endOfFile")) {
      cursor.reportMisplaced(documentation);
      break;
    }
    parseOrSkipStatement(cursor, documentation, statements);
  }
  return {
    file: { source, statements },
    findings: withoutEchoes(cursor.findings, findForbiddenCharacters(source, tokens)),
  };
}

/** Adds one statement. If it is broken, or goes on where it should have ended, the next one is looked for. */
function parseOrSkipStatement(
  cursor: TokenCursor,
  documentation: Documentation | undefined,
  statements: Statement[],
): void {
  const { index, token } = cursor;
  const isHomeless = cursor.namespace === undefined && !beginsSectionBeforeShapes(cursor);
  cursor.beginStatement();
  try {
    statements.push(parseStatement(cursor, documentation));
    cursor.expectLineBreak(lineBreakLaw);
  } catch (fault) {
    if (!(fault instanceof SyntaxFault)) throw fault;
    cursor.findings.push(isHomeless ? lookingForNamespace(fault.finding, token) : fault.finding);
    skipToStatement(cursor, index);
    const { start } = token.span;
    const word = spanText(token.span);
    statements.push({ kind: "broken", word, name: cursor.shapeName, span: cursor.spanFrom(start) });
  }
}

function beginsSectionBeforeShapes(cursor: TokenCursor): boolean {
  return cursor.at("dollar") || cursor.atWord("metadata") || cursor.atWord("namespace");
}

/** Where shapes begin without a namespace, Smithy's reference misses it and looks for nothing else. */
function lookingForNamespace({ diagnostic, found }: SyntaxFinding, first: Token): SyntaxFinding {
  return { diagnostic: { ...diagnostic, reference: missingNamespaceInReference(first) }, found };
}

/** Passes what is left of a broken statement. At least its first token is passed, so that parsing ends. */
function skipToStatement(cursor: TokenCursor, first: number): void {
  while (!cursor.at("endOfFile") && (cursor.index === first || !seemsToStartStatement(cursor))) cursor.next();
}

/**
 * Whether a statement seems to begin here: a word and a name, a trait, documentation or a `$` at the very start of a
 * line; on an indented line only a keyword and a name, since members are words and names too, but for the colon.
 */
function seemsToStartStatement(cursor: TokenCursor): boolean {
  const isIndented = cursor.peek(-1) === "space";
  switch (cursor.kind) {
    case "at":
    case "dollar":
    case "docComment":
      return !isIndented && cursor.atLineStart();
    case "identifier":
      if (cursor.peek(1) !== "space" || !isName(cursor.peek(2)) || !cursor.atLineStart()) return false;
      return !isIndented || isStatementKeyword(cursor.text);
    default:
      return false;
  }
}

function isName(kind: TokenKind): boolean {
  return kind === "identifier" || kind === "quotedText";
}

/** A forbidden character has been reported as such; that it also begins no token is no news. */
function withoutEchoes(
  findings: readonly SyntaxFinding[],
  forbidden: readonly SyntaxFinding[],
): SyntaxFinding[] {
  const offsets = new Set(forbidden.map(offsetOf));
  const news = findings.filter(
    (finding) => finding.diagnostic.code !== "idl/unexpected-character" || !offsets.has(offsetOf(finding)),
  );
  return [...news, ...forbidden].sort((first, second) => offsetOf(first) - offsetOf(second));
}

function offsetOf(finding: SyntaxFinding): number {
  return finding.found.span.start;
}

const lineBreakLaw = "every statement ends with a line break.";

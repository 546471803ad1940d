import type { SourceFile } from "../../source/source-file.js";
import type { IdlFile, Statement } from "./ast.js";
import { TokenCursor } from "./cursor.js";
import { findForbiddenCharacters } from "./forbidden-characters.js";
import { isStatementKeyword } from "./keywords.js";
import { tokenize } from "./lexer.js";
import { parseStatement } from "./parse-statement.js";
import { SyntaxFault, type SyntaxFinding } from "./syntax-fault.js";
import type { TokenKind } from "./token.js";

/** The statements that could be read, and what was wrong with the others. */
export interface ParsedFile {
  readonly file: IdlFile;
  readonly findings: readonly SyntaxFinding[];
}

/** `idl = [WS] ControlSection MetadataSection ShapeSection` */
export function parseFile(source: SourceFile): ParsedFile {
  const cursor = new TokenCursor(source, tokenize(source.text));
  const statements: Statement[] = [];
  for (;;) {
    const documentation = cursor.takeDocumentation();
    if (cursor.at("endOfFile")) {
      cursor.reportMisplaced(documentation);
      break;
    }
    const first = cursor.index;
    const { start, text: word } = cursor;
    try {
      statements.push(parseStatement(cursor, documentation));
      cursor.expectLineBreak(lineBreakLaw);
    } catch (fault) {
      if (!(fault instanceof SyntaxFault)) throw fault;
      cursor.findings.push(fault.finding);
      skipToStatement(cursor, first);
      statements.push({ kind: "broken", word, span: cursor.spanFrom(start) });
    }
  }
  return {
    file: { source, statements },
    findings: withoutEchoes(cursor.findings, findForbiddenCharacters(source)),
  };
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

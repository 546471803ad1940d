import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Token, TokenKind } from "./token.js";

/** What the parser found wrong, and the token at which it stood. */
export interface SyntaxFinding {
  readonly diagnostic: Diagnostic;
  readonly found: Token;
}

/** A token, or one of the two productions that are wider than a token: `BR` and `WS`. */
export type Expectation = TokenKind | "lineBreak" | "whitespace";

/** Unwinds the parser to its statement loop. Nobody else catches it. */
export class SyntaxFault extends Error {
  override readonly name = "SyntaxFault";
  readonly finding: SyntaxFinding;

  constructor(finding: SyntaxFinding) {
    super(finding.diagnostic.message);
    this.finding = finding;
  }
}

import type { Diagnostic, RelatedPlace } from "../../diagnostics/diagnostic.js";
import type { Span } from "../../source/span.js";
import type { Token, TokenKind } from "./token.js";

/**
 * What the parser found wrong. Beside our own words it keeps the bare facts, so that the same finding can be said in
 * the words of Smithy's reference: where it looked, what it saw there, what the grammar has there instead.
 */
export interface SyntaxFinding {
  readonly diagnostic: Diagnostic;
  /** The token at which the parser stood. */
  readonly found: Token;
  /** What could have stood there; empty where the trouble is not the kind of token. */
  readonly expected: readonly Expectation[];
}

/** A token, or one of the two productions that are wider than a token: `BR` and `WS`. */
export type Expectation = TokenKind | "lineBreak" | "whitespace";

/** Unwinds the parser to its statement loop. It is caught there, and on the way only to be thrown again. */
export class SyntaxFault extends Error {
  override readonly name = "SyntaxFault";
  readonly finding: SyntaxFinding;

  constructor(finding: SyntaxFinding) {
    super(finding.diagnostic.message);
    this.finding = finding;
  }

  /** Whether the fault lies on a later line than the place. */
  isBelow(place: Span): boolean {
    return place.file.text.slice(place.end, this.finding.found.span.start).includes("\n");
  }

  /** The same fault with a related place; the first one given is the innermost, and stays. */
  withRelated(place: RelatedPlace): SyntaxFault {
    const { diagnostic, ...facts } = this.finding;
    if (diagnostic.related !== undefined) return this;
    return new SyntaxFault({ ...facts, diagnostic: { ...diagnostic, related: [place] } });
  }
}

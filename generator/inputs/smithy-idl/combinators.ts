import { spanText } from "../../source/span.js";
import type { Documentation } from "./ast.js";
import type { TokenCursor } from "./cursor.js";
import { SyntaxFault } from "./syntax-fault.js";
import type { TokenKind } from "./token.js";

/** `*(element [WS]) close`. An element begins with one of the `starts`. */
export function parseUntil<Element>(
  cursor: TokenCursor,
  close: TokenKind,
  starts: readonly TokenKind[],
  law: string,
  parseElement: (cursor: TokenCursor) => Element,
): Element[] {
  const elements: Element[] = [];
  while (!cursor.take(close)) {
    if (!starts.includes(cursor.kind)) cursor.fail([...starts, close], law);
    elements.push(parseElement(cursor));
    cursor.skipWhitespace();
  }
  return elements;
}

/** `[WS] *(element [WS]) close`, where documentation comments document the element after them. */
export function parseDocumentedUntil<Element>(
  cursor: TokenCursor,
  close: TokenKind,
  starts: readonly TokenKind[],
  law: string,
  parseElement: (cursor: TokenCursor, documentation: Documentation | undefined) => Element,
): Element[] {
  const elements: Element[] = [];
  let documentation = cursor.takeDocumentation();
  while (!cursor.take(close)) {
    if (!starts.includes(cursor.kind)) cursor.fail([...starts, close], law);
    elements.push(parseElement(cursor, documentation));
    documentation = cursor.takeDocumentation();
  }
  cursor.reportMisplaced(documentation);
  return elements;
}

/** Passes an opening bracket and parses what it opens. A fault on a later line shows the bracket too. */
export function parseInside<Content>(
  cursor: TokenCursor,
  open: TokenKind,
  law: string,
  parseContent: (cursor: TokenCursor) => Content,
): Content {
  const { span } = cursor.expect(open, law);
  try {
    return parseContent(cursor);
  } catch (fault) {
    if (!(fault instanceof SyntaxFault) || !fault.isBelow(span)) throw fault;
    throw fault.withRelated({ span, message: `This \`${spanText(span)}\` is still open.` });
  }
}

import type { Documentation } from "./ast.js";
import type { TokenCursor } from "./cursor.js";
import type { TokenKind } from "./token.js";

/** What stands between two brackets: elements, each of which begins with one of the `starts`. */
export interface Repetition {
  readonly close: TokenKind;
  readonly starts: readonly TokenKind[];
  /** The hint where something else stands. */
  readonly law: string;
  /** What Smithy's reference looks for there, and what at the end of the file. */
  readonly reference: { readonly within: readonly TokenKind[]; readonly atEnd: readonly TokenKind[] };
}

/** `[WS] *(element [WS]) close` */
export function parseUntil<Element>(
  cursor: TokenCursor,
  repetition: Repetition,
  parseElement: (cursor: TokenCursor) => Element,
): Element[] {
  const elements: Element[] = [];
  cursor.skipWhitespace();
  while (!cursor.close(repetition.close)) {
    expectStart(cursor, repetition);
    elements.push(parseElement(cursor));
    cursor.skipWhitespace();
  }
  return elements;
}

/** The same, where documentation comments document the element after them. */
export function parseDocumentedUntil<Element>(
  cursor: TokenCursor,
  repetition: Repetition,
  parseElement: (cursor: TokenCursor, documentation: Documentation | undefined) => Element,
): Element[] {
  const elements: Element[] = [];
  let documentation = cursor.takeDocumentation();
  while (!cursor.close(repetition.close)) {
    expectStart(cursor, repetition);
    elements.push(parseElement(cursor, documentation));
    documentation = cursor.takeDocumentation();
  }
  cursor.reportMisplaced(documentation);
  return elements;
}

function expectStart(cursor: TokenCursor, { starts, close, law, reference }: Repetition): void {
  if (starts.includes(cursor.kind)) return;
  cursor.fail([...starts, close], law, cursor.at("endOfFile") ? reference.atEnd : reference.within);
}

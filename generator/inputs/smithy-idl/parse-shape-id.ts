import type { Name, ShapeIdNode } from "./ast.js";
import type { TokenCursor } from "./cursor.js";

/** `Identifier = IdentifierStart *IdentifierChars` */
export function parseIdentifier(cursor: TokenCursor, law: string): Name {
  const { text, span } = cursor;
  cursor.expect("identifier", law);
  return { text, span };
}

/** `Namespace = Identifier *("." Identifier)` */
export function parseNamespace(cursor: TokenCursor, law: string): Name {
  const { start } = cursor;
  skipNamespace(cursor, law);
  return { text: cursor.textFrom(start), span: cursor.spanFrom(start) };
}

/** `AbsoluteRootShapeId = Namespace "#" Identifier` */
export function parseAbsoluteRootShapeId(cursor: TokenCursor, law: string): ShapeIdNode {
  const { start } = cursor;
  skipNamespace(cursor, law);
  const namespace = cursor.textFrom(start);
  cursor.expect("pound", law);
  const name = cursor.text;
  cursor.expect("identifier", law);
  const span = cursor.spanFrom(start);
  return { kind: "shapeId", namespace, name, member: undefined, span, rootSpan: span };
}

/** `ShapeId = RootShapeId [ShapeIdMember]`, `RootShapeId = AbsoluteRootShapeId / Identifier` */
export function parseShapeId(cursor: TokenCursor, law: string = shapeIdLaw): ShapeIdNode {
  const after = cursor.peek(1);
  const root =
    after === "dot" || after === "pound"
      ? parseAbsoluteRootShapeId(cursor, law)
      : parseRelativeRootShapeId(cursor, law);
  if (!cursor.take("dollar")) return root;
  const { namespace, name, rootSpan } = root;
  const member = parseIdentifier(cursor, law);
  return { kind: "shapeId", namespace, name, member, span: cursor.spanFrom(rootSpan.start), rootSpan };
}

function parseRelativeRootShapeId(cursor: TokenCursor, law: string): ShapeIdNode {
  const { text, span } = cursor;
  cursor.expect("identifier", law);
  return { kind: "shapeId", namespace: undefined, name: text, member: undefined, span, rootSpan: span };
}

function skipNamespace(cursor: TokenCursor, law: string): void {
  cursor.expect("identifier", law);
  while (cursor.take("dot")) cursor.expect("identifier", law);
}

const shapeIdLaw = "a shape id is `Name` or `name.space#Name`, and may end in `$member`.";

import type { Name, ShapeIdNode } from "./ast.js";
import type { TokenCursor } from "./cursor.js";

/** `Identifier = IdentifierStart *IdentifierChars` */
export function parseIdentifier(cursor: TokenCursor, law: string): Name {
  const text = cursor.text;
  const { span } = cursor.expect("identifier", law);
  return { text, span };
}

/** `Namespace = Identifier *("." Identifier)` */
export function parseNamespace(cursor: TokenCursor, law: string): Name {
  const { start } = cursor;
  cursor.expect("identifier", law);
  while (cursor.take("dot")) cursor.expect("identifier", law);
  return nameFrom(cursor, start);
}

/** `AbsoluteRootShapeId = Namespace "#" Identifier` */
export function parseAbsoluteRootShapeId(cursor: TokenCursor, law: string): ShapeIdNode {
  const { start } = cursor;
  const namespace = parseNamespace(cursor, law);
  cursor.expect("pound", law);
  const name = parseIdentifier(cursor, law);
  const span = cursor.spanFrom(start);
  return {
    kind: "shapeId",
    namespace: namespace.text,
    name: name.text,
    member: undefined,
    span,
    rootSpan: span,
  };
}

/** `ShapeId = RootShapeId [ShapeIdMember]`, `RootShapeId = AbsoluteRootShapeId / Identifier` */
export function parseShapeId(cursor: TokenCursor, law: string = shapeIdLaw): ShapeIdNode {
  const { start } = cursor;
  const isAbsolute = cursor.peek(1) === "dot" || cursor.peek(1) === "pound";
  const root = isAbsolute ? parseAbsoluteRootShapeId(cursor, law) : parseRelativeRootShapeId(cursor, law);
  const member = parseShapeIdMember(cursor, law);
  return { ...root, member, span: cursor.spanFrom(start) };
}

function parseRelativeRootShapeId(cursor: TokenCursor, law: string): ShapeIdNode {
  const { text, span } = parseIdentifier(cursor, law);
  return { kind: "shapeId", namespace: undefined, name: text, member: undefined, span, rootSpan: span };
}

/** `ShapeIdMember = "$" Identifier` */
function parseShapeIdMember(cursor: TokenCursor, law: string): Name | undefined {
  return cursor.take("dollar") ? parseIdentifier(cursor, law) : undefined;
}

function nameFrom(cursor: TokenCursor, start: number): Name {
  const span = cursor.spanFrom(start);
  return { text: cursor.source.text.slice(span.start, span.end), span };
}

const shapeIdLaw = "a shape id is `Name` or `name.space#Name`, and may end in `$member`.";

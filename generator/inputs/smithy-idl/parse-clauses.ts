import type { ForResource, Mixins } from "./ast.js";
import { parseUntil, type Repetition } from "./combinators.js";
import type { TokenCursor } from "./cursor.js";
import { parseShapeId } from "./parse-shape-id.js";

/** `Mixins = [SP] %s"with" [WS] "[" [WS] 1*(ShapeId [WS]) "]"` */
export function parseMixins(cursor: TokenCursor): Mixins | undefined {
  cursor.skipSpaces();
  if (!cursor.atWord("with")) return undefined;
  const { start } = cursor;
  cursor.next();
  cursor.skipWhitespace();
  cursor.open("leftBracket", mixinsLaw);
  cursor.skipWhitespace();
  const first = parseShapeId(cursor, mixinsLaw);
  const shapes = [first, ...parseUntil(cursor, mixinList, parseMixin)];
  return { shapes, span: cursor.spanFrom(start) };
}

function parseMixin(cursor: TokenCursor): Mixins["shapes"][number] {
  return parseShapeId(cursor, mixinsLaw);
}

/** `ForResource = SP %s"for" SP ShapeId` */
export function parseForResource(cursor: TokenCursor): ForResource | undefined {
  cursor.skipSpaces();
  if (!cursor.atWord("for")) return undefined;
  const { start } = cursor;
  cursor.next();
  cursor.expectSpaces(forResourceLaw);
  const resource = parseShapeId(cursor, forResourceLaw);
  return { resource, span: cursor.spanFrom(start) };
}

const mixinsLaw = "mixins are listed as `with [First Second]`, at least one.";
const forResourceLaw = "a resource is named as `for Resource`, before any mixins.";
const mixinList: Repetition = {
  close: "rightBracket",
  starts: ["identifier"],
  law: mixinsLaw,
  reference: { within: ["identifier"], atEnd: ["identifier"] },
};

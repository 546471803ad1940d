import type { Span } from "../../source/span.js";
import type { ShapeIdNode } from "./ast.js";

/** The shape id that a string in quotes spells, or undefined where it spells none; `span` is the whole string. */
export function readShapeId(text: string, span: Span): ShapeIdNode | undefined {
  const { namespace, name, member } = shapeIdPattern.exec(text)?.groups ?? {};
  if (name === undefined) return undefined;
  return {
    kind: "shapeId",
    namespace,
    name,
    member: member === undefined ? undefined : { text: member, span },
    span,
    rootSpan: span,
  };
}

/** `ShapeId = [Namespace "#"] Identifier ["$" Identifier]` */
const shapeIdPattern = buildShapeIdPattern();

function buildShapeIdPattern(): RegExp {
  const identifier = "(?:_+[A-Za-z0-9]|[A-Za-z])[A-Za-z0-9_]*";
  return new RegExp(
    `^(?:(?<namespace>${identifier}(?:\\.${identifier})*)#)?(?<name>${identifier})(?:\\$(?<member>${identifier}))?$`,
  );
}

import type { Span } from "../../source/span.js";
import { namespaceOf, type ShapeId } from "../shape-id.js";

/** A place as the messages of the reference name it. */
export function placeText({ file, start }: Span): string {
  const { line, column } = file.positionAt(start);
  return `${file.path} [${line}, ${column}]`;
}

/** A trait as the messages of the reference name it: traits of the prelude go without their namespace. */
export function traitText(id: ShapeId): string {
  return namespaceOf(id) === "smithy.api" ? id.slice(id.indexOf("#") + 1) : id;
}

import type { ShapeReference } from "../../model/shape.js";
import { compareIds } from "../compare-ids.js";
import type { IdlFile, Lines } from "./idl-file.js";
import { block } from "./layout.js";

/** A property that lists shapes, sorted, a line each; nothing where the list is empty. */
export function referenceListLines(
  property: string,
  references: readonly ShapeReference[],
  { names }: IdlFile,
): Lines {
  if (references.length === 0) return [];
  const ids = references.map(({ target }) => target).sort(compareIds);
  return block(
    `${property}: [`,
    ids.map((id) => names.nameOf(id)),
    "]",
  );
}

/** A property that names shapes, a line each; nothing where there are none. */
export function namedReferenceLines(
  property: string,
  references: Iterable<readonly [name: string, reference: ShapeReference]>,
  { names }: IdlFile,
): Lines {
  const lines = Array.from(references, ([name, { target }]) => `${name}: ${names.nameOf(target)}`);
  return lines.length === 0 ? [] : block(`${property}: {`, lines, "}");
}

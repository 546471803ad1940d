import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { AnyShape } from "../model/knowledge/any-shape.js";
import type { Node } from "../model/node.js";
import type { AppliedTrait } from "../model/shape.js";
import type { ShapeId } from "../model/shape-id.js";
import type { Span } from "../source/span.js";

/** A diagnostic about a trait of a shape: it points at a part of the value, else at the trait as it is applied. */
export function traitDiagnostic(
  shape: AnyShape,
  trait: ShapeId,
  part: Node | undefined,
  about: Pick<Diagnostic, "code" | "eventId" | "message"> & Partial<Diagnostic>,
): Diagnostic {
  const span = part?.span ?? shape.traits.get(trait)?.span ?? shape.span;
  return { severity: "error", span, shapeId: shape.id, ...about };
}

/** The uses of a trait without those that came through a mixin, which has them as well. */
export function* uniqueTraits(
  shapes: readonly AnyShape[] | undefined,
  trait: ShapeId,
): Iterable<readonly [shape: AnyShape, applied: AppliedTrait]> {
  const seen = new Set<AppliedTrait>();
  for (const shape of shapes ?? []) {
    const applied = shape.traits.get(trait);
    if (applied === undefined || seen.has(applied)) continue;
    seen.add(applied);
    yield [shape, applied];
  }
}

/** The place of an applied trait's name, where the file shows it: a value may be long, and not be to blame. */
export function nameSpan({ span }: AppliedTrait): Span {
  const { file, start, end } = span;
  const name = /^@[\w.#]+/.exec(file.text.slice(start, Math.min(end, start + longestName)))?.[0];
  return name === undefined ? span : { file, start, end: start + name.length };
}

const longestName = 200;

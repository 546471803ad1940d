import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Shape } from "../../model/shape.js";
import type { ShapeId } from "../../model/shape-id.js";
import { tickedList } from "../reference-text.js";
import { traitDiagnostic } from "../trait-diagnostic.js";
import { traitPart } from "../trait-part.js";

/** Where a test stands: its trait on a shape, and its index in that. */
export interface TestPlace {
  readonly shape: Shape;
  readonly trait: ShapeId;
  readonly index: number;
  readonly id: string;
}

/** A diagnostic for every test whose id another one has; `kind` is the trait that the reference speaks of. */
export function* repeatedTests(
  places: readonly TestPlace[],
  eventId: string,
  kind: ShapeId,
): Iterable<Diagnostic> {
  const byId = new Map<string, TestPlace[]>();
  for (const place of places) {
    const known = byId.get(place.id);
    if (known === undefined) byId.set(place.id, [place]);
    else known.push(place);
  }
  for (const [id, same] of byId) {
    const [first, second] = same;
    if (first === undefined || second === undefined) continue;
    const shapes = tickedList(same.map(({ shape }) => shape.id));
    const reference = `Conflicting \`${kind}\` test case IDs found for ID \`${id}\`: ${shapes}`;
    for (const place of same) {
      yield repeatedId(place, place === first ? second : first, eventId, reference);
    }
  }
}

function repeatedId(place: TestPlace, other: TestPlace, eventId: string, reference: string): Diagnostic {
  const { shape, trait, index, id } = place;
  const related = traitPart(other.shape, other.trait, other.index, "id");
  return traitDiagnostic(shape, trait, traitPart(shape, trait, index, "id"), {
    code: "test/repeated-id",
    eventId,
    message: `The test \`${id}\` is there more than once.`,
    reference,
    ...(related === undefined ? {} : { related: [{ span: related.span, message: "another one" }] }),
  });
}

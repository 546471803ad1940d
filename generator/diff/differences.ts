import { equalNodes } from "../model/equal-nodes.js";
import { allShapes, getAnyShape, type AnyShape } from "../model/knowledge/any-shape.js";
import { membersOf, type Model } from "../model/model.js";
import type { Node } from "../model/node.js";
import type { AppliedTrait, Member, Shape, ShapeReference, Traits } from "../model/shape.js";
import type { ShapeId } from "../model/shape-id.js";

/** How two models differ. Members count as shapes, as in the specification; prelude and traits packages as any other. */
export interface Differences {
  readonly before: Model;
  readonly after: Model;
  readonly added: readonly AnyShape[];
  readonly removed: readonly AnyShape[];
  readonly changed: readonly Change[];
  readonly metadata: readonly MetadataChange[];
}

/** A shape that is in both models, but is not the same. */
export interface Change<Before extends AnyShape = AnyShape, After extends AnyShape = Before> {
  readonly before: Before;
  readonly after: After;
  /** The traits that are not the same, by id. */
  readonly traits: ReadonlyMap<ShapeId, TraitChange>;
}

/** A trait that was added, removed, or changed its value; one of the two is always there. */
export interface TraitChange {
  readonly before: AppliedTrait | undefined;
  readonly after: AppliedTrait | undefined;
}

/** A key of metadata that was added, removed, or changed its value; one of the two is always there. */
export interface MetadataChange {
  readonly key: string;
  readonly before: Node | undefined;
  readonly after: Node | undefined;
}

/** Finds all differences between two models, in the order of their shapes. */
export function findDifferences(before: Model, after: Model): Differences {
  const changed: Change[] = [];
  const removed: AnyShape[] = [];
  for (const shape of allShapes(before)) {
    const now = getAnyShape(after, shape.id);
    if (now === undefined) removed.push(shape);
    else if (isChanged(shape, now)) changed.push(compareShapes(shape, now));
  }
  const added = allShapes(after).filter(({ id }) => getAnyShape(before, id) === undefined);
  return { before, after, added, removed, changed, metadata: compareMetadata(before, after) };
}

/** A pair of shapes with the differences between their traits. They need not have the same id. */
export function compareShapes<Before extends AnyShape, After extends AnyShape>(
  before: Before,
  after: After,
): Change<Before, After> {
  return { before, after, traits: compareTraits(before.traits, after.traits) };
}

/** The changes of shapes that are of one kind before and after. */
export function changesOf<Kind extends AnyShape["kind"]>(
  { changed }: Differences,
  ...kinds: readonly Kind[]
): readonly Change<Extract<AnyShape, { kind: Kind }>>[] {
  const isOfKind = (shape: AnyShape): shape is Extract<AnyShape, { kind: Kind }> =>
    kinds.some((kind) => kind === shape.kind);
  return changed.flatMap(({ before, after, traits }) =>
    isOfKind(before) && isOfKind(after) && before.kind === after.kind ? [{ before, after, traits }] : [],
  );
}

function isChanged(before: AnyShape, after: AnyShape): boolean {
  return (
    before !== after &&
    (propertiesOf(before) !== propertiesOf(after) || compareTraits(before.traits, after.traits).size > 0)
  );
}

/** All that a shape is but for its traits, as text that is equal for equal shapes. */
function propertiesOf(shape: AnyShape): string {
  return JSON.stringify([shape.kind, shape.mixins, ...ownPropertiesOf(shape)]);
}

function ownPropertiesOf(shape: Shape | Member): readonly unknown[] {
  switch (shape.kind) {
    case "member":
      return [shape.target];
    case "operation":
      return [shape.input.target, shape.output.target, targetsOf(shape.errors)];
    case "resource":
      return [
        ...[shape.identifiers, shape.properties, shape.lifecycle].map(namedTargetsOf),
        ...[shape.operations, shape.collectionOperations, shape.resources].map(targetsOf),
      ];
    case "service":
      return [
        shape.version,
        ...[shape.operations, shape.resources, shape.errors].map(targetsOf),
        [...shape.rename],
      ];
    default:
      return membersOf(shape).map(({ name }) => name);
  }
}

function targetsOf(references: readonly ShapeReference[]): readonly ShapeId[] {
  return references.map(({ target }) => target);
}

function namedTargetsOf(references: ReadonlyMap<string, ShapeReference>): readonly unknown[] {
  return Array.from(references, ([name, { target }]) => [name, target]);
}

function compareTraits(before: Traits, after: Traits): ReadonlyMap<ShapeId, TraitChange> {
  const changes = new Map<ShapeId, TraitChange>();
  for (const [id, applied] of before) {
    const now = after.get(id);
    if (now === undefined || !equalNodes(applied.value, now.value))
      changes.set(id, { before: applied, after: now });
  }
  for (const [id, applied] of after) {
    if (!before.has(id)) changes.set(id, { before: undefined, after: applied });
  }
  return changes;
}

function compareMetadata(before: Model, after: Model): readonly MetadataChange[] {
  const keys = new Set([...before.metadata.keys(), ...after.metadata.keys()]);
  return Array.from(keys, (key) => {
    return { key, before: before.metadata.get(key), after: after.metadata.get(key) };
  }).filter((change) => {
    const { before: was, after: is } = change;
    return was === undefined || is === undefined || !equalNodes(was, is);
  });
}

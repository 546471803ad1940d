import { isOfficial } from "../model/knowledge/official-shapes.js";
import type { Model } from "../model/model.js";
import type { Node } from "../model/node.js";
import { containerOf, memberId, memberNameOf, type ShapeId } from "../model/shape-id.js";
import type { Shape, ShapeReference, Traits } from "../model/shape.js";
import { mapMembers, withShapes } from "./edit-model.js";
import { mapStrings } from "../model/map-strings.js";
import type { Transform } from "./transform.js";

/** `renameShapes`: gives shapes other ids, wherever they are referred to. */
export const renameShapesTransform: Transform = {
  name: "renameShapes",
  keys: ["renamed"],
  apply: (model, args) => renameShapes(model, args.stringMap("renamed")),
};

/**
 * The model with other ids for some of its shapes. Strings of trait values and metadata that are one of the ids mean the
 * shape, and follow it.
 */
export function renameShapes(model: Model, renamed: ReadonlyMap<ShapeId, ShapeId>): Model {
  if (renamed.size === 0) return model;
  const idOf = (id: ShapeId): ShapeId => {
    const member = memberNameOf(id);
    const container = renamed.get(containerOf(id)) ?? containerOf(id);
    return member === undefined ? container : memberId(container, member);
  };
  const rename = new Renaming(idOf);
  const shapes = [...model.shapes.values()].map((shape) =>
    isOfficial(shape.id) ? shape : rename.shape(shape),
  );
  const metadata = new Map([...model.metadata].map(([key, node]) => [key, rename.node(node)]));
  return { ...withShapes(model, shapes), metadata };
}

/** The same values with other ids. */
class Renaming {
  readonly #idOf: (id: ShapeId) => ShapeId;

  constructor(idOf: (id: ShapeId) => ShapeId) {
    this.#idOf = idOf;
  }

  shape(shape: Shape): Shape {
    const withMembers = mapMembers(shape, (member) => ({
      ...member,
      id: this.#idOf(member.id),
      target: this.#idOf(member.target),
      traits: this.#traits(member.traits),
    }));
    return this.#bindings({ ...withMembers, id: this.#idOf(shape.id), traits: this.#traits(shape.traits) });
  }

  node(node: Node): Node {
    return mapStrings(node, (text) => (text.includes("#") ? this.#idOf(text) : text));
  }

  #traits(traits: Traits): Traits {
    return new Map(
      [...traits].map(([id, applied]) => {
        const renamed = this.#idOf(id);
        return [renamed, { ...applied, id: renamed, value: this.node(applied.value) }];
      }),
    );
  }

  #bindings(shape: Shape): Shape {
    switch (shape.kind) {
      case "operation":
        return {
          ...shape,
          input: this.#reference(shape.input),
          output: this.#reference(shape.output),
          errors: this.#references(shape.errors),
        };
      case "resource":
        return {
          ...shape,
          identifiers: this.#named(shape.identifiers),
          properties: this.#named(shape.properties),
          lifecycle: this.#named(shape.lifecycle),
          operations: this.#references(shape.operations),
          collectionOperations: this.#references(shape.collectionOperations),
          resources: this.#references(shape.resources),
        };
      case "service":
        return {
          ...shape,
          operations: this.#references(shape.operations),
          resources: this.#references(shape.resources),
          errors: this.#references(shape.errors),
          rename: new Map([...shape.rename].map(([id, name]) => [this.#idOf(id), name])),
        };
      default:
        return shape;
    }
  }

  #reference(reference: ShapeReference): ShapeReference {
    return { ...reference, target: this.#idOf(reference.target) };
  }

  #references(references: readonly ShapeReference[]): readonly ShapeReference[] {
    return references.map((reference) => this.#reference(reference));
  }

  #named<Key>(references: ReadonlyMap<Key, ShapeReference>): ReadonlyMap<Key, ShapeReference> {
    return new Map([...references].map(([key, reference]) => [key, this.#reference(reference)]));
  }
}

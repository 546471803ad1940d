import type { Model } from "../../model/model.js";
import { containerOf, nameOf, namespaceOf, shapeId, type ShapeId } from "../../model/shape-id.js";
import { compareIds } from "../compare-ids.js";

/**
 * How shapes are called in one file: by their names where those are unmistakable, else by their whole ids. Names of other
 * namespaces are collected for `use` statements.
 * Spec: https://smithy.io/2.0/spec/idl.html#relative-shape-id-resolution
 */
export class FileNames {
  readonly #model: Model;
  readonly #namespace: string | undefined;
  /** The shapes to `use`, by name: two of one name cannot both be. */
  readonly #uses = new Map<string, ShapeId>();

  constructor(model: Model, namespace: string | undefined) {
    this.#model = model;
    this.#namespace = namespace;
  }

  /** The shapes to `use`, sorted. */
  get uses(): readonly ShapeId[] {
    return [...this.#uses.values()].sort(compareIds);
  }

  /** The shortest text that means a shape or member in this file. */
  nameOf(id: ShapeId): string {
    return this.#isNameEnough(containerOf(id)) ? id.slice(id.indexOf("#") + 1) : id;
  }

  #isNameEnough(id: ShapeId): boolean {
    if (namespaceOf(id) === this.#namespace) return true;
    const name = nameOf(id);
    if (this.#namespace === undefined || this.#model.shapes.has(shapeId(this.#namespace, name))) return false;
    if (this.#isPublicInPrelude(id)) return true;
    // A `use` of a name that the prelude has too would change what that name means elsewhere in the file.
    if (this.#isPublicInPrelude(shapeId(PRELUDE, name))) return false;
    if (!this.#uses.has(name)) this.#uses.set(name, id);
    return this.#uses.get(name) === id;
  }

  #isPublicInPrelude(id: ShapeId): boolean {
    if (namespaceOf(id) !== PRELUDE) return false;
    const shape = this.#model.shapes.get(id);
    return shape !== undefined && !shape.traits.has("smithy.api#private");
  }
}

const PRELUDE = "smithy.api";

import { didYouMean } from "../../diagnostics/suggestion.js";
import type { Reference, ShapeDefinition } from "../fragment.js";
import { memberId, nameOf, namespaceOf, type ShapeId } from "../shape-id.js";
import { nearIds } from "./near-ids.js";

/**
 * Guesses what a misspelt reference means, in the form in which it can be written there. Each guess looks at every
 * name, so only the first hundred references get one: a file of wrong names must not take the square of its length.
 */
export class Suggestions {
  readonly #definitions: readonly ShapeDefinition[];
  #ids: readonly ShapeId[] | undefined;
  #traitIds: readonly ShapeId[] | undefined;
  #publicIds: ReadonlyMap<string, ShapeId> | undefined;
  #left = 100;

  constructor(definitions: readonly ShapeDefinition[]) {
    this.#definitions = definitions;
  }

  /** What a reference to a shape may mean. */
  shapeFor(reference: Reference): string | undefined {
    this.#ids ??= this.#definitions.map(({ id }) => id);
    return this.#nearest(reference, this.#ids);
  }

  /** What the name of a trait may mean. */
  traitFor(reference: Reference): string | undefined {
    this.#traitIds ??= this.#definitions
      .filter((definition) => has(definition, "smithy.api#trait"))
      .map(({ id }) => id);
    return this.#nearest(reference, this.#traitIds);
  }

  /** The shape of exactly that name in another namespace, which a `use` statement would bring in. */
  elsewhere(reference: Reference): ShapeId | undefined {
    this.#publicIds ??= publicIdsByName(this.#definitions);
    return this.#publicIds.get(reference.text);
  }

  /** What the reference takes an id for that means nothing; nothing, once there were too many. */
  nearIds(id: ShapeId): readonly ShapeId[] {
    return this.#left === 0 ? [] : nearIds(id, this.#anyIds());
  }

  *#anyIds(): Iterable<ShapeId> {
    for (const definition of this.#definitions) {
      yield definition.id;
      if (!("members" in definition)) continue;
      for (const { name } of definition.members) yield memberId(definition.id, name);
    }
  }

  #nearest(reference: Reference, ids: readonly ShapeId[]): string | undefined {
    if (this.#left === 0) return undefined;
    this.#left--;
    if (reference.text.includes("#")) return didYouMean(reference.text, ids);
    const namespaces = new Set(reference.candidates.map(namespaceOf));
    const visible = ids.filter((id) => namespaces.has(namespaceOf(id)));
    return didYouMean(reference.text, visible.map(nameOf));
  }
}

/** The first shape of each name that other namespaces may refer to. */
function publicIdsByName(definitions: readonly ShapeDefinition[]): ReadonlyMap<string, ShapeId> {
  const ids = new Map<string, ShapeId>();
  for (const definition of definitions) {
    const name = nameOf(definition.id);
    if (!ids.has(name) && !has(definition, "smithy.api#private")) ids.set(name, definition.id);
  }
  return ids;
}

function has(definition: ShapeDefinition, id: ShapeId): boolean {
  return definition.traits.some(({ trait }) => trait.candidates.includes(id));
}

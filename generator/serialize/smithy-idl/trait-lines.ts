import type { Model } from "../../model/model.js";
import { getString } from "../../model/node.js";
import type { AppliedTrait } from "../../model/shape.js";
import { documentation } from "../../model/traits/documentation-traits.js";
import { compareIds } from "../compare-ids.js";
import type { FileNames } from "./file-names.js";
import { block, prefixed, suffixed } from "./layout.js";
import type { NodeLines } from "./node-lines.js";

/** Writes the traits of one file. */
export class TraitLines {
  readonly #model: Model;
  readonly #names: FileNames;
  readonly #nodes: NodeLines;

  constructor(model: Model, names: FileNames, nodes: NodeLines) {
    this.#model = model;
    this.#names = names;
    this.#nodes = nodes;
  }

  /** Traits in front of a definition, sorted: the documentation comes first, as a comment. */
  inFront(traits: readonly AppliedTrait[]): readonly string[] {
    const comment = traits.find((trait) => commentOf(trait) !== undefined);
    const others = traits.filter((trait) => trait !== comment);
    return [...(comment === undefined ? [] : (commentOf(comment) ?? [])), ...this.applied(others)];
  }

  /** Traits as `apply` statements hold them, sorted: there, a comment would document nothing. */
  applied(traits: readonly AppliedTrait[]): readonly string[] {
    return traits
      .toSorted((first, second) => compareIds(first.id, second.id))
      .flatMap((trait) => this.#one(trait));
  }

  // Spec: https://smithy.io/2.0/spec/idl.html#applying-traits
  #one({ id, value }: AppliedTrait): readonly string[] {
    const name = `@${this.#names.nameOf(id)}`;
    const shape = this.#model.shapes.get(id);
    if (value.kind !== "object") return suffixed(prefixed(`${name}(`, this.#nodes.of(value, shape)), ")");
    // Without a value a trait means an empty structure, but for a document it means null.
    if (value.entries.size > 0) return block(`${name}(`, this.#nodes.entries(value, shape), ")");
    return [shape?.kind === "document" ? `${name}({})` : name];
  }
}

/** The documentation as a comment; undefined for other traits, and for text with characters that no comment can hold. */
function commentOf({ id, value }: AppliedTrait): readonly string[] | undefined {
  const text = id === documentation.id ? getString(value) : undefined;
  if (text === undefined || unspeakable.test(text)) return undefined;
  return text.split("\n").map((line) => `/// ${line}`);
}

// Control characters other than tabs and line feeds, and halves of surrogate pairs.
const unspeakable =
  /[\0-\x08\x0b-\x1f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

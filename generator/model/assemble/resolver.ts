import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { ModelFragment, Reference, ShapeDefinition } from "../fragment.js";
import type { Node } from "../node.js";
import type { ShapeType } from "../shape.js";
import { containerOf, type ShapeId } from "../shape-id.js";
import type { Report } from "./report.js";
import { resolveNode } from "./resolve-node.js";
import { Suggestions } from "./suggestions.js";
import {
  type ReferringProperty,
  unresolvedShape,
  unresolvedTarget,
  unresolvedTrait,
  unresolvedUse,
} from "./unresolved.js";

/**
 * Finds what names mean: of the ids that a name can mean, the first that any file defines, or tries to. A shape that is
 * broken where it is defined can be referred to, but has no kind: its own error is the only one to mend.
 * Spec: https://smithy.io/2.0/spec/idl.html#relative-shape-id-resolution
 */
export class Resolver {
  readonly #kinds = new Map<ShapeId, ShapeType>();
  readonly #broken: ReadonlySet<ShapeId>;
  readonly #suggestions: Suggestions;
  readonly #report: Report;

  constructor(fragments: readonly ModelFragment[], report: Report) {
    const definitions = fragments.flatMap((fragment) => fragment.shapes);
    for (const { id, kind } of definitions) if (!this.#kinds.has(id)) this.#kinds.set(id, kind);
    this.#broken = new Set(fragments.flatMap(({ broken = [] }) => broken));
    this.#suggestions = new Suggestions(definitions);
    this.#report = report;
  }

  /** The id that a reference means, or undefined. Says nothing. */
  find(reference: Reference): ShapeId | undefined {
    return this.findFirst(reference.candidates);
  }

  /** The first of the ids that is defined; of a member's id, its container has to be. */
  findFirst(candidates: readonly ShapeId[]): ShapeId | undefined {
    return candidates.find((id) => this.#kinds.has(containerOf(id)) || this.#broken.has(containerOf(id)));
  }

  /** The id that a reference means; the likeliest one, and an error, where nothing has any of them. */
  resolve(reference: Reference, property: ReferringProperty): ShapeId {
    const id = this.find(reference);
    if (id !== undefined) return id;
    this.#report(unresolvedTarget(reference, property, this.#suggestions));
    return reference.candidates[0] ?? reference.text;
  }

  /** The same for the name of a trait. */
  resolveTrait(reference: Reference, owner: ShapeId): ShapeId {
    const id = this.find(reference);
    if (id !== undefined) return id;
    this.#report(unresolvedTrait(reference, owner, this.#suggestions));
    return reference.candidates[0] ?? reference.text;
  }

  /** Reports what `use` statements name that nothing defines. */
  checkUses(uses: readonly Reference[]): void {
    for (const use of uses)
      if (this.find(use) === undefined) this.#report(unresolvedUse(use, this.#suggestions));
  }

  /** What to say about a name that means nothing. It is for the caller to say what follows. */
  unresolvedShape(reference: Reference): Diagnostic {
    return unresolvedShape(reference, this.#suggestions);
  }

  /** A node whose shape ids are absolute. */
  resolveNode(node: Node): Node {
    return resolveNode(node, (candidates) => this.findFirst(candidates));
  }

  /** The type of the shape with that id, as its first definition has it. */
  kindOf(id: ShapeId): ShapeDefinition["kind"] | undefined {
    return this.#kinds.get(id);
  }
}

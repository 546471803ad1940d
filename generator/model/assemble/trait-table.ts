import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { equalNodes } from "../equal-nodes.js";
import type { TraitDefinition } from "../fragment.js";
import type { ArrayNode, Node } from "../node.js";
import type { AppliedTrait, Traits } from "../shape.js";
import type { ShapeId } from "../shape-id.js";
import { placeText } from "./reference-text.js";
import type { Report } from "./report.js";
import type { Resolver } from "./resolver.js";
import { checkTraitVersion } from "./trait-versions.js";
import type { Versions } from "./versions.js";

/** The traits that are applied directly to each shape and member: mixins are not in here yet. */
export class TraitTable {
  readonly #applied = new Map<ShapeId, Map<ShapeId, AppliedTrait>>();
  /** The values that were joined of several, which go on growing. */
  readonly #joined = new Map<AppliedTrait, Node[]>();
  readonly #resolver: Resolver;
  readonly #versions: Versions;
  readonly #report: Report;

  constructor(resolver: Resolver, versions: Versions, report: Report) {
    this.#resolver = resolver;
    this.#versions = versions;
    this.#report = report;
  }

  /** The traits of a shape or member. */
  of(target: ShapeId): Traits {
    return this.#applied.get(target) ?? noTraits;
  }

  /** Applies a trait; one that is there already is merged with it. */
  apply(target: ShapeId, definition: TraitDefinition): void {
    const id = this.#resolver.resolveTrait(definition.trait, target);
    const misplaced = checkTraitVersion(target, id, definition, this.#versions.at(definition.span));
    if (misplaced !== undefined) this.#report(misplaced);
    const value = this.#valueOf(id, definition);
    const traits = this.#applied.get(target) ?? new Map<ShapeId, AppliedTrait>();
    this.#applied.set(target, traits);
    const known = traits.get(id);
    const applied = { id, value, span: definition.span };
    traits.set(id, known === undefined ? applied : this.#merge(target, known, value, definition));
  }

  // Spec: https://smithy.io/2.0/spec/idl.html#omitted-trait-values
  #valueOf(id: ShapeId, definition: TraitDefinition): Node {
    const { value, span } = definition;
    if (value !== undefined) return this.#resolver.resolveNode(value);
    switch (this.#resolver.kindOf(id)) {
      case "structure":
      case "map":
        return { kind: "object", entries: new Map(), span };
      case "list":
        return { kind: "array", elements: [], span };
      default:
        return { kind: "null", span };
    }
  }

  // Spec: https://smithy.io/2.0/spec/model.html#trait-conflict-resolution
  #merge(target: ShapeId, known: AppliedTrait, value: Node, definition: TraitDefinition): AppliedTrait {
    if (known.value.kind === "array" && value.kind === "array") return this.#join(known, known.value, value);
    if (!equalNodes(known.value, value)) this.#report(conflictingTrait(target, known, definition));
    return known;
  }

  // One array for all: a new one each time would take the square of the number of applications.
  #join(known: AppliedTrait, first: ArrayNode, { elements }: ArrayNode): AppliedTrait {
    const joined = this.#joined.get(known);
    if (joined !== undefined) {
      for (const element of elements) joined.push(element);
      return known;
    }
    const all = [...first.elements, ...elements];
    const applied: AppliedTrait = { ...known, value: { ...first, elements: all } };
    this.#joined.set(applied, all);
    return applied;
  }
}

const noTraits: Traits = new Map();

function conflictingTrait(target: ShapeId, known: AppliedTrait, definition: TraitDefinition): Diagnostic {
  const { span } = definition;
  return {
    severity: "error",
    code: "model/conflicting-trait",
    eventId: "Model",
    message: `\`@${definition.trait.text}\` is applied to \`${target}\` twice with different values.`,
    reference: `Conflicting \`${known.id}\` trait found on shape \`${target}\`. The previous trait was defined at \`${placeText(known.span)}\`, and a conflicting trait was defined at \`${placeText(span)}\`.`,
    span,
    shapeId: target,
    related: [{ span: known.span, message: "first value" }],
    hint: "only values of list traits are joined; any other trait has one value.",
  };
}

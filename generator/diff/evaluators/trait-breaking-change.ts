import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { equalNodes } from "../../model/equal-nodes.js";
import { getMemberOf, type AnyShape } from "../../model/knowledge/any-shape.js";
import { getShape, type Model } from "../../model/model.js";
import type { Node } from "../../model/node.js";
import type { Shape } from "../../model/shape.js";
import { breakingChangesOf, type BreakingChange } from "../breaking-changes.js";
import type { TraitChange } from "../differences.js";
import { report, type Evaluator } from "../evaluator.js";
import { traitChangeWords, type TraitChangeKind } from "../trait-change-words.js";

/**
 * The definition of a trait says by `breakingChanges` what may not happen to it, or to a part of its value, once a shape
 * has it. The definition in the model after counts.
 * Spec: https://smithy.io/2.0/spec/model.html#breaking-change-rules
 */
export const traitBreakingChange: Evaluator = function* ({ after, changed }) {
  for (const change of changed) {
    for (const [id, traitChange] of change.traits) {
      const definition = getShape(after, id);
      if (definition === undefined) continue;
      for (const rule of breakingChangesOf(definition)) {
        yield* judge(after, definition, change.after, rule, traitChange);
      }
    }
  }
};

function* judge(
  model: Model,
  definition: Shape,
  shape: AnyShape,
  rule: BreakingChange,
  { before, after }: TraitChange,
): Generator<Diagnostic> {
  const is = valueOf(after?.value);
  // A part of a value is looked at only while the trait is there; that it goes away is a change of the whole.
  if (is === undefined && rule.path.length > 0) return;
  const left = partsOf(model, definition, rule.path, valueOf(before?.value));
  const right = partsOf(model, definition, rule.path, is);
  for (const path of new Set([...left.keys(), ...right.keys()])) {
    const [was, now] = [left.get(path), right.get(path)];
    const kind = kindOf(was, now);
    if (kind === undefined || !isMeant(rule.change, kind)) continue;
    const words = traitChangeWords(kind, definition.id, path, was, now, shape.id);
    const joint = words.reference.endsWith(".") ? "" : "; ";
    yield report({
      severity: rule.severity,
      code: `diff/breaking-trait-${kind}`,
      eventId: `TraitBreakingChange.${capitals[kind]}.${definition.id}`,
      shape,
      span: now?.span,
      message: words.message,
      reference: rule.message === undefined ? words.reference : `${words.reference}${joint}${rule.message}`,
      hint: rule.message ?? `the trait \`${definition.id}\` says that this breaks those who use the model.`,
    });
  }
}

const capitals = { add: "Add", remove: "Remove", update: "Update" } as const;

/** A value of `null` counts as none. */
function valueOf(node: Node | undefined): Node | undefined {
  return node?.kind === "null" ? undefined : node;
}

/** What happened to a value; undefined where nothing has. */
function kindOf(was: Node | undefined, now: Node | undefined): TraitChangeKind | undefined {
  if (was === undefined) return now === undefined ? undefined : "add";
  if (now === undefined) return "remove";
  return equalNodes(was, now) ? undefined : "update";
}

function isMeant(change: BreakingChange["change"], kind: TraitChangeKind): boolean {
  return change === "any" || change === kind || (change === "presence" && kind !== "update");
}

/** The parts of a trait's value that a path through its definition leads to, by their places in the value. */
function partsOf(
  model: Model,
  definition: Shape,
  path: readonly string[],
  value: Node | undefined,
): ReadonlyMap<string, Node> {
  const parts = new Map<string, Node>();
  collect(definition, 0, value, "");
  return parts;

  function collect(shape: Shape, position: number, node: Node | undefined, place: string): void {
    const segment = path[position];
    const present = valueOf(node);
    if (present === undefined) return;
    if (segment === undefined || segment === "") {
      parts.set(place, present);
      return;
    }
    const member = getMemberOf(shape, segment);
    const target = member && getShape(model, member.target);
    if (target === undefined) return;
    for (const [key, child] of childrenOf(shape, segment, present)) {
      collect(target, position + 1, child, `${place}/${key}`);
    }
  }
}

function childrenOf(shape: Shape, segment: string, node: Node): readonly (readonly [string, Node])[] {
  if (shape.kind === "list") {
    return node.kind === "array" ? node.elements.map((element, index) => [String(index), element]) : [];
  }
  if (node.kind !== "object") return [];
  if (shape.kind === "map") return Array.from(node.entries, ([key, { value }]) => [key, value] as const);
  const value = node.entries.get(segment)?.value;
  return value === undefined ? [] : [[segment, value]];
}

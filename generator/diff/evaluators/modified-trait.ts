import type { Diagnostic, Severity } from "../../diagnostics/diagnostic.js";
import { equalNodes } from "../../model/equal-nodes.js";
import { getMemberOf, type AnyShape } from "../../model/knowledge/any-shape.js";
import { getShape, membersOf, type Model } from "../../model/model.js";
import type { Node } from "../../model/node.js";
import type { Member, Shape } from "../../model/shape.js";
import type { ShapeId } from "../../model/shape-id.js";
import { hasTrait, traitOf } from "../../model/trait.js";
import { tags } from "../../model/traits/documentation-traits.js";
import { trait } from "../../model/traits/model-traits.js";
import { box, required } from "../../model/traits/type-refinement-traits.js";
import { breakingChangesOf } from "../breaking-changes.js";
import { report, type Evaluator } from "../evaluator.js";
import { traitChangeWords, type TraitChangeKind } from "../trait-change-words.js";

/**
 * A change of a trait is told, unless its definition has rules of its own for it. Tags of the definition, such as
 * `diff.error.remove`, say how much it matters; they came before such rules.
 */
export const modifiedTrait: Evaluator = function* ({ after, changed }) {
  for (const change of changed) {
    for (const [id, { before: was, after: is }] of change.traits) {
      if (judgedElsewhere.has(id)) continue;
      for (const policy of policiesOf(after, id)) {
        yield* judge(
          { model: after, shape: change.after, trait: id, path: "" },
          policy,
          was?.value,
          is?.value,
        );
      }
    }
  }
};

/** Whether members may be absent has an evaluator of its own. */
const judgedElsewhere: ReadonlySet<ShapeId> = new Set([box.id, required.id]);

/** What is told of: changes of some kinds, or what the tags of the members of the trait's shape say of its contents. */
type Policy =
  | { readonly about: "changes"; readonly kinds: readonly TraitChangeKind[]; readonly severity: Severity }
  | { readonly about: "contents" };

/** The trait of a shape, or the part of its value that is looked at. */
interface Place {
  readonly model: Model;
  readonly shape: AnyShape;
  readonly trait: ShapeId;
  readonly path: string;
}

const anyKind: readonly TraitChangeKind[] = ["add", "remove", "update"];
const unknownTrait: readonly Policy[] = [{ about: "changes", kinds: anyKind, severity: "warning" }];
const untaggedTrait: readonly Policy[] = [
  { about: "changes", kinds: ["add"], severity: "note" },
  { about: "changes", kinds: ["update"], severity: "note" },
  { about: "changes", kinds: ["remove"], severity: "warning" },
];

function policiesOf(model: Model, id: ShapeId): readonly Policy[] {
  const definition = getShape(model, id);
  if (definition === undefined || !hasTrait(definition, trait)) return unknownTrait;
  const policies = taggedPolicies(definition, true);
  if (policies.length > 0) return policies;
  return breakingChangesOf(definition).length > 0 ? [] : untaggedTrait;
}

function taggedPolicies(shape: AnyShape, allowsContents: boolean): readonly Policy[] {
  return (traitOf(shape, tags) ?? []).flatMap((tag): readonly Policy[] => {
    if (tag === "diff.contents") return allowsContents ? [{ about: "contents" }] : [];
    const [, severity, kind] = /^diff\.(error|danger|warning)\.(add|remove|update|const)$/.exec(tag) ?? [];
    if (!isSeverity(severity) || kind === undefined) return [];
    return [{ about: "changes", kinds: anyKind.filter((any) => kind === "const" || any === kind), severity }];
  });
}

function isSeverity(text: string | undefined): text is "error" | "danger" | "warning" {
  return text === "error" || text === "danger" || text === "warning";
}

function* judge(
  place: Place,
  policy: Policy,
  was: Node | undefined,
  is: Node | undefined,
): Generator<Diagnostic> {
  if (policy.about === "contents") {
    const definition = getShape(place.model, place.trait);
    if (definition !== undefined && was !== undefined && is !== undefined)
      yield* judgeContents(place, definition, was, is);
    return;
  }
  const kind = kindOf(was, is);
  if (kind === undefined || !policy.kinds.includes(kind)) return;
  const { severity } = policy;
  const span = place.path === "" ? place.shape.traits.get(place.trait)?.span : is?.span;
  yield report({
    severity,
    code: `diff/${names[kind]}-trait`,
    eventId: `ModifiedTrait.${capitals[kind]}.${place.trait}`,
    shape: place.shape,
    span,
    ...traitChangeWords(kind, place.trait, place.path, was, is, place.shape.id),
  });
}

const names = { add: "added", remove: "removed", update: "changed" } as const;
const capitals = { add: "Add", remove: "Remove", update: "Update" } as const;

function kindOf(was: Node | undefined, is: Node | undefined): TraitChangeKind | undefined {
  if (was === undefined) return is === undefined ? undefined : "add";
  if (is === undefined) return "remove";
  return equalNodes(was, is) ? undefined : "update";
}

/** Walks through a value along the shape that it is a value of, as far as both values go. */
function* judgeContents(
  place: Place,
  shape: Shape,
  was: Node | undefined,
  is: Node | undefined,
): Generator<Diagnostic> {
  for (const [key, member, before, after] of childrenOf(shape, was, is)) {
    const child = { ...place, path: `${place.path}/${key}` };
    for (const policy of taggedPolicies(member, false)) yield* judge(child, policy, before, after);
    const target = getShape(place.model, member.target);
    if (target !== undefined) yield* judgeContents(child, target, before, after);
  }
}

type Child = readonly [key: string, member: Member, before: Node | undefined, after: Node | undefined];

function* childrenOf(shape: Shape, was: Node | undefined, is: Node | undefined): Generator<Child> {
  if (shape.kind === "list" && was?.kind === "array" && is?.kind === "array") {
    const count = Math.max(was.elements.length, is.elements.length);
    for (let index = 0; index < count; index++) {
      yield [String(index), shape.member, was.elements[index], is.elements[index]];
    }
  }
  if (was?.kind !== "object" || is?.kind !== "object") return;
  const keys = shape.kind === "map" ? new Set([...was.entries.keys(), ...is.entries.keys()]) : namesOf(shape);
  for (const key of keys) {
    const member = shape.kind === "map" ? shape.value : getMemberOf(shape, key);
    const [before, after] = [was.entries.get(key)?.value, is.entries.get(key)?.value];
    if (member !== undefined && (before ?? after) !== undefined) yield [key, member, before, after];
  }
}

function namesOf(shape: Shape): readonly string[] {
  return shape.kind === "structure" || shape.kind === "union" ? membersOf(shape).map(({ name }) => name) : [];
}

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { getContainer, getMemberOf, shapesByTrait } from "../../model/knowledge/any-shape.js";
import { type Relationship, reverseNeighboursOf } from "../../model/knowledge/neighbours.js";
import { compareText } from "../../model/knowledge/sort.js";
import type { Model } from "../../model/model.js";
import { nameOf, type ShapeId } from "../../model/shape-id.js";
import type { Member, StructureShape } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import {
  httpHeader,
  httpLabel,
  httpPayload,
  httpPrefixHeaders,
  httpQuery,
  httpQueryParams,
  httpResponseCode,
} from "../../model/traits/http-traits.js";
import { mixin } from "../../model/traits/type-refinement-traits.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";

/**
 * HTTP bindings of members count only at the top of a message, and some only in requests or responses. Elsewhere they
 * do nothing, which is seldom what was meant.
 * Spec: https://smithy.io/2.0/spec/http-bindings.html
 */
export const ignoredBindings: Rule = { id: "HttpBindingTraitIgnored", check };

/** Where the bindings of a kind count: in inputs, in outputs, or in any message. The rest of Smithy's event id. */
type Scope = "Input" | "Output" | "TopLevel";

/** The traits, each with its scope; a member has but one of them, and where it wrongly has more the first counts. */
const scopes: ReadonlyMap<ShapeId, Scope> = new Map<ShapeId, Scope>([
  [httpLabel.id, "Input"],
  [httpQueryParams.id, "Input"],
  [httpQuery.id, "Input"],
  [httpResponseCode.id, "Output"],
  [httpHeader.id, "TopLevel"],
  [httpPrefixHeaders.id, "TopLevel"],
  [httpPayload.id, "TopLevel"],
]);

/** The relationships to a structure in which the bindings of its members count. */
const countsIn: Readonly<Record<Scope, ReadonlySet<string>>> = {
  Input: new Set(["input"]),
  Output: new Set(["output"]),
  TopLevel: new Set(["input", "output", "error"]),
};

function* check(model: Model): Iterable<Diagnostic> {
  const checked = new Set<Member>();
  for (const [traitId, scope] of scopes) {
    for (const member of shapesByTrait(model).get(traitId) ?? []) {
      if (member.kind !== "member" || checked.has(member)) continue;
      checked.add(member);
      yield* checkMember(model, member, traitId, scope);
    }
  }
}

function* checkMember(model: Model, member: Member, traitId: ShapeId, scope: Scope): Iterable<Diagnostic> {
  const structure = getContainer(model, member);
  if (structure?.kind !== "structure" || hasTrait(structure, mixin)) return;
  const uses = reverseNeighboursOf(model, structure);
  const ignored = uses.filter(({ name }) => !countsIn[scope].has(name));
  const [first] = ignored;
  if (first === undefined) return;
  const name = nameOf(traitId);
  yield traitDiagnostic(member, traitId, undefined, {
    severity: "warning",
    code: "http/ignored-binding",
    eventId: `HttpBindingTraitIgnored.${scope}`,
    message:
      ignored.length === uses.length
        ? `\`@${name}\` has no effect on \`${member.name}\`.`
        : `\`@${name}\` has no effect on \`${member.name}\` where \`${first.from.id}\` uses it.`,
    reference: referenceOf(model, structure, member, name, uses, ignored),
    related: [{ span: first.from.span, message: "a use without effect" }],
    hint: hints[scope],
  });
}

const hints: Readonly<Record<Scope, string>> = {
  Input: "it counts only for members of an operation's input itself.",
  Output: "it counts only for members of an operation's output itself.",
  TopLevel: "it counts only for members of an input, output or error itself.",
};

function referenceOf(
  model: Model,
  structure: StructureShape,
  member: Member,
  traitName: string,
  uses: readonly Relationship[],
  ignored: readonly Relationship[],
): string {
  const isMixedIn = structure.mixins.some((id) => {
    const source = model.shapes.get(id);
    return source !== undefined && getMemberOf(source, member.name) !== undefined;
  });
  const kinds = new Set(ignored.map(({ name }) => kindOfUse(name)));
  // The reference holds the number of uses against the number of their kinds.
  const contexts =
    uses.length === kinds.size ? "all contexts." : `some contexts: {${contextsOf(ignored).join(", ")}}`;
  return `The \`${traitName}\` trait applied to this${isMixedIn ? " mixed in" : ""} member is ignored in ${contexts}`;
}

/** The kinds of uses in the order in which the reference lists them. */
const kindsOfUses = ["property", "member target", "input", "output", "error"];

function kindOfUse(relationship: string): string {
  return relationship === "" ? "member target" : relationship;
}

function contextsOf(ignored: readonly Relationship[]): string[] {
  return kindsOfUses.flatMap((kind) => {
    const uses = ignored.filter(({ name }) => kindOfUse(name) === kind);
    const ids = [...new Set(uses.map(({ from }) => from.id))].sort(compareText);
    return ids.length === 0 ? [] : [`${kind}: [${ids.join(", ")}]`];
  });
}

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { getContainer, shapesByTrait } from "../../model/knowledge/any-shape.js";
import { reverseNeighboursOf } from "../../model/knowledge/neighbours.js";
import type { Model } from "../../model/model.js";
import { nameOf, type ShapeId } from "../../model/shape-id.js";
import type { Member } from "../../model/shape.js";
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

interface Binding {
  readonly trait: ShapeId;
  /** The relationships to the structure in which the trait counts. */
  readonly countsIn: ReadonlySet<string>;
  /** The rest of Smithy's event id. */
  readonly event: "Input" | "Output" | "TopLevel";
}

const anyMessage: ReadonlySet<string> = new Set(["input", "output", "error"]);
const bindings: readonly Binding[] = [
  ...[httpLabel, httpQuery, httpQueryParams].map(({ id }): Binding => ({
    trait: id,
    countsIn: new Set(["input"]),
    event: "Input",
  })),
  { trait: httpResponseCode.id, countsIn: new Set(["output"]), event: "Output" },
  ...[httpHeader, httpPrefixHeaders, httpPayload].map(({ id }): Binding => ({
    trait: id,
    countsIn: anyMessage,
    event: "TopLevel",
  })),
];

function* check(model: Model): Iterable<Diagnostic> {
  for (const binding of bindings) {
    for (const member of shapesByTrait(model).get(binding.trait) ?? []) {
      if (member.kind === "member") yield* checkMember(model, member, binding);
    }
  }
}

function* checkMember(model: Model, member: Member, binding: Binding): Iterable<Diagnostic> {
  const structure = getContainer(model, member);
  if (structure?.kind !== "structure" || hasTrait(structure, mixin)) return;
  const uses = reverseNeighboursOf(model, structure);
  const ignored = uses.filter(({ name }) => !binding.countsIn.has(name));
  const [first] = ignored;
  if (first === undefined) return;
  const everywhere = ignored.length === uses.length;
  yield traitDiagnostic(member, binding.trait, undefined, {
    severity: "warning",
    code: "http/ignored-binding",
    eventId: `HttpBindingTraitIgnored.${binding.event}`,
    message: everywhere
      ? `\`@${nameOf(binding.trait)}\` has no effect on \`${member.name}\`.`
      : `\`@${nameOf(binding.trait)}\` has no effect on \`${member.name}\` where \`${first.from.id}\` uses it.`,
    related: [{ span: first.from.span, message: "a use without effect" }],
    hint: hints[binding.event],
  });
}

const hints = {
  Input: "it counts only for members of an operation's input itself.",
  Output: "it counts only for members of an operation's output itself.",
  TopLevel: "it counts only for members of an input, output or error itself.",
} as const;

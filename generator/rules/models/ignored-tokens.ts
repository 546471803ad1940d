import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type AnyShape, getContainer, shapesByTrait } from "../../model/knowledge/any-shape.js";
import { reverseNeighboursOf } from "../../model/knowledge/neighbours.js";
import { compareText } from "../../model/knowledge/sort.js";
import type { Model } from "../../model/model.js";
import type { Member } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { idempotencyToken } from "../../model/traits/behavior-traits.js";
import { mixin } from "../../model/traits/type-refinement-traits.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";

/**
 * An idempotency token is a member of an operation's input: clients fill it in there and nowhere else.
 * Spec: https://smithy.io/2.0/spec/behavior-traits.html#idempotencytoken-trait
 */
export const ignoredTokens: Rule = { id: "IdempotencyTokenIgnored", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const member of shapesByTrait(model).get(idempotencyToken.id) ?? []) {
    const container = member.kind === "member" ? getContainer(model, member) : undefined;
    if (member.kind !== "member" || container?.kind !== "structure" || hasTrait(container, mixin)) continue;
    const others = reverseNeighboursOf(model, container).filter(({ name }) => name !== "input");
    const users = new Map<string, AnyShape[]>();
    for (const { name, from } of others) users.set(name, [...(users.get(name) ?? []), from]);
    if (users.size > 0) yield ignoredToken(member, users);
  }
}

// In the order of the reference; members have a nameless relationship to what they target.
const phrases: ReadonlyMap<string, string> = new Map([
  ["property", "property"],
  ["", "member target"],
  ["output", "output"],
  ["error", "error"],
  ["mixin", "mixin"],
]);

function ignoredToken(member: Member, users: ReadonlyMap<string, readonly AnyShape[]>): Diagnostic {
  const contexts = Array.from(phrases).flatMap(([name, phrase]) => {
    const ids = (users.get(name) ?? []).map(({ id }) => id).sort(compareText);
    return ids.length === 0 ? [] : [`${phrase}: [${ids.join(", ")}]`];
  });
  const [user] = [...users.values()].flat();
  return traitDiagnostic(member, idempotencyToken.id, undefined, {
    severity: "warning",
    code: "model/ignored-token",
    eventId: "IdempotencyTokenIgnored",
    message: `\`${member.name}\` is no idempotency token where its structure is not the input of an operation.`,
    reference: `The \`idempotencyToken\` trait only has an effect when applied to a top-level operation input member, but it was applied and ignored in the following contexts: {${contexts.join(", ")}}`,
    ...(user === undefined ? {} : { related: [{ span: user.span, message: "uses it otherwise" }] }),
  });
}

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type AnyShape, getContainer } from "../../model/knowledge/any-shape.js";
import { memoiseFor } from "../../model/knowledge/memoise.js";
import { neighboursOf } from "../../model/knowledge/neighbours.js";
import type { Model } from "../../model/model.js";
import { nameOf, namespaceOf } from "../../model/shape-id.js";
import type { Member, ServiceShape, Shape } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { authDefinition } from "../../model/traits/authentication-traits.js";
import { trait } from "../../model/traits/model-traits.js";
import { protocolDefinition } from "../../model/traits/protocol-traits.js";
import { linter } from "./linter.js";
import { ownShapes } from "./own-shapes.js";

/** The two ways to write camel case. */
type Casing = "upper" | "lower";

/**
 * Shapes are in upper camel case, traits in lower, and the members of a service all in one of the two: names that differ
 * in style only are hard to remember and collide in languages that restyle them.
 * Spec: https://smithy.io/2.0/guides/model-linters.html#camelcase
 */
export const camelCase = linter("CamelCase", (settings) => {
  const memberNames = settings.word("memberNames", ["upper", "lower", "auto"]) ?? "auto";
  const casing = memberNames === "auto" ? undefined : memberNames;
  return (model) => check(model, casing);
});

const FORMS: Readonly<Record<Casing, RegExp>> = {
  upper: /^[A-Z][A-Za-z0-9]*$/,
  lower: /^[a-z][A-Za-z0-9]*$/,
};

function* check(model: Model, casing: Casing | undefined): Iterable<Diagnostic> {
  for (const shape of ownShapes(model)) if (shape.kind !== "member") yield* checkShape(shape);
  const seen = new Set<Member>();
  for (const service of model.shapes.values()) {
    if (service.kind !== "service") continue;
    const members = membersBelow(model, service);
    for (const member of members) seen.add(member);
    const name = nameOf(service.id);
    yield* checkMembers(model, members, casing, { text: `\`${name}\``, reference: name });
  }
  for (const [namespace, members] of otherMembers(model, seen)) {
    const scope = { text: `the namespace \`${namespace}\``, reference: `${namespace} namespace` };
    yield* checkMembers(model, members, casing, scope);
  }
}

/** What members are compared within, in our words and in those of the reference. */
interface Scope {
  readonly text: string;
  readonly reference: string;
}

function* checkShape(shape: Shape): Iterable<Diagnostic> {
  const name = nameOf(shape.id);
  if (!hasTrait(shape, trait)) {
    if (!FORMS.upper.test(name)) yield miscasedShape(shape, name, "upper");
  } else if (!hasTrait(shape, authDefinition) && !hasTrait(shape, protocolDefinition)) {
    // The names of protocols and schemes have versions, which no camel case can write.
    if (!FORMS.lower.test(name)) yield miscasedShape(shape, name, "lower");
  }
}

function* checkMembers(
  model: Model,
  members: readonly Member[],
  casing: Casing | undefined,
  scope: Scope,
): Iterable<Diagnostic> {
  const named = members.filter((member) => isNamedFreely(model, member));
  const expected = casing ?? usualCasing(named);
  for (const member of named) {
    if (!FORMS[expected].test(member.name)) yield miscasedMember(member, expected, scope);
  }
}

function usualCasing(members: readonly Member[]): Casing {
  const count = (casing: Casing): number => members.filter(({ name }) => FORMS[casing].test(name)).length;
  return count("upper") > count("lower") ? "upper" : "lower";
}

// The members of enums are in capitals, those of lists and maps have the names that they must have.
function isNamedFreely(model: Model, member: Member): boolean {
  const kind = getContainer(model, member)?.kind;
  return kind === "structure" || kind === "union";
}

const membersBelow = memoiseFor((model: Model, service: ServiceShape): readonly Member[] => {
  const visited = new Set<AnyShape>([service]);
  for (const shape of visited) for (const { to } of neighboursOf(model, shape)) visited.add(to);
  return [...visited].filter((shape) => shape.kind === "member");
});

function otherMembers(model: Model, seen: ReadonlySet<Member>): ReadonlyMap<string, readonly Member[]> {
  const byNamespace = new Map<string, Member[]>();
  for (const shape of ownShapes(model)) {
    if (shape.kind !== "member" || seen.has(shape)) continue;
    const namespace = namespaceOf(shape.id);
    const members = byNamespace.get(namespace);
    if (members === undefined) byNamespace.set(namespace, [shape]);
    else members.push(shape);
  }
  return byNamespace;
}

function miscasedShape(shape: Shape, name: string, casing: Casing): Diagnostic {
  const noun = casing === "upper" ? "shape name" : "trait definition";
  return {
    severity: "danger",
    code: "lint/shape-casing",
    eventId: "CamelCase",
    message: `\`${name}\` is not in ${casing} camel case.`,
    reference: `${shape.kind} ${noun}, \`${name}\`, is not ${casing} camel case`,
    span: shape.span,
    shapeId: shape.id,
    hint: `${casing === "upper" ? "shapes are named" : "traits are named"} like \`${casing === "upper" ? "OrderItem" : "orderItem"}\`.`,
  };
}

function miscasedMember(member: Member, casing: Casing, scope: Scope): Diagnostic {
  return {
    severity: "danger",
    code: "lint/member-casing",
    eventId: "CamelCase",
    message: `\`${member.name}\` is not in ${casing} camel case, as the members of ${scope.text} are.`,
    reference: `Member shape member name, \`${member.name}\`, is not ${casing} camel case; members in the ${scope.reference} must all use ${casing} camel case.`,
    span: member.span,
    shapeId: member.id,
  };
}

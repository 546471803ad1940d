import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { getContainer, shapesByTrait } from "../../model/knowledge/any-shape.js";
import { compareText } from "../../model/knowledge/sort.js";
import { membersOf, type Model } from "../../model/model.js";
import type { ContainerShape, Member } from "../../model/shape.js";
import { hasTrait, traitOf } from "../../model/trait.js";
import { resourceIdentifier } from "../../model/traits/resource-traits.js";
import { listText } from "../list-text.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";

/**
 * Each identifier is provided by one member. A member that says so by `@resourceIdentifier` wins over one that merely
 * has the name, which a reader should know.
 * Spec: https://smithy.io/2.0/spec/resource-traits.html#resourceidentifier-trait
 */
export const identifierProviders: Rule = { id: "ResourceIdentifierBinding", check };

function* check(model: Model): Iterable<Diagnostic> {
  const checked = new Set<ContainerShape>();
  for (const member of shapesByTrait(model).get(resourceIdentifier.id) ?? []) {
    const structure = member.kind === "member" ? getContainer(model, member) : undefined;
    if (structure === undefined || checked.has(structure)) continue;
    checked.add(structure);
    yield* checkStructure(structure);
  }
}

type Providers = [Member, ...Member[]];

function* checkStructure(structure: ContainerShape): Iterable<Diagnostic> {
  const explicit = new Map<string, Providers>();
  for (const member of membersOf(structure)) {
    const name = traitOf(member, resourceIdentifier);
    if (name === undefined) continue;
    const known = explicit.get(name);
    if (known === undefined) explicit.set(name, [member]);
    else known.push(member);
  }
  for (const [name, providers] of explicit) {
    const [first, second, ...others] = providers;
    if (second !== undefined) yield severalProviders(structure, name, first, [second, ...others]);
    const implicit = membersOf(structure).find((member) => member.name === name);
    if (implicit !== undefined && !hasTrait(implicit, resourceIdentifier)) {
      yield overriddenProvider(structure, name, implicit, providers);
    }
  }
}

/** Names as the reference lists them here: in single quotes. */
function quotedList(members: readonly Member[]): string {
  const names = members.map(({ name }) => name).sort(compareText);
  return `'${names.join("', '")}'`;
}

function severalProviders(
  structure: ContainerShape,
  name: string,
  first: Member,
  others: readonly [Member, ...Member[]],
): Diagnostic {
  const [second] = others;
  const verbs = others.length === 1 ? "provides" : "provide";
  return traitDiagnostic(second, resourceIdentifier.id, undefined, {
    code: "resource/second-provider",
    eventId: "ResourceIdentifierBinding",
    message: `${listText(others.map((member) => member.name))} ${verbs} the identifier \`${name}\`, as \`${first.name}\` does.`,
    reference: `Conflicting resource identifier member bindings found for identifier '${name}' between members: ${quotedList([first, ...others])}`,
    shapeId: structure.id,
    related: [first, ...others.slice(1)].map(({ span }) => ({ span, message: "provides it, too" })),
  });
}

function overriddenProvider(
  structure: ContainerShape,
  name: string,
  implicit: Member,
  providers: Providers,
): Diagnostic {
  const [first, ...others] = providers;
  const verb = others.length === 0 ? "provides" : "provide";
  return traitDiagnostic(first, resourceIdentifier.id, undefined, {
    severity: "warning",
    code: "resource/overridden-provider",
    eventId: "ResourceIdentifierBinding",
    message: `${listText(providers.map((member) => member.name))} ${verb} the identifier \`${name}\` in place of the member of that name.`,
    reference: `Implicit resource identifier for '${name}' is overridden by \`resourceIdentifier\` trait on members: ${quotedList(providers)}`,
    shapeId: structure.id,
    related: [{ span: implicit.span, message: "the member of that name" }],
  });
}

import type { Span } from "../../source/span.js";
import type { AggregateDefinition, MemberDefinition } from "../fragment.js";
import { unitId } from "../knowledge/operations.js";
import { membersOf } from "../model.js";
import type { Member, Shape, Traits } from "../shape.js";
import { memberId, type ShapeId } from "../shape-id.js";
import { enumValue } from "../traits/type-refinement-traits.js";
import type { BuildContext } from "./build-context.js";
import { elidedTarget, findForResource, type ForResource } from "./elided-target.js";
import { inheritMemberTraits } from "./inherit-traits.js";
import {
  conflictingMember,
  conflictingMixins,
  repeatedMember,
  unexpectedMember,
} from "./member-diagnostics.js";

/** The members of a shape by name, in order. */
export type Members = ReadonlyMap<string, Member>;

/**
 * The members of a shape: those of its mixins in order, then its own. A member that is defined again stays where the
 * mixin has it and must keep its target.
 * Spec: https://smithy.io/2.0/spec/mixins.html#member-ordering
 */
export function buildMembers(
  definition: AggregateDefinition,
  mixins: readonly Shape[],
  context: BuildContext,
): Members {
  const builder = new MemberBuilder(definition, context);
  const inherited = inheritMembers(mixins);
  const own = ownMembers(definition, context);
  const members = new Map<string, Member>();
  for (const [name, sources] of inherited) members.set(name, builder.inherit(name, sources, own.get(name)));
  for (const [name, defined] of own) {
    if (inherited.has(name)) continue;
    const member = builder.define(defined);
    if (member !== undefined) members.set(name, member);
  }
  return members;
}

/**
 * Of the members of a shape with mixins those that it defines itself, and those of its mixins that it writes down again
 * or that something is applied to, with these traits alone. Lists and maps keep all.
 */
export function introducedMembers(
  definition: AggregateDefinition,
  members: Members,
  { traits }: BuildContext,
): Members {
  const keepsAll = definition.kind === "list" || definition.kind === "map";
  const defined = new Set(definition.members.map(({ name }) => name));
  const introduced = new Map<string, Member>();
  for (const [name, member] of members) {
    const own = traits.of(member.id);
    if (member.mixins.length === 0) introduced.set(name, member);
    else if (keepsAll || defined.has(name) || own.size > 0) introduced.set(name, { ...member, traits: own });
  }
  return introduced;
}

/** The members that mixins bring, by name: one for each mixin that has it. */
function inheritMembers(mixins: readonly Shape[]): ReadonlyMap<string, readonly [Member, ...Member[]]> {
  const inherited = new Map<string, [Member, ...Member[]]>();
  for (const member of mixins.flatMap(membersOf)) {
    const sources = inherited.get(member.name);
    if (sources === undefined) inherited.set(member.name, [member]);
    else sources.push(member);
  }
  return inherited;
}

function ownMembers(
  definition: AggregateDefinition,
  { report }: BuildContext,
): ReadonlyMap<string, MemberDefinition> {
  const own = new Map<string, MemberDefinition>();
  for (const member of definition.members) {
    const first = own.get(member.name);
    if (first !== undefined) report(repeatedMember(definition, member, first));
    else if (!isAllowed(definition.kind, member.name)) report(unexpectedMember(definition, member));
    else own.set(member.name, member);
  }
  return own;
}

function isAllowed(kind: AggregateDefinition["kind"], name: string): boolean {
  if (kind === "list") return name === "member";
  return kind !== "map" || name === "key" || name === "value";
}

/** Builds the members of one definition. */
class MemberBuilder {
  readonly #definition: AggregateDefinition;
  readonly #context: BuildContext;
  readonly #forResource: ForResource;

  constructor(definition: AggregateDefinition, context: BuildContext) {
    this.#definition = definition;
    this.#context = context;
    this.#forResource = findForResource(definition, context);
  }

  /** A member that no mixin has; undefined where it has no target. */
  define(defined: MemberDefinition): Member | undefined {
    const target = this.#targetOf(defined, []);
    return target === undefined
      ? undefined
      : this.#build(defined, target, defined.target?.span ?? defined.span, []);
  }

  /** A member that mixins bring, and that the shape itself may define again. */
  inherit(name: string, sources: readonly [Member, ...Member[]], own: MemberDefinition | undefined): Member {
    const [first] = sources;
    const target = own === undefined ? first.target : (this.#targetOf(own, sources) ?? first.target);
    this.#reportConflicts(sources, own, target);
    const span = own?.span ?? first.span;
    return this.#build({ name, span }, target, own?.target?.span ?? first.targetSpan, sources);
  }

  #reportConflicts(sources: readonly Member[], own: MemberDefinition | undefined, target: ShapeId): void {
    const { report } = this.#context;
    const conflicts = sources.filter((source) => source.target !== target);
    const span = own?.target?.span ?? own?.span ?? this.#definition.span;
    if (own === undefined)
      for (const source of conflicts) report(conflictingMixins(this.#definition, source));
    else for (const source of conflicts) report(conflictingMember(this.#definition, span, source));
  }

  #targetOf(member: MemberDefinition, sources: readonly Member[]): ShapeId | undefined {
    const { id, kind } = this.#definition;
    if (member.target !== undefined)
      return this.#context.resolver.resolve(member.target, {
        owner: memberId(id, member.name),
        kind: "member",
      });
    // The members of enums have values in place of targets.
    if (kind === "enum" || kind === "intEnum") return unitId;
    return elidedTarget(this.#definition, member, sources, this.#forResource, this.#context);
  }

  #build(
    { name, span }: Pick<MemberDefinition, "name" | "span">,
    target: ShapeId,
    targetSpan: Span,
    sources: readonly Member[],
  ): Member {
    const id = memberId(this.#definition.id, name);
    const inherited = sources.map((source) => source.traits);
    const traits = inheritMemberTraits(this.#context.traits.of(id), inherited);
    const valued = this.#definition.kind === "enum" ? withEnumValue(traits, name, span) : traits;
    const mixins = sources.map((source) => source.id);
    return { kind: "member", id, name, target, traits: valued, mixins, span, targetSpan };
  }
}

// Spec: https://smithy.io/2.0/spec/simple-types.html#enum: the value of a member without one is its name.
function withEnumValue(traits: Traits, name: string, span: Span): Traits {
  if (traits.has(enumValue.id)) return traits;
  return new Map([
    ...traits,
    [enumValue.id, { id: enumValue.id, value: { kind: "string", value: name, span }, span }],
  ]);
}

import { unreachable } from "../../diagnostics/invariant.js";
import type { AggregateDefinition, ShapeDefinition } from "../fragment.js";
import type { ContainerShape, Shape, Traits } from "../shape.js";
import type { BuildContext } from "./build-context.js";
import { buildMembers, introducedMembers, type Members } from "./build-members.js";
import { mergeOperations, operationProperties } from "./build-operation.js";
import { resourceProperties } from "./build-resource.js";
import { mergeServices, serviceProperties } from "./build-service.js";
import { inheritTraits } from "./inherit-traits.js";
import { missingMembers } from "./member-diagnostics.js";
import { reportMixinProperties } from "./mixin-properties.js";

/**
 * The shape of a definition, with its mixins flattened in; they are of the same type and in the order of the
 * definition. Undefined where what the shape is made of is missing, which is reported.
 * Spec: https://smithy.io/2.0/spec/mixins.html
 */
export function buildShape(
  definition: ShapeDefinition,
  mixins: readonly Shape[],
  context: BuildContext,
): Shape | undefined {
  const own = context.traits.of(definition.id);
  const traits = inheritTraits(own, mixins);
  reportMixinProperties(definition, traits, context);
  const base = baseOf(definition, mixins, traits);
  if (mixins.length === 0) return buildAlone(definition, { ...base, introduced: undefined }, context);
  return buildMixed(definition, mixins, base, { ...base, traits: own, introduced: undefined }, context);
}

type Base = Pick<Shape, "id" | "span" | "traits" | "mixins" | "introduced">;

function baseOf(
  { id, span }: ShapeDefinition,
  mixins: readonly Shape[],
  traits: Traits,
): Omit<Base, "introduced"> {
  return { id, span, traits, mixins: mixins.map((mixin) => mixin.id) };
}

function buildAlone(definition: ShapeDefinition, base: Base, context: BuildContext): Shape | undefined {
  switch (definition.kind) {
    case "service":
      return { ...base, ...serviceProperties(definition, context) };
    case "resource":
      return { ...base, ...resourceProperties(definition, context) };
    case "operation":
      return { ...base, ...operationProperties(definition, context) };
    case "structure":
    case "union":
    case "enum":
    case "intEnum":
    case "list":
    case "map":
      return buildContainer(definition, base, buildMembers(definition, [], context), context);
    default:
      return { ...base, kind: definition.kind };
  }
}

function buildMixed(
  definition: ShapeDefinition,
  mixins: readonly Shape[],
  base: Omit<Base, "introduced">,
  ownBase: Base,
  context: BuildContext,
): Shape | undefined {
  switch (definition.kind) {
    case "service": {
      const own = serviceProperties(definition, context);
      const introduced = { ...ownBase, ...own };
      return { ...base, introduced, ...mergeServices(own, ofKind(mixins, "service")) };
    }
    case "resource": {
      // Mixins of resources have no properties: all of them depend on the identifiers.
      const own = resourceProperties(definition, context);
      return { ...base, introduced: { ...ownBase, ...own }, ...own };
    }
    case "operation": {
      const own = operationProperties(definition, context);
      const introduced = { ...ownBase, ...own };
      return { ...base, introduced, ...mergeOperations(own, ofKind(mixins, "operation")) };
    }
    case "structure":
    case "union":
    case "enum":
    case "intEnum":
    case "list":
    case "map": {
      const members = buildMembers(definition, mixins, context);
      const own = introducedMembers(definition, members, context);
      const introduced = containerOf(definition.kind, ownBase, own);
      return buildContainer(definition, { ...base, introduced }, members, context);
    }
    default:
      return { ...base, introduced: { ...ownBase, kind: definition.kind }, kind: definition.kind };
  }
}

function buildContainer(
  definition: AggregateDefinition,
  base: Base,
  members: Members,
  context: BuildContext,
): ContainerShape | undefined {
  reportMissing(definition, members, context);
  return containerOf(definition.kind, base, members);
}

/** A shape of members; undefined where it lacks some. Input formats report enumerations that have none. */
function containerOf(
  kind: AggregateDefinition["kind"],
  base: Base,
  members: Members,
): ContainerShape | undefined {
  switch (kind) {
    case "structure":
    case "union":
      return { ...base, kind, members };
    case "enum":
    case "intEnum":
      return members.size === 0 ? undefined : { ...base, kind, members };
    case "list": {
      const member = members.get("member");
      return member && { ...base, kind, member };
    }
    case "map": {
      const [key, value] = [members.get("key"), members.get("value")];
      return key && value && { ...base, kind, key, value };
    }
    default:
      return unreachable(kind);
  }
}

// Members that are there but could not be built were reported already.
function reportMissing(definition: AggregateDefinition, members: Members, context: BuildContext): void {
  const absent = neededMembers(definition).filter((name) => !members.has(name) && !defines(definition, name));
  if (absent.length > 0) context.report(missingMembers(definition, absent));
}

function neededMembers({ kind }: AggregateDefinition): readonly string[] {
  if (kind === "list") return ["member"];
  return kind === "map" ? ["key", "value"] : [];
}

function defines(definition: AggregateDefinition, name: string): boolean {
  return definition.members.some((member) => member.name === name);
}

function ofKind<Kind extends Shape["kind"]>(
  shapes: readonly Shape[],
  kind: Kind,
): Extract<Shape, { kind: Kind }>[] {
  return shapes.filter((shape): shape is Extract<Shape, { kind: Kind }> => shape.kind === kind);
}

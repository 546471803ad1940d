import { unreachable } from "../../diagnostics/invariant.js";
import type { Span } from "../../source/span.js";
import type {
  AggregateDefinition,
  NamedReference,
  OperationDefinition,
  Reference,
  ResourceDefinition,
  ServiceDefinition,
  ShapeDefinition,
} from "../fragment.js";
import { unitId } from "../knowledge/operations.js";
import type {
  ListShape,
  MapShape,
  OperationShape,
  ResourceShape,
  ServiceShape,
  Shape,
  ShapeReference,
} from "../shape.js";
import type { ShapeId } from "../shape-id.js";
import { buildMembers } from "./build-members.js";
import type { BuildContext } from "./build-context.js";
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
  const { id, span } = definition;
  const traits = inheritTraits(context.traits.of(id), mixins);
  const base = { id, span, traits, mixins: mixins.map((mixin) => mixin.id) };
  reportMixinProperties(definition, traits, context);
  switch (definition.kind) {
    case "service":
      return { ...base, ...serviceProperties(definition, ofKind(mixins, "service"), context) };
    case "resource":
      return { ...base, ...resourceProperties(definition, context) };
    case "operation":
      return { ...base, ...operationProperties(definition, ofKind(mixins, "operation"), context) };
    case "structure":
    case "union":
    case "enum":
    case "intEnum":
      return { ...base, kind: definition.kind, members: buildMembers(definition, mixins, context) };
    case "list":
      return buildList(definition, mixins, base, context);
    case "map":
      return buildMap(definition, mixins, base, context);
    case "blob":
    case "boolean":
    case "string":
    case "byte":
    case "short":
    case "integer":
    case "long":
    case "float":
    case "double":
    case "bigInteger":
    case "bigDecimal":
    case "timestamp":
    case "document":
      return { ...base, kind: definition.kind };
    default:
      return unreachable(definition);
  }
}

type Properties<Kind extends Shape> = Omit<Kind, "id" | "span" | "traits" | "mixins">;

type Base = Pick<Shape, "id" | "span" | "traits" | "mixins">;

function buildList(
  definition: AggregateDefinition,
  mixins: readonly Shape[],
  base: Base,
  context: BuildContext,
): ListShape | undefined {
  const member = buildMembers(definition, mixins, context).get("member");
  if (member !== undefined) return { ...base, kind: "list", member };
  reportMissing(definition, ["member"], context);
  return undefined;
}

function buildMap(
  definition: AggregateDefinition,
  mixins: readonly Shape[],
  base: Base,
  context: BuildContext,
): MapShape | undefined {
  const members = buildMembers(definition, mixins, context);
  const [key, value] = [members.get("key"), members.get("value")];
  if (key !== undefined && value !== undefined) return { ...base, kind: "map", key, value };
  const missing = ["key", "value"].filter((name) => !members.has(name));
  reportMissing(definition, missing, context);
  return undefined;
}

// Members that are there but could not be built were reported already, and those of lost mixins are unknown.
function reportMissing(
  definition: AggregateDefinition,
  missing: readonly string[],
  context: BuildContext,
): void {
  const absent = missing.filter((name) => !definition.members.some((member) => member.name === name));
  if (absent.length > 0 && !context.lacksMixin) context.report(missingMembers(definition, absent));
}

// Lists are joined, mixins first; of the version and of renames the nearest counts.
function serviceProperties(
  definition: ServiceDefinition,
  mixins: readonly ServiceShape[],
  context: BuildContext,
): Properties<ServiceShape> {
  const own = (references: readonly Reference[]) => resolveAll(references, definition.id, context);
  const renames = definition.rename.map(({ shape, name, span }) => {
    return { id: context.resolver.resolve(shape, definition.id), name, span };
  });
  return {
    kind: "service",
    version: definition.version ?? mixins.findLast((mixin) => mixin.version !== "")?.version ?? "",
    operations: join([...mixins.map((mixin) => mixin.operations), own(definition.operations)]),
    resources: join([...mixins.map((mixin) => mixin.resources), own(definition.resources)]),
    errors: join([...mixins.map((mixin) => mixin.errors), own(definition.errors)]),
    rename: new Map([
      ...mixins.flatMap((mixin) => [...mixin.rename]),
      ...renames.map(({ id, name }): [ShapeId, string] => [id, name]),
    ]),
    renameSpans: new Map([
      ...mixins.flatMap((mixin) => [...mixin.renameSpans]),
      ...renames.map(({ id, span }): [ShapeId, Span] => [id, span]),
    ]),
  };
}

// Mixins of operations have neither input nor output: sharing those would defeat `@input` and `@output`.
function operationProperties(
  definition: OperationDefinition,
  mixins: readonly OperationShape[],
  context: BuildContext,
): Properties<OperationShape> {
  const message = (reference: Reference | undefined): ShapeReference =>
    reference === undefined
      ? { target: unitId, span: definition.span }
      : { target: context.resolver.resolve(reference, definition.id), span: reference.span };
  return {
    kind: "operation",
    input: message(definition.input),
    output: message(definition.output),
    errors: join([
      ...mixins.map((mixin) => mixin.errors),
      resolveAll(definition.errors, definition.id, context),
    ]),
  };
}

// Mixins of resources have no properties: all of them depend on the identifiers.
function resourceProperties(
  definition: ResourceDefinition,
  { resolver }: BuildContext,
): Properties<ResourceShape> {
  const one = (reference: Reference): ShapeReference => ({
    target: resolver.resolve(reference, definition.id),
    span: reference.span,
  });
  const named = (references: readonly NamedReference[]) =>
    new Map(references.map(({ name, reference }) => [name, one(reference)]));
  return {
    kind: "resource",
    identifiers: named(definition.identifiers),
    properties: named(definition.properties),
    lifecycle: new Map(Array.from(definition.lifecycle, ([name, reference]) => [name, one(reference)])),
    operations: definition.operations.map(one),
    collectionOperations: definition.collectionOperations.map(one),
    resources: definition.resources.map(one),
  };
}

function resolveAll(
  references: readonly Reference[],
  owner: ShapeId,
  { resolver }: BuildContext,
): ShapeReference[] {
  return references.map((reference) => ({
    target: resolver.resolve(reference, owner),
    span: reference.span,
  }));
}

function join(lists: readonly (readonly ShapeReference[])[]): ShapeReference[] {
  const joined = new Map<ShapeId, ShapeReference>();
  for (const reference of lists.flat())
    if (!joined.has(reference.target)) joined.set(reference.target, reference);
  return [...joined.values()];
}

function ofKind<Kind extends Shape["kind"]>(
  shapes: readonly Shape[],
  kind: Kind,
): Extract<Shape, { kind: Kind }>[] {
  return shapes.filter((shape): shape is Extract<Shape, { kind: Kind }> => shape.kind === kind);
}

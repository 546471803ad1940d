import { unreachable } from "../../diagnostics/invariant.js";
import type {
  AppliedTrait,
  ContainerShape,
  Member,
  OperationShape,
  ResourceShape,
  ServiceShape,
  Shape,
  ShapeReference,
  Traits,
} from "../../model/shape.js";
import { sortById } from "../../model/knowledge/sort.js";
import type { ShapeId } from "../../model/shape-id.js";
import { compareIds } from "../compare-ids.js";
import { introducedMembers } from "../introduced.js";
import { type Json, jsonObject } from "../json.js";
import { lifecycleNames } from "../lifecycle-names.js";
import { serializedTraits } from "../serialized-traits.js";

/**
 * The definition of a shape, its mixins kept: only what it introduces itself.
 * Spec: https://smithy.io/2.0/spec/json-ast.html#shapes-property
 */
export function shapeJson(shape: Shape): Json {
  const introduced = shape.introduced ?? shape;
  return jsonObject([
    ["type", shape.kind],
    ["mixins", idListJson(shape.mixins)],
    ...propertiesOf(introduced),
    // Last, because traits take the most room.
    ["traits", traitsJson(introduced.traits)],
  ]);
}

/**
 * The traits that a shape adds to a member of its mixins. They are applied from outside, so that the shape need not
 * repeat what the member targets.
 * Spec: https://smithy.io/2.0/spec/json-ast.html#applying-traits
 */
export function applyJson(member: Member): Json {
  return jsonObject([
    ["type", "apply"],
    ["traits", traitsJson(member.traits)],
  ]);
}

type Properties = readonly (readonly [key: string, value: Json | undefined])[];

function propertiesOf(shape: Shape): Properties {
  switch (shape.kind) {
    case "service":
      return serviceProperties(shape);
    case "resource":
      return resourceProperties(shape);
    case "operation":
      return operationProperties(shape);
    case "list":
    case "map":
      return memberEntries(shape);
    case "structure":
    case "union":
    case "enum":
    case "intEnum":
      return [["members", jsonObject(memberEntries(shape))]];
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
      return [];
    default:
      return unreachable(shape);
  }
}

function memberEntries(shape: ContainerShape): Properties {
  return introducedMembers(shape).own.map(({ name, target, traits }) => [
    name,
    jsonObject([
      ["target", target],
      ["traits", traitsJson(traits)],
    ]),
  ]);
}

function serviceProperties(service: ServiceShape): Properties {
  const { version, rename } = service;
  return [
    ["version", version === "" ? undefined : version],
    ["operations", referenceListJson(service.operations)],
    ["resources", referenceListJson(service.resources)],
    ["errors", referenceListJson(service.errors)],
    ["rename", rename.size === 0 ? undefined : jsonObject(rename)],
  ];
}

function resourceProperties(resource: ResourceShape): Properties {
  return [
    ["identifiers", namedReferencesJson(resource.identifiers)],
    ["properties", namedReferencesJson(resource.properties)],
    ...lifecycleNames.map((name) => [name, optionalReference(resource.lifecycle.get(name))] as const),
    ["operations", referenceListJson(resource.operations)],
    ["collectionOperations", referenceListJson(resource.collectionOperations)],
    ["resources", referenceListJson(resource.resources)],
  ];
}

function operationProperties(operation: OperationShape): Properties {
  return [
    ["input", referenceJson(operation.input.target)],
    ["output", referenceJson(operation.output.target)],
    ["errors", referenceListJson(operation.errors)],
  ];
}

function traitsJson(traits: Traits): Json | undefined {
  const serialized = serializedTraits(traits);
  if (serialized.length === 0) return undefined;
  return jsonObject(sortById(serialized).map(({ id, value }: AppliedTrait) => [id, value]));
}

function namedReferencesJson(references: ReadonlyMap<string, ShapeReference>): Json | undefined {
  if (references.size === 0) return undefined;
  return jsonObject(Array.from(references, ([name, { target }]) => [name, referenceJson(target)]));
}

function referenceListJson(references: readonly ShapeReference[]): Json | undefined {
  return idListJson(references.map(({ target }) => target).sort(compareIds));
}

function idListJson(ids: readonly ShapeId[]): Json | undefined {
  return ids.length === 0 ? undefined : ids.map(referenceJson);
}

function optionalReference(reference: ShapeReference | undefined): Json | undefined {
  return reference && referenceJson(reference.target);
}

function referenceJson(target: ShapeId): Json {
  return jsonObject([["target", target]]);
}

import { didYouMean } from "../../diagnostics/suggestion.js";
import type { ModelFragment, ShapeDefinition, TraitApplication } from "../../model/fragment.js";
import type { ObjectNode } from "../../model/node.js";
import { containerOf, memberNameOf } from "../../model/shape-id.js";
import type { AstFile } from "./ast-file.js";
import { deprecatedSet, memberAsShape, typeOfOtherVersion, unknownType } from "./ast-diagnostics.js";
import {
  checkProperties,
  expectEntry,
  expectObject,
  expectShapeId,
  expectString,
  wordings,
} from "./expect.js";
import { readAggregate } from "./read-aggregate.js";
import { readOperation } from "./read-operation.js";
import { readReferences } from "./read-reference.js";
import { readResource } from "./read-resource.js";
import { readService } from "./read-service.js";
import { readTraits } from "./read-traits.js";
import { isSimpleType, shapeTypes } from "./shape-types.js";
import type { ShapeHeader, ShapeNode } from "./shape-node.js";

/** What the shapes of a file say: definitions, and traits that are applied from outside. */
export type ReadShapes = Pick<ModelFragment, "shapes" | "applications">;

/** Spec: https://smithy.io/2.0/spec/json-ast.html#ast-shapes */
export function readShapes(node: ObjectNode, file: AstFile): ReadShapes {
  const shapes: ShapeDefinition[] = [];
  const applications: TraitApplication[] = [];
  const nowhere = { shapeId: undefined, report: file.report };
  for (const { key, value } of node.entries.values()) {
    const id = expectShapeId(key, nowhere);
    const object = expectObject(value, key.value, nowhere, wordings.object);
    if (id === undefined || object === undefined) continue;
    const shape: ShapeNode = { id, key, object, file, place: { shapeId: id, report: file.report } };
    const type = readType(shape);
    if (type === "apply") for (const application of readApply(shape)) applications.push(application);
    else if (type !== undefined) shapes.push(readShape(shape, type));
  }
  return { shapes, applications };
}

/** The type of a shape that can be read, or `apply`; a shape of the id of a member is none. */
function readType({ id, key, object, file, place }: ShapeNode): string | undefined {
  const node = expectEntry(object, "type", place);
  const type = node && expectString(node, "type", place, wordings.memberAsString);
  if (node === undefined || type === undefined || type === "apply") return type;
  if (!shapeTypes.includes(type)) {
    place.report(unknownType(node, type, didYouMean(type, shapeTypes), id));
    return undefined;
  }
  if (memberNameOf(id) !== undefined) {
    place.report(memberAsShape(key, type));
    return undefined;
  }
  if (!isOfVersion(type, file)) place.report(typeOfOtherVersion(node, type, file.version, id));
  else if (type === "set") place.report(deprecatedSet(node, id));
  return type;
}

/** Sets went with Smithy 1.0, enumerations came with 2.0. */
function isOfVersion(type: string, { version }: AstFile): boolean {
  return version === "1.0" ? type !== "enum" && type !== "intEnum" : type !== "set";
}

/** Spec: https://smithy.io/2.0/spec/json-ast.html#ast-apply-type */
function readApply({ id, key, object, file, place }: ShapeNode): TraitApplication[] {
  checkProperties(object, ["type", "traits"], id, file);
  const container = containerOf(id);
  const member = memberNameOf(id);
  const target = { text: container, candidates: [container], span: key.span };
  return readTraits(object, place).map((trait) => ({
    ...trait,
    target,
    ...(member !== undefined && { member: { name: member, span: key.span } }),
  }));
}

function readShape(shape: ShapeNode, type: string): ShapeDefinition {
  const header = readHeader(shape);
  switch (type) {
    case "service":
      return readService(shape, header);
    case "resource":
      return readResource(shape, header);
    case "operation":
      return readOperation(shape, header);
    default:
      if (!isSimpleType(type)) return readAggregate(shape, header, type);
      checkProperties(shape.object, ["type", "traits", "mixins"], shape.id, shape.file);
      return { ...header, kind: type };
  }
}

/** What shapes of all types have. */
function readHeader({ id, key, object, place }: ShapeNode): ShapeHeader {
  const mixins = readReferences(object, "mixins", place);
  return { id, span: key.span, traits: readTraits(object, place), mixins };
}

import type { Rename, ServiceDefinition } from "../../model/fragment.js";
import { checkProperties, expectObject, expectShapeId, expectString, wordings } from "./expect.js";
import { readReferences } from "./read-reference.js";
import type { ShapeHeader, ShapeNode } from "./shape-node.js";

/** Spec: https://smithy.io/2.0/spec/json-ast.html#service-shape */
export function readService(shape: ShapeNode, header: ShapeHeader): ServiceDefinition {
  const { id, object, file, place } = shape;
  checkProperties(object, serviceProperties, id, file);
  const version = object.entries.get("version")?.value;
  return {
    ...header,
    kind: "service",
    version: version && expectString(version, "version", place, wordings.string),
    operations: readReferences(object, "operations", place),
    resources: readReferences(object, "resources", place),
    errors: readReferences(object, "errors", place),
    rename: readRename(shape),
  };
}

const serviceProperties = [
  "type",
  "version",
  "operations",
  "resources",
  "rename",
  "errors",
  "traits",
  "mixins",
];

/** `{"name.space#Shape": "NewName"}` */
function readRename({ object, place }: ShapeNode): Rename[] {
  const node = object.entries.get("rename")?.value;
  const rename = node && expectObject(node, "rename", place, wordings.namedButFound);
  return Array.from(rename?.entries.values() ?? []).flatMap(({ key, value }) => {
    const id = expectShapeId(key, place);
    const name = expectString(value, key.value, place, wordings.renameAsString);
    if (id === undefined || name === undefined) return [];
    return [{ shape: { text: id, candidates: [id], span: key.span }, name, span: value.span }];
  });
}

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Rename, ServiceDefinition } from "../../model/fragment.js";
import type { NodeObject, NodeObjectKvp } from "./ast.js";
import { EntityBody, propertyOfOtherType } from "./entity-body.js";
import { syntaxError } from "./syntax-error.js";
import type { FileScope } from "./file-scope.js";
import { readShapeId } from "./read-shape-id.js";
import { otherTypeInReference } from "./reference-values.js";
import type { ShapeHeader } from "./shape-header.js";

/** Spec: https://smithy.io/2.0/spec/service-types.html#service */
export function lowerService(scope: FileScope, header: ShapeHeader, object: NodeObject): ServiceDefinition {
  const body = new EntityBody(scope, header.id, object, serviceProperties);
  return {
    ...header,
    kind: "service",
    version: body.getText("version"),
    operations: body.getReferences("operations"),
    resources: body.getReferences("resources"),
    errors: body.getReferences("errors"),
    rename: body
      .getObject("rename", "an object of new names")
      .flatMap((entry) => lowerRename(scope, entry) ?? []),
  };
}

const serviceProperties = ["version", "operations", "resources", "errors", "rename"];

/** `"name.space#Shape": "NewName"`. Keys are never resolved, so the id is absolute. */
function lowerRename(scope: FileScope, { key, value }: NodeObjectKvp): Rename | undefined {
  const id = readShapeId(key.text, key.span);
  if (id?.namespace === undefined) scope.report(relativeRename(key));
  const isText = value.kind === "quotedText" || value.kind === "textBlock";
  if (!isText) scope.report(propertyOfOtherType(value, "a string", otherTypeInReference("string", value)));
  if (id?.namespace === undefined || !isText) return undefined;
  return { shape: scope.resolve(id), name: value.value, span: value.span };
}

function relativeRename(key: NodeObjectKvp["key"]): Diagnostic {
  return {
    ...syntaxError("idl/rename-of-relative-id", key.span),
    message: `\`${key.text}\` is not an absolute shape id.`,
    hint: 'a shape is renamed by its absolute id: `"name.space#Shape": "NewName"`.',
  };
}

import type { ServiceShape } from "../../model/shape.js";
import type { IdlFile, Lines } from "./idl-file.js";
import { block } from "./layout.js";
import { quote } from "./quote.js";
import { referenceListLines } from "./reference-lines.js";

/** The properties of a service. Spec: https://smithy.io/2.0/spec/idl.html#service-shape */
export function serviceLines(service: ServiceShape, file: IdlFile): Lines {
  const { version, operations, resources, errors, rename } = service;
  const renames = Array.from(rename, ([id, name]) => `${quote(id)}: ${quote(name)}`);
  return [
    ...(version.trim() === "" ? [] : [`version: ${quote(version)}`]),
    ...referenceListLines("operations", operations, file),
    ...referenceListLines("resources", resources, file),
    ...referenceListLines("errors", errors, file),
    ...(renames.length === 0 ? [] : block("rename: {", renames, "}")),
  ];
}

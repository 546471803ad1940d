import type { ResourceShape } from "../../model/shape.js";
import { compareText } from "../../model/knowledge/sort.js";
import { lifecycleNames } from "../lifecycle-names.js";
import type { IdlFile, Lines } from "./idl-file.js";
import { namedReferenceLines, referenceListLines } from "./reference-lines.js";

/** The properties of a resource. Spec: https://smithy.io/2.0/spec/idl.html#resource-shape */
export function resourceLines(resource: ResourceShape, file: IdlFile): Lines {
  const identifiers = [...resource.identifiers].sort(([first], [second]) => compareText(first, second));
  const lifecycle = lifecycleNames.flatMap((name) => {
    const operation = resource.lifecycle.get(name);
    return operation === undefined ? [] : [`${name}: ${file.names.nameOf(operation.target)}`];
  });
  return [
    ...namedReferenceLines("identifiers", identifiers, file),
    ...namedReferenceLines("properties", resource.properties, file),
    ...lifecycle,
    ...referenceListLines("operations", resource.operations, file),
    ...referenceListLines("collectionOperations", resource.collectionOperations, file),
    ...referenceListLines("resources", resource.resources, file),
  ];
}

import type { OperationShape, StructureShape } from "../../model/shape.js";
import type { ShapeId } from "../../model/shape-id.js";
import { input, output } from "../../model/traits/type-refinement-traits.js";

import { serializedTraits } from "../serialized-traits.js";
import type { IdlFile, Lines } from "./idl-file.js";
import { indent, joined } from "./layout.js";
import { memberBlock } from "./member-lines.js";
import { mixinClause } from "./mixin-clause.js";
import { referenceListLines } from "./reference-lines.js";

/** The properties of an operation. Spec: https://smithy.io/2.0/spec/idl.html#operation-shape */
export function operationLines(operation: OperationShape, file: IdlFile): Lines {
  return [
    ...messageLines("input", operation.input.target, input.id, file),
    ...messageLines("output", operation.output.target, output.id, file),
    ...referenceListLines("errors", operation.errors, file),
  ];
}

/** The structures that stand inside of an operation. */
export function inlineMessagesOf(operation: OperationShape, { inline }: IdlFile): readonly StructureShape[] {
  return [operation.input, operation.output].flatMap(({ target }) => inline.get(target) ?? []);
}

// Spec: https://smithy.io/2.0/spec/idl.html#inline-input-output-shapes. Being inline implies the trait of its role.
function messageLines(property: string, target: ShapeId, role: ShapeId, file: IdlFile): Lines {
  const structure = file.inline.get(target);
  if (structure === undefined) return [`${property}: ${file.names.nameOf(target)}`];
  const traits = serializedTraits((structure.introduced ?? structure).traits).filter(({ id }) => id !== role);
  const definition = joined(mixinClause(structure, file), memberBlock(structure, file));
  if (traits.length === 0) return joined([`${property} :=`], definition);
  return [`${property} :=`, ...indent([...file.traits.inFront(traits), ...definition])];
}

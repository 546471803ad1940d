import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type {
  AggregateDefinition,
  OperationDefinition,
  Reference,
  ShapeDefinition,
} from "../../model/fragment.js";
import { nameOf } from "../../model/shape-id.js";
import type {
  InlineStructure,
  Name,
  OperationMessage,
  OperationProperty,
  OperationStatement,
} from "./ast.js";
import type { MessageSuffixes } from "./controls.js";
import { inReference, syntaxError } from "./syntax-error.js";
import { preludeReference, type FileScope } from "./file-scope.js";
import { lowerMembers } from "./lower-member.js";
import { lowerTraits } from "./lower-trait.js";
import { defineShape, lowerMixins, type ShapeHeader } from "./shape-header.js";

/** An operation, and after it the structures that its input and output define on the spot. */
export function lowerOperation(
  scope: FileScope,
  suffixes: MessageSuffixes,
  header: ShapeHeader,
  statement: OperationStatement,
): readonly ShapeDefinition[] {
  const properties = withoutRepetitions(scope, header, statement.properties);
  const messages = properties.flatMap((property) =>
    property.kind === "message" ? [lowerMessage(scope, suffixes, header, property)] : [],
  );
  const errors = properties.flatMap((property) => (property.kind === "errors" ? property.shapes : []));
  const input = messages.find(({ role }) => role === "input")?.reference;
  const output = messages.find(({ role }) => role === "output")?.reference;
  const operation: OperationDefinition = {
    ...header,
    kind: "operation",
    ...(input && { input }),
    ...(output && { output }),
    errors: errors.map((shape) => scope.resolve(shape)),
  };
  return [operation, ...messages.flatMap(({ structure }) => structure ?? [])];
}

/** What an operation refers to as its input or output, and the structure if it is defined on the spot. */
interface LoweredMessage {
  readonly role: OperationMessage["role"];
  readonly reference: Reference;
  readonly structure?: AggregateDefinition;
}

function lowerMessage(
  scope: FileScope,
  suffixes: MessageSuffixes,
  header: ShapeHeader,
  { role, key, target }: OperationMessage,
): LoweredMessage {
  if (target.kind === "shapeId") return { role, reference: scope.resolve(target) };
  const name = { text: `${nameOf(header.id)}${suffixes[role]}`, span: key.span };
  const structure = lowerInlineStructure(scope, name, role, target);
  return { role, reference: { ...name, candidates: [structure.id] }, structure };
}

/**
 * A structure without a name of its own: it has the operation's name and a suffix, and is marked with its role.
 * Spec: https://smithy.io/2.0/spec/idl.html#inline-input-output-shapes
 */
function lowerInlineStructure(
  scope: FileScope,
  name: Name,
  role: OperationMessage["role"],
  { documentation, traits, forResource, mixins, members }: InlineStructure,
): AggregateDefinition {
  const id = defineShape(scope, name);
  const { span } = name;
  return {
    kind: "structure",
    id,
    span,
    traits: [...lowerTraits(scope, documentation, traits), { trait: preludeReference(role, span), span }],
    mixins: lowerMixins(scope, mixins),
    members: lowerMembers(scope, id, members),
    ...(forResource && { forResource: scope.resolve(forResource.resource) }),
  };
}

/** Of two properties with one name the first stays. */
function withoutRepetitions(
  scope: FileScope,
  header: ShapeHeader,
  properties: readonly OperationProperty[],
): OperationProperty[] {
  const first = new Map<string, OperationProperty>();
  for (const property of properties) {
    const { key } = property;
    const earlier = first.get(key.text);
    if (earlier === undefined) first.set(key.text, property);
    else scope.report(duplicateProperty(header, key, earlier.key));
  }
  return [...first.values()];
}

function duplicateProperty(header: ShapeHeader, key: Name, first: Name): Diagnostic {
  return {
    ...syntaxError("idl/duplicate-property", key.span),
    shapeId: header.id,
    message: `\`${header.id}\` already has its \`${key.text}\`.`,
    reference: inReference(key.span, `Duplicate operation ${key.text} property for \`${header.id}\``),
    related: [{ span: first.span, message: "It is first given here." }],
    hint: "an operation has each of its properties once.",
  };
}

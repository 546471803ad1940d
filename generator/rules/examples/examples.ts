import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { errorsOf, unitId } from "../../model/knowledge/operations.js";
import { serviceClosure } from "../../model/knowledge/service-closure.js";
import { memoise } from "../../model/knowledge/memoise.js";
import type { Model } from "../../model/model.js";
import { getEntry, type Node } from "../../model/node.js";
import { nameOf, type ShapeId } from "../../model/shape-id.js";
import type { OperationShape, ServiceShape } from "../../model/shape.js";
import { traitOf } from "../../model/trait.js";
import { examples, type Example } from "../../model/traits/documentation-traits.js";
import { guess } from "../guess.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";
import { checkValue } from "../values/check-value.js";

/**
 * Examples are what they are examples of: values of the input, and of the output or of an error of the operation, not
 * of both. An example that breaks a constraint says so and ends in an error.
 * Spec: https://smithy.io/2.0/spec/documentation-traits.html#examples-trait
 */
export const exampleValues: Rule = { id: "ExamplesTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const operation of model.shapes.values()) {
    if (operation.kind !== "operation") continue;
    const nodes = operation.traits.get(examples.id)?.value;
    for (const [index, example] of (traitOf(operation, examples) ?? []).entries()) {
      const node = nodes?.kind === "array" ? nodes.elements[index] : undefined;
      yield* checkExample(model, operation, example, node);
    }
  }
}

function* checkExample(
  model: Model,
  operation: OperationShape,
  example: Example,
  node: Node | undefined,
): Iterable<Diagnostic> {
  const { title, output, error } = example;
  // What an example leaves out is an empty structure.
  const empty: Node = { kind: "object", entries: new Map(), span: node?.span ?? operation.span };
  const input = example.input ?? empty;
  if (example.allowConstraintErrors && error === undefined) yield brokenWithoutError(operation, title, node);
  yield* checkPart(model, operation, example, "input", input, operation.input.target);
  if (output !== undefined && error !== undefined) yield twoEnds(operation, title, node);
  else if (output !== undefined)
    yield* checkPart(model, operation, example, "output", output, operation.output.target);
  if (error === undefined || output !== undefined) return;
  if (!canEndWith(model, operation, error.shapeId)) {
    yield foreignError(model, operation, example, error.shapeId, node);
  } else yield* checkPart(model, operation, example, "error", error.content ?? empty, error.shapeId);
}

function* checkPart(
  model: Model,
  operation: OperationShape,
  example: Example,
  part: "input" | "output" | "error",
  value: Node,
  id: ShapeId,
): Iterable<Diagnostic> {
  const target = model.shapes.get(id);
  if (target?.kind !== "structure") return;
  if (id === unitId && value.kind === "object" && value.entries.size === 0) return;
  yield* checkValue(value, target, {
    model,
    subject: `the ${part} of the example \`${example.title}\``,
    reference: `Example ${part} of \`${example.title}\``,
    owner: operation.id,
    eventId: "ExamplesTrait",
    constraintSeverity: example.allowConstraintErrors ? "warning" : "error",
    blobs: "text",
    timestamps: "format",
    allowsNull: false,
    allowsZeros: false,
  });
}

// An operation that no service has yet may come to one with the error.
function canEndWith(model: Model, operation: OperationShape, error: ShapeId): boolean {
  if (!model.shapes.has(error)) return false;
  if (operation.errors.some(({ target }) => target === error)) return true;
  const services = servicesOf(model).get(operation) ?? [];
  return hasService(model) && services.every(({ errors }) => errors.some(({ target }) => target === error));
}

const hasService = memoise((model: Model) =>
  [...model.shapes.values()].some(({ kind }) => kind === "service"),
);

const servicesOf = memoise((model: Model): ReadonlyMap<OperationShape, readonly ServiceShape[]> => {
  const services = new Map<OperationShape, ServiceShape[]>();
  for (const service of model.shapes.values()) {
    if (service.kind !== "service") continue;
    for (const operation of serviceClosure(model, service).operations) {
      const known = services.get(operation);
      if (known === undefined) services.set(operation, [service]);
      else known.push(service);
    }
  }
  return services;
});

function atExample(
  operation: OperationShape,
  node: Node | undefined,
  about: Pick<Diagnostic, "code" | "message"> & Partial<Diagnostic>,
): Diagnostic {
  return traitDiagnostic(operation, examples.id, node, { eventId: "ExamplesTrait", ...about });
}

function brokenWithoutError(operation: OperationShape, title: string, node: Node | undefined): Diagnostic {
  return atExample(operation, getEntry(node, "allowConstraintErrors") ?? node, {
    code: "example/broken-without-error",
    message: "The example may break constraints but does not end in an error.",
    reference: `Example: \`${title}\` has allowConstraintErrors enabled, so error must be defined.`,
    hint: "`allowConstraintErrors` is for examples that show which error such an input ends in.",
  });
}

function twoEnds(operation: OperationShape, title: string, node: Node | undefined): Diagnostic {
  return atExample(operation, getEntry(node, "error") ?? node, {
    code: "example/two-ends",
    message: "The example has both an output and an error.",
    reference: `Example: \`${title}\` has both output and error defined, only one should be present.`,
    hint: "a call ends with one of them.",
  });
}

function foreignError(
  model: Model,
  operation: OperationShape,
  example: Example,
  error: ShapeId,
  node: Node | undefined,
): Diagnostic {
  const errors = errorsOf(model, operation).map(({ id }) => id);
  const place = getEntry(getEntry(node, "error"), "shapeId") ?? node;
  return atExample(operation, place, {
    code: "example/foreign-error",
    message: `\`${nameOf(operation.id)}\` does not end with the error \`${nameOf(error)}\`.`,
    reference: `Error parameters provided for operation without the \`${error}\` error: \`${example.title}\``,
    ...(place === undefined
      ? {}
      : guess(
          error,
          errors,
          place.span,
          "the error is one of the operation or of every service that has it.",
        )),
  });
}

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { ShapeType } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { error } from "../../model/traits/type-refinement-traits.js";
import { shapeText } from "../reference-text.js";
import type { Rule } from "../rule.js";
import { withArticle } from "../../diagnostics/with-article.js";
import { isDefinition } from "./definition-targets.js";
import { placeOf, type Target, targetDiagnostic, targetsOf } from "./targets.js";

/**
 * Each place names a shape of the right type: members name data, messages are structures, errors are structures with
 * `@error`, keys of maps and identifiers are strings. Otherwise there would be no value that could stand there.
 * Spec: https://smithy.io/2.0/spec/service-types.html, https://smithy.io/2.0/spec/model.html#member-shapes
 */
export const targetTypes: Rule = { id: "Target", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const target of targetsOf(model)) {
    if (isDefinition(target.shape)) continue;
    const expected = expectedTypes(target);
    const { kind } = target.shape;
    if (expected === undefined ? isServiceType(kind) : !expected.includes(kind))
      yield wrongType(target, expected);
    else if (target.property === "errors" && !hasTrait(target.shape, error)) yield noError(target);
    else if (isMessage(target) && hasTrait(target.shape, error)) yield errorAsMessage(target);
    if (isMapKey(target) && !strings.includes(kind)) yield keyOfOtherType(target);
  }
}

/** The types that a place takes; undefined for any type of data. */
function expectedTypes({ property }: Target): readonly ShapeType[] | undefined {
  switch (property) {
    case "member":
    case "properties":
      return undefined;
    case "input":
    case "output":
    case "errors":
      return ["structure"];
    case "identifiers":
      return strings;
    case "resources":
      return ["resource"];
    default:
      return ["operation"];
  }
}

const strings: readonly ShapeType[] = ["string", "enum"];

function isServiceType(kind: ShapeType): boolean {
  return kind === "service" || kind === "resource" || kind === "operation";
}

function isMapKey({ container, from }: Target): boolean {
  return container.kind === "map" && from.kind === "member" && from.name === "key";
}

function isMessage({ property }: Target): boolean {
  return property === "input" || property === "output";
}

function wrongType(target: Target, expected: readonly ShapeType[] | undefined): Diagnostic {
  const { id, shape } = target;
  const wanted = expected?.[0] ?? "shape for data";
  return targetDiagnostic(target, {
    code: "target/wrong-type",
    message: `\`${nameOf(id)}\` is ${withArticle(shape.kind)}, so it cannot be ${placeOf(target)}.`,
    reference: referenceOf(target, expected?.[0]),
    hint: `${withArticle(wanted)} is expected here.`,
  });
}

const lifecycle = ["create", "put", "read", "update", "delete", "list"];

function referenceOf({ from, property, relationship, shape }: Target, wanted: ShapeType | undefined): string {
  if (wanted === undefined)
    return `Members cannot target ${shape.kind} shapes, but found ${shapeText(shape)}`;
  return lifecycle.includes(property)
    ? `Resource ${property} lifecycle operation must target an operation, but found ${shapeText(shape)}`
    : `${from.kind} shape \`${relationship.toLowerCase()}\` relationships must target a ${wanted} shape, but found ${shapeText(shape)}`;
}

// The reference tells of it at the map.
function keyOfOtherType(target: Target): Diagnostic {
  const { id, shape, container } = target;
  return targetDiagnostic(target, {
    code: "target/key-type",
    message: `\`${nameOf(id)}\` is ${withArticle(shape.kind)}, so it cannot be ${placeOf(target)}.`,
    reference: `Map key member targets ${shapeText(shape)}, but is expected to target a string`,
    shapeId: container.id,
    hint: "the keys of maps are strings.",
  });
}

function noError(target: Target): Diagnostic {
  return targetDiagnostic(target, {
    code: "target/no-error",
    message: `\`${nameOf(target.id)}\` is not marked as an error.`,
    reference: `\`${target.id}\` cannot be bound as an error because it is not marked with the \`error\` trait.`,
    hint: "errors are structures with `@error`, which says whose fault they are.",
  });
}

function errorAsMessage(target: Target): Diagnostic {
  return targetDiagnostic(target, {
    code: "target/error-as-message",
    message: `\`${nameOf(target.id)}\` is an error, so it cannot be ${placeOf(target)}.`,
    reference: `Operation ${target.property} targets an invalid structure \`${target.id}\` that is marked with the \`error\` trait.`,
    hint: "errors belong in `errors`.",
  });
}

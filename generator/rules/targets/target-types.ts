import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { ShapeType } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { error } from "../../model/traits/type-refinement-traits.js";
import type { Rule } from "../rule.js";
import { type Target, targetDiagnostic, targetsOf } from "./targets.js";

/**
 * Each place names a shape of the right type: members name data, messages are structures, errors are structures with
 * `@error`, keys of maps and identifiers are strings. Otherwise there would be no value that could stand there.
 * Spec: https://smithy.io/2.0/spec/service-types.html, https://smithy.io/2.0/spec/model.html#member-shapes
 */
export const targetTypes: Rule = { id: "Target", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const target of targetsOf(model)) {
    const expected = expectedTypes(target);
    if (expected === undefined ? isServiceType(target.shape.kind) : !expected.includes(target.shape.kind)) {
      yield wrongType(target, expected);
    } else if (target.property === "errors" && !hasTrait(target.shape, error)) yield noError(target);
    else if (isMessage(target) && hasTrait(target.shape, error)) yield errorAsMessage(target);
  }
}

/** The types that a place takes; undefined for any type of data. */
function expectedTypes({ container, property, from }: Target): readonly ShapeType[] | undefined {
  switch (property) {
    case "member":
      return container.kind === "map" && from.kind === "member" && from.name === "key" ? strings : undefined;
    case "input":
    case "output":
    case "errors":
      return ["structure"];
    case "identifiers":
      return strings;
    case "properties":
      return undefined;
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

function isMessage({ property }: Target): boolean {
  return property === "input" || property === "output";
}

function wrongType(target: Target, expected: readonly ShapeType[] | undefined): Diagnostic {
  const { id, place, shape } = target;
  const wanted = expected?.[0] ?? "shape for data";
  return targetDiagnostic(target, {
    code: "target/wrong-type",
    message: `\`${nameOf(id)}\` is ${withArticle(shape.kind)}, so it cannot be ${place}.`,
    hint: `${withArticle(wanted)} is expected here.`,
  });
}

function noError(target: Target): Diagnostic {
  return targetDiagnostic(target, {
    code: "target/no-error",
    message: `\`${nameOf(target.id)}\` is not marked as an error.`,
    hint: "errors are structures with `@error`, which says whose fault they are.",
  });
}

function errorAsMessage(target: Target): Diagnostic {
  return targetDiagnostic(target, {
    code: "target/error-as-message",
    message: `\`${nameOf(target.id)}\` is an error, so it cannot be ${target.place}.`,
    hint: "errors belong in `errors`.",
  });
}

function withArticle(word: string): string {
  return `${/^[aeiou]/.test(word) ? "an" : "a"} ${word}`;
}

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type AnyShape, shapesByTrait } from "../../model/knowledge/any-shape.js";
import type { Model } from "../../model/model.js";
import { getEntry, type Node } from "../../model/node.js";
import { type EnumDefinition, enumTrait } from "../../model/traits/constraint-traits.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic, uniqueTraits } from "../trait-diagnostic.js";
import { isConstantName, unusualNameText } from "./constant-names.js";

/**
 * The values of the trait `enum` of Smithy 1.0 differ, and so do their names; all of them are named or none is.
 * Spec: https://smithy.io/1.0/spec/core/constraint-traits.html#enum-trait
 */
export const enumTraits: Rule = { id: "EnumTrait", check };

/** A definition, with the node that it stands in. */
interface Placed {
  readonly definition: EnumDefinition;
  readonly node: Node | undefined;
}

function* check(model: Model): Iterable<Diagnostic> {
  for (const [shape, applied] of uniqueTraits(shapesByTrait(model).get(enumTrait.id), enumTrait.id)) {
    // The members of an enum shape say all that this trait could.
    if (shape.kind === "enum") continue;
    const nodes = applied.value.kind === "array" ? applied.value.elements : [];
    const placed = enumTrait
      .read(applied.value)
      .map((definition, index): Placed => ({ definition, node: nodes[index] }));
    yield* checkValues(shape, placed);
    yield* checkNames(shape, placed);
  }
}

function* checkValues(shape: AnyShape, placed: readonly Placed[]): Iterable<Diagnostic> {
  const seen = new Set<string>();
  for (const { definition, node } of placed) {
    if (seen.has(definition.value)) yield repeated(shape, "value", definition.value, node);
    seen.add(definition.value);
  }
}

function* checkNames(shape: AnyShape, placed: readonly Placed[]): Iterable<Diagnostic> {
  const seen = new Set<string>();
  for (const { definition, node } of placed) {
    const { name } = definition;
    if (name === undefined) continue;
    if (seen.has(name)) yield repeated(shape, "name", name, node);
    if (!isConstantName(name)) yield unusualName(shape, name, node);
    seen.add(name);
  }
  if (seen.size === 0) yield noNames(shape);
  else {
    for (const { definition, node } of placed) {
      if (definition.name === undefined) yield missingName(shape, definition, node);
    }
  }
}

function repeated(shape: AnyShape, key: "value" | "name", text: string, node: Node | undefined): Diagnostic {
  return traitDiagnostic(shape, enumTrait.id, getEntry(node, key) ?? node, {
    code: key === "value" ? "enum/repeated-value" : "enum/repeated-name",
    eventId: "EnumTrait",
    message: `The ${key} \`${text}\` is there twice.`,
    reference: `Duplicate enum trait values found with the same \`${key}\` property of '${text}'`,
  });
}

function unusualName(shape: AnyShape, name: string, node: Node | undefined): Diagnostic {
  return traitDiagnostic(shape, enumTrait.id, getEntry(node, "name") ?? node, {
    severity: "warning",
    code: "enum/unusual-name",
    eventId: `EnumTrait.${name}`,
    message: `\`${name}\` is not named like a constant.`,
    reference: unusualNameText(name),
    hint: "names of enum members have upper-case letters, digits and underscores, and begin with a letter.",
  });
}

function missingName(shape: AnyShape, { value }: EnumDefinition, node: Node | undefined): Diagnostic {
  return traitDiagnostic(shape, enumTrait.id, node, {
    code: "enum/missing-name",
    eventId: "EnumTrait",
    message: `The value \`${value}\` has no name, while others have one.`,
    reference: `\`${value}\` enum value body is missing the \`name\` property; if any enum trait value contains a \`name\` property, then all values must contain the \`name\` property.`,
  });
}

function noNames(shape: AnyShape): Diagnostic {
  return traitDiagnostic(shape, enumTrait.id, undefined, {
    severity: "warning",
    code: "enum/no-names",
    eventId: "EnumNamesPresent",
    message: "The values of this enum have no names.",
    reference:
      "Enums should define the `name` property to allow rich types to be generated in code generators.",
    hint: "the name of a value becomes that of a constant.",
  });
}

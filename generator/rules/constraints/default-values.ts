import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { equalNodes } from "../../model/equal-nodes.js";
import { type AnyShape, getContainer, shapesByTrait } from "../../model/knowledge/any-shape.js";
import { reverseNeighboursOf } from "../../model/knowledge/neighbours.js";
import type { Model } from "../../model/model.js";
import type { Node } from "../../model/node.js";
import { jsonText } from "../../model/node-text.js";
import { nameOf } from "../../model/shape-id.js";
import type { AppliedTrait, Member, Shape } from "../../model/shape.js";
import { defaultTrait } from "../../model/traits/type-refinement-traits.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic, uniqueTraits } from "../trait-diagnostic.js";
import { isBase64 } from "../values/blobs.js";
import { checkValue } from "../values/check-value.js";
import type { ValueCheck } from "../values/value-check.js";

/**
 * A default is a value of its shape, and small: lists and maps are empty. A structure member that targets a shape
 * with a default repeats it, or says `null`: so that nobody has to look it up, and it cannot change behind one's back.
 * Spec: https://smithy.io/2.0/spec/type-refinement-traits.html#default-trait
 */
export const defaultValues: Rule = { id: "DefaultTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  const shapes = shapesByTrait(model).get(defaultTrait.id);
  for (const [shape, applied] of uniqueTraits(shapes, defaultTrait.id)) {
    const target = shape.kind === "member" ? model.shapes.get(shape.target) : shape;
    if (target === undefined) continue;
    if (applied.value.kind !== "null") yield* checkDefault(model, shape, target, applied);
    else if (shape.kind !== "member") yield nullOutsideMember(shape, applied);
  }
  for (const shape of shapes ?? []) if (shape.kind !== "member") yield* checkMembersOf(model, shape);
}

function* checkDefault(
  model: Model,
  shape: AnyShape,
  target: Shape,
  applied: AppliedTrait,
): Iterable<Diagnostic> {
  const how: ValueCheck = {
    model,
    subject: `the default of \`${shape.kind === "member" ? shape.name : nameOf(shape.id)}\``,
    reference: "Error validating @default trait",
    owner: shape.id,
    eventId: "DefaultTrait",
    constraintSeverity: "error",
    blobs: "text",
    timestamps: "format",
    allowsNull: false,
    allowsZeros: true,
  };
  yield* checkValue(applied.value, target, how, shape.kind === "member" ? shape : undefined);
  if (isFilled(applied.value) && isEmptyByDefault(target)) yield notEmpty(shape, applied, target);
  if (target.kind === "blob" && applied.value.kind === "string" && !isBase64(applied.value.value)) {
    yield notBase64(shape, applied);
  }
}

function* checkMembersOf(model: Model, target: Shape): Iterable<Diagnostic> {
  const value = target.traits.get(defaultTrait.id)?.value;
  if (value === undefined) return;
  for (const { from } of reverseNeighboursOf(model, target)) {
    if (from.kind !== "member" || getContainer(model, from)?.kind !== "structure") continue;
    const own = from.traits.get(defaultTrait.id);
    if (own === undefined) yield defaultNotRepeated(from, target, value);
    else if (own.value.kind !== "null" && !equalNodes(own.value, value)) {
      yield otherDefault(from, own, target, value);
    }
  }
}

function isFilled(node: Node): boolean {
  return (
    (node.kind === "array" && node.elements.length > 0) || (node.kind === "object" && node.entries.size > 0)
  );
}

function isEmptyByDefault({ kind }: Shape): boolean {
  return kind === "list" || kind === "map" || kind === "document";
}

function nullOutsideMember(shape: AnyShape, applied: AppliedTrait): Diagnostic {
  return traitDiagnostic(shape, defaultTrait.id, applied.value, {
    code: "default/null-outside-member",
    eventId: "DefaultTrait",
    message: "Only members can have the default `null`.",
    reference: "The @default trait can be set to null only on members",
    hint: "`null` says that a member has no default although its target has one.",
  });
}

function notEmpty(shape: AnyShape, applied: AppliedTrait, target: Shape): Diagnostic {
  return traitDiagnostic(shape, defaultTrait.id, applied.value, {
    code: "default/not-empty",
    eventId: "DefaultTrait",
    message: `The default of a ${target.kind} can only be empty.`,
    reference: notEmptyText(applied, target),
  });
}

function notEmptyText({ value }: AppliedTrait, { kind }: Shape): string {
  if (kind === "document") return `The @default value of a document cannot be a non-empty ${value.kind}`;
  return `The @default value of a ${kind} must be an empty ${kind}`;
}

function notBase64(shape: AnyShape, applied: AppliedTrait): Diagnostic {
  return traitDiagnostic(shape, defaultTrait.id, applied.value, {
    severity: "warning",
    code: "default/not-base64",
    eventId: "DefaultTrait",
    message: "The default of a blob is not written in base64.",
    reference: "The @default value of a blob should be a valid base64 string.",
  });
}

function defaultNotRepeated(member: Member, target: Shape, value: Node): Diagnostic {
  return {
    severity: "error",
    code: "default/not-repeated",
    eventId: "DefaultTrait",
    message: `\`${member.name}\` does not repeat the default of \`${nameOf(target.id)}\`.`,
    reference: `Member targets ${target.id}, which requires that the member defines the same default of \`${jsonText(value)}\` or \`null\``,
    span: member.span,
    shapeId: member.id,
    related: [{ span: value.span, message: "the default of the target" }],
    hint: "a structure member repeats the default of its target, or says `= null`.",
  };
}

function otherDefault(member: Member, own: AppliedTrait, target: Shape, value: Node): Diagnostic {
  const { id } = target;
  return traitDiagnostic(member, defaultTrait.id, own.value, {
    code: "default/differs",
    eventId: "DefaultTrait",
    message: `The default of \`${member.name}\` differs from that of \`${nameOf(id)}\`.`,
    reference: `Member defines a default value that differs from the default value of the target shape, ${id}. The member has a default of \`${nodeText(own.value)}\`, but the target has a default of \`${jsonText(value)}\`.`,
    related: [
      { span: target.traits.get(defaultTrait.id)?.span ?? target.span, message: "the default of the target" },
    ],
    hint: "a structure member repeats the default of its target, or says `= null`.",
  });
}

// The reference shows the member's own default without quotes.
function nodeText(node: Node): string {
  return node.kind === "string" ? node.value : jsonText(node);
}

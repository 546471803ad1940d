import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { labelsOf, type UriLabel } from "../../model/knowledge/uri-pattern.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { Member, Shape } from "../../model/shape.js";
import { stringSpan } from "../../model/string-span.js";
import { hasTrait } from "../../model/trait.js";
import { httpLabel } from "../../model/traits/http-traits.js";
import { guess } from "../guess.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";
import { type HttpOperation, httpOperations } from "./http-operations.js";

/**
 * Labels of a URI and `@httpLabel` members of the input belong together, one to one and by name; a greedy label,
 * which spans segments, is a string. Without its member a label could not be filled.
 * Spec: https://smithy.io/2.0/spec/http-bindings.html#httplabel-trait
 */
export const labels: Rule = { id: "HttpLabelTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const operation of httpOperations(model)) {
    // A pattern that cannot be read has labels that nobody meant.
    if (operation.parsed.problems.length > 0) continue;
    const members = [...(operation.input?.members.values() ?? [])];
    const uriLabels = labelsOf(operation.binding.uri);
    for (const label of uriLabels) {
      const member = members.find(({ name }) => name === label.name);
      if (member === undefined) yield withoutMember(operation, label, members);
      else if (!hasTrait(member, httpLabel)) yield unmarkedMember(operation, label, member);
      else if (label.isGreedy) yield* checkGreedy(model, operation, label, member);
    }
    for (const member of members) {
      const isLost = hasTrait(member, httpLabel) && !uriLabels.some(({ name }) => name === member.name);
      if (isLost) yield withoutLabel(operation, member, uriLabels);
    }
  }
}

function* checkGreedy(
  model: Model,
  operation: HttpOperation,
  label: UriLabel,
  member: Member,
): Iterable<Diagnostic> {
  const target = model.shapes.get(member.target);
  if (target !== undefined && target.kind !== "string" && target.kind !== "enum") {
    yield greedyNonString(operation, label, member, target);
  }
}

const law = "every URI label needs an input member of the same name, marked `@required` and `@httpLabel`.";

function atLabel(
  { operation, uri }: HttpOperation,
  label: UriLabel,
  about: Pick<Diagnostic, "code" | "message"> & Partial<Diagnostic>,
): Diagnostic {
  return {
    severity: "error",
    eventId: "HttpLabelTrait",
    span: stringSpan(uri, label.start, label.end),
    shapeId: operation.id,
    ...about,
  };
}

function textOf(label: UriLabel): string {
  return `\`{${label.name}${label.isGreedy ? "+" : ""}}\``;
}

function withoutMember(operation: HttpOperation, label: UriLabel, members: readonly Member[]): Diagnostic {
  const { input, uri } = operation;
  const code = "http/label-without-member";
  if (input === undefined) {
    const message = `URI label ${textOf(label)} cannot be filled, because the operation has no input.`;
    return atLabel(operation, label, { code, message, hint: law });
  }
  const nameStart = label.start + 1;
  const nameSpan = stringSpan(uri, nameStart, nameStart + label.name.length);
  return atLabel(operation, label, {
    code,
    message: `URI label ${textOf(label)} has no member in \`${nameOf(input.id)}\`.`,
    related: [{ span: input.span, message: "the input" }],
    ...guess(
      label.name,
      members.map(({ name }) => name),
      nameSpan,
      law,
    ),
  });
}

function unmarkedMember(operation: HttpOperation, label: UriLabel, member: Member): Diagnostic {
  return atLabel(operation, label, {
    code: "http/unmarked-label-member",
    message: `The member of URI label ${textOf(label)} is not marked with \`@httpLabel\`.`,
    related: [{ span: member.span, message: "the member" }],
    hint: law,
  });
}

function greedyNonString(
  operation: HttpOperation,
  label: UriLabel,
  member: Member,
  target: Shape,
): Diagnostic {
  return atLabel(operation, label, {
    code: "http/greedy-label-type",
    message: `The greedy label ${textOf(label)} cannot be filled by \`${nameOf(target.id)}\`, whose type is ${target.kind}.`,
    shapeId: member.id,
    related: [{ span: member.targetSpan, message: "the type of its member" }],
    hint: "a greedy label spans several segments, so only a string can fill it.",
  });
}

function withoutLabel(
  { operation, uri }: HttpOperation,
  member: Member,
  all: readonly UriLabel[],
): Diagnostic {
  return traitDiagnostic(member, httpLabel.id, undefined, {
    code: "http/member-without-label",
    eventId: "HttpLabelTrait",
    message: `The URI of \`${nameOf(operation.id)}\` has no label \`{${member.name}}\`.`,
    related: [{ span: uri.span, message: "the URI" }],
    ...guess(
      member.name,
      all.map(({ name }) => name),
      member.span,
      law,
    ),
  });
}

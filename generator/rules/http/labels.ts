import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { labelsOf, type UriLabel } from "../../model/knowledge/uri-pattern.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { Member, Shape } from "../../model/shape.js";
import { stringSpan } from "../../model/string-span.js";
import { hasTrait } from "../../model/trait.js";
import { httpLabel } from "../../model/traits/http-traits.js";
import { guess } from "../guess.js";
import { listText } from "../list-text.js";
import { shapeText, tickedList } from "../reference-text.js";
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
    yield* checkLabels(operation);
    yield* checkMembers(model, operation);
  }
}

function* checkLabels(operation: HttpOperation): Iterable<Diagnostic> {
  const members = operation.input?.members;
  const unfilled = labelsOf(operation.binding.uri).filter(({ name }) => {
    const member = members?.get(name);
    return member === undefined || !hasTrait(member, httpLabel);
  });
  const [first, ...others] = unfilled;
  if (first === undefined) return;
  const member = members?.get(first.name);
  if (others.length > 0) yield withoutMembers(operation, unfilled, first);
  else if (member === undefined) yield withoutMember(operation, first, [...(members?.values() ?? [])]);
  else yield unmarkedMember(operation, first, member);
}

function* checkMembers(model: Model, operation: HttpOperation): Iterable<Diagnostic> {
  const uriLabels = labelsOf(operation.binding.uri);
  const byName = new Map(uriLabels.map((label) => [label.name.toLowerCase(), label]));
  for (const member of operation.input?.members.values() ?? []) {
    if (!hasTrait(member, httpLabel)) continue;
    // A label that differs in case alone is told of for itself.
    const label = byName.get(member.name.toLowerCase());
    const target = model.shapes.get(member.target);
    if (label === undefined) yield withoutLabel(operation, member, uriLabels);
    else if (label.isGreedy && target !== undefined && target.kind !== "string" && target.kind !== "enum") {
      yield greedyNonString(operation, label, member, target);
    }
  }
}

/** So many labels are shown; finding the place of each takes the whole text. */
const MAX_PLACES = 20;

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

function referenceOf({ operation }: HttpOperation, unfilled: readonly UriLabel[]): string {
  return `This operation uses \`${operation.input.target}\` as input, but the following URI labels found in the operation's \`http\` trait do not have a corresponding member marked with the \`httpLabel\` trait: ${tickedList(unfilled.map(({ name }) => name))}`;
}

function textOf(label: UriLabel): string {
  return `\`{${label.name}${label.isGreedy ? "+" : ""}}\``;
}

function withoutMembers(
  operation: HttpOperation,
  unfilled: readonly UriLabel[],
  first: UriLabel,
): Diagnostic {
  const { input, uri } = operation;
  const names = listText(unfilled.map(({ name, isGreedy }) => `{${name}${isGreedy ? "+" : ""}}`));
  const message =
    input === undefined
      ? `URI labels ${names} cannot be filled, because the operation has no input.`
      : `URI labels ${names} have no members marked with \`@httpLabel\` in \`${nameOf(input.id)}\`.`;
  return atLabel(operation, first, {
    code: "http/labels-without-members",
    message,
    reference: referenceOf(operation, unfilled),
    related: [
      ...unfilled.slice(1, MAX_PLACES).map(({ start, end }) => ({
        span: stringSpan(uri, start, end),
        message: "without a member, too",
      })),
      ...(input === undefined ? [] : [{ span: input.span, message: "the input" }]),
    ],
    hint: law,
  });
}

function withoutMember(operation: HttpOperation, label: UriLabel, members: readonly Member[]): Diagnostic {
  const { input, uri } = operation;
  const code = "http/label-without-member";
  const reference = referenceOf(operation, [label]);
  if (input === undefined) {
    const message = `URI label ${textOf(label)} cannot be filled, because the operation has no input.`;
    return atLabel(operation, label, { code, message, reference, hint: law });
  }
  const nameStart = label.start + 1;
  const nameSpan = stringSpan(uri, nameStart, nameStart + label.name.length);
  return atLabel(operation, label, {
    code,
    message: `URI label ${textOf(label)} has no member in \`${nameOf(input.id)}\`.`,
    reference,
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
    reference: referenceOf(operation, [label]),
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
    reference: `The \`${member.name}\` structure member corresponds to a greedy label when used as the input of the \`${operation.operation.id}\` operation. This member targets ${shapeText(target)}, but greedy labels must target string shapes.`,
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
    reference: `This \`${member.name}\` structure member is marked with the \`httpLabel\` trait, but no corresponding \`http\` URI label could be found when used as the input of the \`${operation.id}\` operation.`,
    related: [{ span: uri.span, message: "the URI" }],
    ...guess(
      member.name,
      all.map(({ name }) => name),
      member.span,
      law,
    ),
  });
}

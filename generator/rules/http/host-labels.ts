import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { shapesByTrait } from "../../model/knowledge/any-shape.js";
import {
  type HostLabel,
  hostLabelsOf,
  type HostPrefix,
  type HostPrefixProblem,
  parseHostPrefix,
} from "../../model/knowledge/host-prefix.js";
import { getInput } from "../../model/knowledge/operations.js";
import type { Model } from "../../model/model.js";
import type { StringNode } from "../../model/node.js";
import { nameOf } from "../../model/shape-id.js";
import type { Member, OperationShape } from "../../model/shape.js";
import { stringSpan } from "../../model/string-span.js";
import { hasTrait, traitOf } from "../../model/trait.js";
import { endpoint, hostLabel } from "../../model/traits/endpoint-traits.js";
import { guess } from "../guess.js";
import { listText } from "../list-text.js";
import { tickedList } from "../reference-text.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";

/**
 * A host prefix becomes the beginning of a host name once its labels are filled, each by a `@hostLabel` member of the
 * input. It ends with a dot, or data would choose whose domain it is sent to.
 * Spec: https://smithy.io/2.0/spec/endpoint-traits.html
 */
export const hostLabels: Rule = { id: "HostLabelTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const operation of shapesByTrait(model).get(endpoint.id) ?? []) {
    const node = traitOf(operation, endpoint)?.hostPrefix;
    if (operation.kind !== "operation" || node === undefined) continue;
    const { prefix, problem } = parseHostPrefix(node.value);
    if (prefix === undefined) yield unreadable(operation, node, problem);
    else yield* checkPrefix(model, { operation, node, prefix });
  }
}

/** An operation with a host prefix, as it is written and as it is read. */
interface PrefixedOperation {
  readonly operation: OperationShape;
  readonly node: StringNode;
  readonly prefix: HostPrefix;
}

function* checkPrefix(model: Model, prefixed: PrefixedOperation): Iterable<Diagnostic> {
  const labels = hostLabelsOf(prefixed.prefix);
  const filled = filledPrefix(prefixed.prefix);
  if (!hostPrefixPattern.test(filled)) yield noHost(prefixed, filled);
  if (labels.length > 0 && !prefixed.node.value.endsWith(".")) yield openEnd(prefixed);

  const members = [...(getInput(model, prefixed.operation)?.members.values() ?? [])];
  const marked = members.filter((member) => hasTrait(member, hostLabel));
  const markedNames = new Set(marked.map(({ name }) => name));
  const unfilled = labels.filter(({ name }) => !markedNames.has(name));
  const [first] = unfilled;
  if (first !== undefined) yield withoutMembers(prefixed, unfilled, first, marked);
  // The law of the reference: a member that differs from its label in case alone is told of by the label.
  const names = new Set(labels.map(({ name }) => name.toLowerCase()));
  for (const member of marked) {
    if (!names.has(member.name.toLowerCase())) yield withoutLabel(prefixed, member, labels);
  }
}

function filledPrefix({ segments }: HostPrefix): string {
  return segments.map((segment) => (segment.kind === "label" ? "foo" : segment.text)).join("");
}

// RFC 3986, section 3.2.2.
const hostPrefixPattern = /^[a-zA-Z0-9][a-zA-Z0-9-]{0,62}(?:\.[a-zA-Z0-9-]{1,63})*\.?$/;

function atPrefix(
  { operation, node }: Pick<PrefixedOperation, "operation" | "node">,
  about: Pick<Diagnostic, "code" | "message"> & Partial<Diagnostic>,
): Diagnostic {
  return traitDiagnostic(operation, endpoint.id, node, { eventId: "HostLabelTrait", ...about });
}

function unreadable(operation: OperationShape, node: StringNode, problem: HostPrefixProblem): Diagnostic {
  return atPrefix(
    { operation, node },
    {
      code: "http/malformed-host-prefix",
      eventId: "Model",
      message: problem.message,
      reference: `Error creating trait \`endpoint\`: ${problem.reference}`,
      span: stringSpan(node, problem.start, problem.end),
      hint: `${problem.hint}.`,
    },
  );
}

function noHost(prefixed: PrefixedOperation, filled: string): Diagnostic {
  const { text } = prefixed.prefix;
  return atPrefix(prefixed, {
    code: "http/host-prefix",
    message: `\`${text}\` cannot begin the name of a host.`,
    reference: `The \`endpoint\` trait hostPrefix, ${text}, could not expand in to a valid RFC 3986 host: ${filled}`,
    hint: "the parts of a host are letters, digits and hyphens, with dots between.",
  });
}

function openEnd(prefixed: PrefixedOperation): Diagnostic {
  return atPrefix(prefixed, {
    severity: "danger",
    code: "http/open-host-prefix",
    message: "The host prefix has labels but does not end with a dot.",
    reference:
      "`endpoint` trait hostPrefix contains host labels and does not end in a period (`.`). This can result in clients inadvertently sending data to domains you do not control.",
    hint: "without the dot, the value of a label can change the domain that requests are sent to.",
  });
}

function withoutMembers(
  prefixed: PrefixedOperation,
  unfilled: readonly HostLabel[],
  first: HostLabel,
  marked: readonly Member[],
): Diagnostic {
  const { node, operation } = prefixed;
  const [subject, verb] =
    unfilled.length === 1 ? [`Host label \`{${first.name}}\``, "has"] : [hostLabelList(unfilled), "have"];
  const nameSpan = stringSpan(node, first.start + 1, first.end - 1);
  return atPrefix(prefixed, {
    code: "http/host-label-without-member",
    message: `${subject} ${verb} no member marked with \`@hostLabel\` in the input.`,
    reference: `This operation uses ${operation.input.target} as input, but the following host labels found in the operation's \`endpoint\` trait do not have a corresponding member marked with the \`hostLabel\` trait: ${tickedList(unfilled.map(({ name }) => name))}`,
    span: stringSpan(node, first.start, first.end),
    related: unfilled.slice(1, MAX_PLACES).map(({ start, end }) => ({
      span: stringSpan(node, start, end),
      message: "without a member, too",
    })),
    ...guess(
      first.name,
      marked.map(({ name }) => name),
      nameSpan,
    ),
  });
}

/** So many labels are shown; finding the place of each takes the whole text. */
const MAX_PLACES = 20;

function hostLabelList(labels: readonly HostLabel[]): string {
  return `Host labels ${listText(labels.map(({ name }) => `{${name}}`))}`;
}

function withoutLabel(
  { operation }: PrefixedOperation,
  member: Member,
  labels: readonly HostLabel[],
): Diagnostic {
  return traitDiagnostic(member, hostLabel.id, undefined, {
    code: "http/host-member-without-label",
    eventId: "HostLabelTrait",
    message: `The host prefix of \`${nameOf(operation.id)}\` has no label \`{${member.name}}\`.`,
    reference: `This \`${member.name}\` structure member is marked with the \`hostLabel\` trait, but no corresponding \`endpoint\` label could be found when used as the input of the \`${operation.id}\` operation.`,
    ...guess(
      member.name,
      labels.map(({ name }) => name),
      member.span,
    ),
  });
}

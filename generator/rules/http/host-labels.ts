import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { getInput } from "../../model/knowledge/operations.js";
import type { Model } from "../../model/model.js";
import type { StringNode } from "../../model/node.js";
import { nameOf } from "../../model/shape-id.js";
import type { Member, OperationShape } from "../../model/shape.js";
import { stringSpan } from "../../model/string-span.js";
import { hasTrait, traitOf } from "../../model/trait.js";
import { endpoint, hostLabel } from "../../model/traits/endpoint-traits.js";
import { guess } from "../guess.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";

/**
 * A host prefix becomes the beginning of a host name once its labels are filled, each by a `@hostLabel` member of the
 * input. It ends with a dot, or data would choose whose domain it is sent to.
 * Spec: https://smithy.io/2.0/spec/endpoint-traits.html
 */
export const hostLabels: Rule = { id: "HostLabelTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const operation of model.shapes.values()) {
    if (operation.kind !== "operation") continue;
    const trait = traitOf(operation, endpoint);
    if (trait !== undefined) yield* checkPrefix(model, operation, trait.hostPrefix);
  }
}

function* checkPrefix(model: Model, operation: OperationShape, prefix: StringNode): Iterable<Diagnostic> {
  const filled = prefix.value.replace(/\{[^{}]*\}/g, "label");
  if (prefix.value.includes("}{")) yield adjacentLabels(operation, prefix);
  else if (!hostPrefixPattern.test(filled)) yield noHost(operation, prefix);
  const labels = [...prefix.value.matchAll(/\{([^{}]*)\}/g)];
  if (labels.length > 0 && !prefix.value.endsWith(".")) yield openEnd(operation, prefix);

  const members = [...(getInput(model, operation)?.members.values() ?? [])];
  const names = labels.map(([, name = ""]) => name);
  for (const { 1: name = "", index } of labels) {
    const member = members.find((one) => one.name === name);
    if (member === undefined || !hasTrait(member, hostLabel)) {
      yield withoutMember(operation, prefix, name, index, members);
    }
  }
  for (const member of members) {
    if (hasTrait(member, hostLabel) && !names.includes(member.name))
      yield withoutLabel(operation, member, names);
  }
}

// RFC 3986, section 3.2.2.
const hostPrefixPattern = /^[a-zA-Z0-9][a-zA-Z0-9-]{0,62}(?:\.[a-zA-Z0-9-]{1,63})*\.?$/;

function atPrefix(
  operation: OperationShape,
  prefix: StringNode,
  about: Pick<Diagnostic, "code" | "message"> & Partial<Diagnostic>,
): Diagnostic {
  return traitDiagnostic(operation, endpoint.id, prefix, { eventId: "HostLabelTrait", ...about });
}

function adjacentLabels(operation: OperationShape, prefix: StringNode): Diagnostic {
  const at = prefix.value.indexOf("}{");
  return atPrefix(operation, prefix, {
    code: "http/adjacent-host-labels",
    eventId: "Model",
    message: "Two labels of the host prefix have nothing between them.",
    span: stringSpan(prefix, at, at + 2),
  });
}

function noHost(operation: OperationShape, prefix: StringNode): Diagnostic {
  return atPrefix(operation, prefix, {
    code: "http/host-prefix",
    message: `\`${prefix.value}\` cannot begin the name of a host.`,
    hint: "the parts of a host are letters, digits and hyphens, with dots between.",
  });
}

function openEnd(operation: OperationShape, prefix: StringNode): Diagnostic {
  return atPrefix(operation, prefix, {
    severity: "danger",
    code: "http/open-host-prefix",
    message: "The host prefix has labels but does not end with a dot.",
    hint: "without the dot, the value of a label can change the domain that requests are sent to.",
  });
}

function withoutMember(
  operation: OperationShape,
  prefix: StringNode,
  name: string,
  index: number,
  members: readonly Member[],
): Diagnostic {
  return atPrefix(operation, prefix, {
    code: "http/host-label-without-member",
    message: `Host label \`{${name}}\` has no member marked with \`@hostLabel\` in the input.`,
    span: stringSpan(prefix, index, index + name.length + 2),
    ...guess(
      name,
      members.filter((member) => hasTrait(member, hostLabel)).map((member) => member.name),
      stringSpan(prefix, index + 1, index + 1 + name.length),
    ),
  });
}

function withoutLabel(operation: OperationShape, member: Member, names: readonly string[]): Diagnostic {
  return traitDiagnostic(member, hostLabel.id, undefined, {
    code: "http/host-member-without-label",
    eventId: "HostLabelTrait",
    message: `The host prefix of \`${nameOf(operation.id)}\` has no label \`{${member.name}}\`.`,
    ...guess(member.name, names, member.span),
  });
}

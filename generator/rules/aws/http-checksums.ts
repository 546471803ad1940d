import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { shapesWith } from "../../model/knowledge/applied-traits.js";
import { enumValuesOf } from "../../model/knowledge/enum-values.js";
import { getInput } from "../../model/knowledge/operations.js";
import type { Model } from "../../model/model.js";
import type { Member, OperationShape } from "../../model/shape.js";
import { type HttpChecksum, httpChecksum } from "../../model/traits/aws-protocol-traits.js";
import { guess } from "../guess.js";
import { listText } from "../list-text.js";
import { tickedList } from "../reference-text.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";
import { traitPart } from "../trait-part.js";

/**
 * `@httpChecksum` says what is checked, requests or responses, and the members that it names are enums of what there is
 * to choose from. Else a client has no algorithm to compute with.
 * Spec: https://smithy.io/2.0/aws/aws-core.html#aws-protocols-httpchecksum-trait
 */
export const httpChecksums: Rule = { id: "HttpChecksumTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const [operation, trait] of shapesWith(model, "operation", httpChecksum)) {
    if (checksRequests(trait) || checksResponses(trait)) yield* checkChoices(model, operation, trait);
    else yield withoutBehavior(operation);
  }
}

/** Whether requests of the operation carry checksums. */
export function checksRequests(trait: HttpChecksum): boolean {
  return trait.requestChecksumRequired || trait.requestAlgorithmMember !== undefined;
}

/** Whether responses of the operation are checked, if everything for it is there. */
export function checksResponses(trait: HttpChecksum): boolean {
  return trait.responseAlgorithms.length > 0 || trait.requestValidationModeMember !== undefined;
}

function* checkChoices(model: Model, operation: OperationShape, trait: HttpChecksum): Iterable<Diagnostic> {
  if (getInput(model, operation) === undefined) return;
  if (trait.requestAlgorithmMember !== undefined) {
    yield* checkChoice(model, operation, "requestAlgorithmMember", trait.requestAlgorithmMember, ALGORITHMS);
  }
  if (!checksResponses(trait)) return;
  if (trait.requestValidationModeMember === undefined) {
    yield missingPart(operation, "requestValidationModeMember");
  } else {
    const name = trait.requestValidationModeMember;
    yield* checkChoice(model, operation, "requestValidationModeMember", name, ["ENABLED"]);
  }
  if (trait.responseAlgorithms.length === 0) yield missingPart(operation, "responseAlgorithms");
}

const ALGORITHMS = [
  "CRC32",
  "CRC32C",
  "CRC64NVME",
  "MD5",
  "SHA1",
  "SHA256",
  "SHA512",
  "XXHASH64",
  "XXHASH3",
  "XXHASH128",
];

/** The parts of the trait that name members of the input. */
type Choice = "requestAlgorithmMember" | "requestValidationModeMember";

function* checkChoice(
  model: Model,
  operation: OperationShape,
  choice: Choice,
  name: string,
  supported: readonly string[],
): Iterable<Diagnostic> {
  const members = getInput(model, operation)?.members ?? new Map<string, Member>();
  const member = members.get(name);
  if (member === undefined) {
    yield missingMember(operation, choice, name, members.keys());
    return;
  }
  const values = enumValuesOf(model, member);
  if (values === undefined) yield notAnEnum(operation, choice, member);
  else {
    const unsupported = values.filter((value) => !supported.includes(value));
    if (unsupported.length > 0) yield unsupportedValues(operation, choice, member, unsupported, supported);
  }
}

function withoutBehavior(operation: OperationShape): Diagnostic {
  return traitDiagnostic(operation, httpChecksum.id, undefined, {
    code: "aws/checksum-of-nothing",
    eventId: "HttpChecksumTrait",
    message: "`@httpChecksum` checks neither requests nor responses.",
    reference:
      "The `httpChecksum` trait must define at least one of the `request` or `response` checksum behaviors.",
    hint: "requests need `requestChecksumRequired` or `requestAlgorithmMember`, responses `requestValidationModeMember` and `responseAlgorithms`.",
  });
}

function missingPart(
  operation: OperationShape,
  part: "requestValidationModeMember" | "responseAlgorithms",
): Diagnostic {
  return traitDiagnostic(operation, httpChecksum.id, undefined, {
    code: "aws/incomplete-response-checksum",
    eventId: "HttpChecksumTrait",
    message: `Responses are checked, but \`@httpChecksum\` lacks \`${part}\`.`,
    reference: `The \`httpChecksum\` trait must model the \`${part}\` property to support response checksum behavior.`,
    hint: "responses are checked where a member of the input asks for it, by one of the listed algorithms.",
  });
}

function missingMember(
  operation: OperationShape,
  choice: Choice,
  name: string,
  members: Iterable<string>,
): Diagnostic {
  const part = traitPart(operation, httpChecksum.id, choice);
  return traitDiagnostic(operation, httpChecksum.id, part, {
    code: "aws/unknown-checksum-member",
    eventId: "HttpChecksumTrait",
    message: `The input has no member \`${name}\`.`,
    reference: `The \`${choice}\` property of the \`httpChecksum\` trait targets a member that does not exist.`,
    ...(part === undefined ? {} : guess(name, members, part.span)),
  });
}

function notAnEnum(operation: OperationShape, choice: Choice, member: Member): Diagnostic {
  return traitDiagnostic(operation, httpChecksum.id, traitPart(operation, httpChecksum.id, choice), {
    code: "aws/checksum-member-without-choice",
    eventId: "HttpChecksumTrait",
    message: `\`${member.name}\` does not target an enum.`,
    reference: `The \`${choice}\` property of the \`httpChecksum\` trait targets a member that does not resolve an \`enum\` trait.`,
    related: [{ span: member.targetSpan, message: "the target" }],
  });
}

function unsupportedValues(
  operation: OperationShape,
  choice: Choice,
  member: Member,
  unsupported: readonly string[],
  supported: readonly string[],
): Diagnostic {
  return traitDiagnostic(operation, httpChecksum.id, traitPart(operation, httpChecksum.id, choice), {
    code: "aws/unsupported-checksum-value",
    eventId: "HttpChecksumTrait",
    message: `The enum of \`${member.name}\` has ${listText(unsupported)}, which no client knows.`,
    reference: `The \`${choice}\` property of the \`httpChecksum\` trait targets a member with an \`enum\` trait that contains unsupported values: ${tickedList(unsupported)}`,
    related: [{ span: member.targetSpan, message: "the enum" }],
    hint: `there ${supported.length === 1 ? "is" : "are"} ${listText(supported)}.`,
  });
}

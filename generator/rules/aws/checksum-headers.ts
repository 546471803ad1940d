import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { shapesWith } from "../../model/knowledge/applied-traits.js";
import { getInput, getOutput } from "../../model/knowledge/operations.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { Member, OperationShape, StructureShape } from "../../model/shape.js";
import { traitOf } from "../../model/trait.js";
import { type HttpChecksum, httpChecksum } from "../../model/traits/aws-protocol-traits.js";
import { httpHeader, httpPrefixHeaders } from "../../model/traits/http-traits.js";
import type { Rule } from "../rule.js";
import { checksRequests, checksResponses } from "./http-checksums.js";

/**
 * The headers of a checksum belong to the checksum: a member that is bound to one of them, or to all by their prefix,
 * may overwrite what the client computed.
 * Spec: https://smithy.io/2.0/aws/aws-core.html#header-conflict-behavior
 */
export const checksumHeaders: Rule = { id: "HttpChecksumTrait", check };

const PREFIX = "x-amz-checksum-";

function* check(model: Model): Iterable<Diagnostic> {
  for (const [operation, trait] of shapesWith(model, "operation", httpChecksum)) {
    if (getInput(model, operation) === undefined) continue;
    for (const message of messagesOf(model, operation, trait)) {
      for (const member of message.members.values()) yield* checkMember(operation, message, member);
    }
  }
}

function* messagesOf(model: Model, operation: OperationShape, trait: HttpChecksum): Iterable<StructureShape> {
  const input = getInput(model, operation);
  if (checksRequests(trait) && input !== undefined) yield input;
  if (!checksResponses(trait)) return;
  const output = getOutput(model, operation);
  if (output !== undefined) yield output;
  for (const target of new Set(operation.errors.map((error) => error.target))) {
    const error = model.shapes.get(target);
    if (error?.kind === "structure") yield error;
  }
}

function* checkMember(
  operation: OperationShape,
  message: StructureShape,
  member: Member,
): Iterable<Diagnostic> {
  const prefix = traitOf(member, httpPrefixHeaders);
  if (prefix !== undefined && PREFIX.startsWith(prefix)) {
    yield takenPrefix(operation, message, member, prefix.toLowerCase());
  }
  const header = traitOf(member, httpHeader);
  if (header?.startsWith(PREFIX) === true)
    yield takenHeader(operation, message, member, header.toLowerCase());
}

function takenPrefix(
  operation: OperationShape,
  message: StructureShape,
  member: Member,
  prefix: string,
): Diagnostic {
  const name = nameOf(message.id);
  return {
    severity: "danger",
    code: "aws/prefix-of-checksums",
    eventId: `HttpChecksumTrait.HttpPrefixHeaders.${name}.${prefix}`,
    message: `The headers of \`${member.name}\` may be those of the checksum of \`${nameOf(operation.id)}\`.`,
    reference: `The \`httpPrefixHeaders\` binding of \`${name}\` uses the prefix \`${prefix}\` that conflicts with the prefix \`${PREFIX}\` used by the \`httpChecksum\` trait.`,
    span: member.traits.get(httpPrefixHeaders.id)?.span ?? member.span,
    shapeId: operation.id,
    related: [{ span: operation.span, message: "the operation with `@httpChecksum`" }],
    hint: `headers that begin with \`${PREFIX}\` carry checksums.`,
  };
}

function takenHeader(
  operation: OperationShape,
  message: StructureShape,
  member: Member,
  header: string,
): Diagnostic {
  const name = nameOf(message.id);
  return {
    severity: "warning",
    code: "aws/header-of-checksum",
    eventId: `HttpChecksumTrait.HttpHeader.${name}.${header}`,
    message: `The header of \`${member.name}\` is that of a checksum of \`${nameOf(operation.id)}\`.`,
    reference: `The \`httpHeader\` binding of \`${header}\` on \`${name}\` starts with the prefix \`${PREFIX}\` used by the \`httpChecksum\` trait.`,
    span: member.traits.get(httpHeader.id)?.span ?? member.span,
    shapeId: operation.id,
    related: [{ span: operation.span, message: "the operation with `@httpChecksum`" }],
    hint: "a value that a caller gives there takes the place of the one that the client would compute.",
  };
}

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { shapesWith } from "../../model/knowledge/applied-traits.js";
import { getInput } from "../../model/knowledge/operations.js";
import type { Model } from "../../model/model.js";
import { getEntry, type Node } from "../../model/node.js";
import { nameOf } from "../../model/shape-id.js";
import type { Member, OperationShape, Shape } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { requestCompression } from "../../model/traits/behavior-traits.js";
import { requiresLength, streaming } from "../../model/traits/streaming-traits.js";
import { listText } from "../list-text.js";
import { tickedList } from "../reference-text.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";

/**
 * Only a request that has a body, and whose length need not be known before it is sent, can be compressed; and only in
 * ways that clients know.
 * Spec: https://smithy.io/2.0/spec/behavior-traits.html#requestcompression-trait
 */
export const compressedRequests: Rule = { id: "RequestCompressionTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const [operation, { encodings }] of shapesWith(model, "operation", requestCompression)) {
    const input = getInput(model, operation);
    if (input === undefined) yield noInput(operation);
    for (const member of input?.members.values() ?? []) {
      const target = model.shapes.get(member.target);
      if (target !== undefined && hasTrait(target, streaming) && hasTrait(target, requiresLength)) {
        yield knownLength(operation, member, target);
      }
    }
    const unknown = encodings.filter((encoding) => encoding.toLowerCase() !== "gzip");
    if (encodings.length === 0) yield noEncodings(operation);
    else if (unknown.length > 0) yield unknownEncodings(operation, unknown);
  }
}

function about(
  operation: OperationShape,
  part: Node | undefined,
  diagnostic: Pick<Diagnostic, "code" | "message" | "reference"> & Partial<Diagnostic>,
): Diagnostic {
  const eventId = "RequestCompressionTrait";
  return traitDiagnostic(operation, requestCompression.id, part, { eventId, ...diagnostic });
}

function encodingsOf(operation: OperationShape): Node | undefined {
  return getEntry(operation.traits.get(requestCompression.id)?.value, "encodings");
}

function noInput(operation: OperationShape): Diagnostic {
  return about(operation, undefined, {
    code: "compression/no-input",
    message: `\`${nameOf(operation.id)}\` has no input that could be compressed.`,
    reference:
      "The `requestCompression` trait can only be applied to operations which have an input shape defined",
  });
}

function knownLength(operation: OperationShape, member: Member, target: Shape): Diagnostic {
  return about(operation, undefined, {
    code: "compression/known-length",
    message: `The length of \`${member.name}\` has to be known before it is sent, so it cannot be compressed on the way.`,
    reference: `The \`requestCompression\` trait can only be applied to operations which do not have input members that target shapes with both the \`streaming\` and \`requiresLength\` traits applied, but found member \`${member.id}\` targeting \`${target.id}\``,
    related: [{ span: member.span, message: "is streamed with a known length" }],
  });
}

function noEncodings(operation: OperationShape): Diagnostic {
  return about(operation, encodingsOf(operation), {
    code: "compression/no-encodings",
    message: "There is no encoding to compress requests with.",
    reference: `There must be at least one compression algorithm in \`encodings\` for the \`requestCompression\` trait applied to \`${operation.id}\``,
    hint: "`gzip` is the encoding that clients know.",
  });
}

function unknownEncodings(operation: OperationShape, encodings: readonly string[]): Diagnostic {
  return about(operation, encodingsOf(operation), {
    code: "compression/unknown-encoding",
    message: `Clients cannot compress requests with ${listText(encodings)}.`,
    reference: `Invalid compression algorithm${encodings.length === 1 ? "" : "s"} found in \`requestCompression\` trait applied to \`${operation.id}\`: ${tickedList(encodings)}`,
    hint: "`gzip` is the encoding that clients know.",
  });
}

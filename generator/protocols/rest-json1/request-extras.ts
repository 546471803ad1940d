import { code, type Code } from "../../emit/code.js";
import { literal } from "../../emit/expressions.js";
import { authenticationOf } from "../../model/knowledge/auth-schemes.js";
import type { OperationHttpBinding } from "../../model/knowledge/http-binding.js";
import { isStreamingBlob } from "../../model/knowledge/streaming-blob.js";
import { targetOf } from "../../model/model.js";
import type { OperationShape } from "../../model/shape.js";
import { hasTrait, traitOf } from "../../model/trait.js";
import { sigv4, unsignedPayload } from "../../model/traits/aws-traits.js";
import { requestCompression } from "../../model/traits/behavior-traits.js";
import { httpChecksumRequired } from "../../model/traits/http-traits.js";
import { requiresLength } from "../../model/traits/streaming-traits.js";
import { hostPrefix } from "../http/host-prefix.js";
import type { RequestExtras } from "../http/request-serializer.js";
import { type JsonContext, runtime } from "../json/json-context.js";
import { glacierHeaders, glacierLabel, hasTreeHash, isGlacier } from "./glacier.js";

/** What an operation's traits and its service ask of requests beside the bindings of the input. */
export function requestExtras(
  operation: OperationShape,
  http: OperationHttpBinding,
  context: JsonContext,
): RequestExtras {
  const { model, service } = context.plan;
  const ofGlacier = isGlacier(service);
  const isUnsigned =
    hasTrait(operation, unsignedPayload) &&
    authenticationOf(model, service, operation).schemes.includes(sigv4.id);
  return {
    hostPrefix: hostPrefix(operation, context),
    headers: [
      ...(ofGlacier ? glacierHeaders(service) : []),
      // Spec: https://smithy.io/2.0/aws/aws-auth.html#unsigned-payloads-and-signature-version-4
      ...(isUnsigned ? [["x-amz-content-sha256", literal("UNSIGNED-PAYLOAD")] as const] : []),
    ],
    label: ofGlacier ? glacierLabel : (_, value) => value,
    finish: (request) => finished(request, operation, http, context),
  };
}

/** Whether an operation's requests are compressed: gzip is all that Smithy knows. */
export function isCompressed(operation: OperationShape): boolean {
  const { encodings = [] } = traitOf(operation, requestCompression) ?? {};
  return encodings.some((encoding) => encoding.toLowerCase() === "gzip");
}

/** Whether the request is there only later. */
export function isFinishedLater(
  operation: OperationShape,
  http: OperationHttpBinding,
  { plan }: JsonContext,
): boolean {
  return isCompressed(operation) || (isGlacier(plan.service) && hasTreeHash(http));
}

/** Checksums are those of what is sent, and so come after the compression. */
function finished(
  request: Code,
  operation: OperationShape,
  http: OperationHttpBinding,
  context: JsonContext,
): Code {
  const client = (module: string, name: string) => runtime(context, `client/${module}`, name);
  const sized = measured(request, operation, http, context);
  if (isGlacier(context.plan.service) && hasTreeHash(http))
    return code`${client("tree-hash", "addTreeHash")}(${sized})`;
  const md5 = hasTrait(operation, httpChecksumRequired) ? client("content-md5", "addContentMd5") : undefined;
  if (!isCompressed(operation)) return md5 === undefined ? sized : code`${md5}(${sized})`;
  const zipped = code`${client("compression", "gzipRequest")}(${request}, context)`;
  return md5 === undefined ? zipped : code`${zipped}.then(${md5})`;
}

/** A stream may have a length that is known before it is sent. What is compressed on its way has none. */
function measured(
  request: Code,
  operation: OperationShape,
  { request: bindings }: OperationHttpBinding,
  context: JsonContext,
): Code {
  const { model } = context.plan;
  const stream = bindings.find(({ member }) => isStreamingBlob(model, member));
  if (stream === undefined || isCompressed(operation)) return request;
  const measure = hasTrait(targetOf(model, stream.member), requiresLength)
    ? "requireStreamLength"
    : "addStreamLength";
  return code`${runtime(context, "client/stream-length", measure)}(${request})`;
}

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { shapesWith } from "../../model/knowledge/applied-traits.js";
import type { Model } from "../../model/model.js";
import { nameOf, type ShapeId } from "../../model/shape-id.js";
import type { ServiceShape } from "../../model/shape.js";
import type { TraitType } from "../../model/trait.js";
import {
  awsJson10,
  awsJson11,
  type HttpVersions,
  restXml,
  rpcv2Cbor,
  rpcv2Json,
} from "../../model/traits/aws-protocol-traits.js";
import { restJson1 } from "../../model/traits/aws-traits.js";
import { listText } from "../list-text.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";
import { traitPart } from "../trait-part.js";

/**
 * What event streams go over is one of the versions of HTTP that the protocol is spoken over at all: a client picks from
 * those.
 * Spec: https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#aws-protocols-restjson1-trait
 */
export const eventStreamVersions: Rule = { id: "ProtocolHttp", check };

/** The protocols that say so, each with the reference's event id. */
const PROTOCOLS: readonly (readonly [protocol: TraitType<Partial<HttpVersions>>, eventId: string])[] = [
  [restJson1, "ProtocolHttp"],
  [restXml, "ProtocolHttp"],
  [awsJson10, "ProtocolHttp"],
  [awsJson11, "ProtocolHttp"],
  [rpcv2Cbor, "Rpcv2CborTrait"],
  [rpcv2Json, "Rpcv2JsonTrait"],
];

function* check(model: Model): Iterable<Diagnostic> {
  for (const [protocol, eventId] of PROTOCOLS) {
    for (const [service, { http = [], eventStreamHttp = [] }] of shapesWith(model, "service", protocol)) {
      const missing = eventStreamHttp.filter((version) => !http.includes(version));
      if (missing.length > 0) yield missingVersions(service, protocol.id, missing, eventId);
    }
  }
}

function missingVersions(
  service: ServiceShape,
  protocol: ShapeId,
  missing: readonly string[],
  eventId: string,
): Diagnostic {
  return traitDiagnostic(service, protocol, traitPart(service, protocol, "eventStreamHttp"), {
    code: "aws/unknown-event-stream-version",
    eventId,
    message: `Event streams go over ${listText(missing)}, which \`@${nameOf(protocol)}\` does not list in \`http\`.`,
    reference: `The following values of the \`eventStreamHttp\` property do not also appear in the \`http\` property of the ${protocol} protocol trait: [${missing.join(", ")}]`,
    hint: "every version in `eventStreamHttp` is also in `http`.",
  });
}

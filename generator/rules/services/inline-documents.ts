import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { protocolsOf } from "../../model/knowledge/auth-schemes.js";
import { serviceClosure } from "../../model/knowledge/service-closure.js";
import type { Model } from "../../model/model.js";
import { nameOf, namespaceOf, type ShapeId } from "../../model/shape-id.js";
import type { ServiceShape, Shape } from "../../model/shape.js";
import { traitOf } from "../../model/trait.js";
import { protocolDefinition } from "../../model/traits/protocol-traits.js";
import { listText } from "../list-text.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";

/**
 * A service whose protocol has no form for documents has no documents.
 * Spec: https://smithy.io/2.0/spec/protocol-traits.html#protocoldefinition-trait
 */
export const inlineDocuments: Rule = { id: "NoInlineDocumentSupport", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const service of model.shapes.values()) {
    if (service.kind !== "service") continue;
    const unable = protocolsOf(model, service).filter((protocol) => hasNoDocuments(model, protocol));
    if (unable.length === 0) continue;
    const shapes = serviceClosure(model, service).shapes.values();
    const documents = [...shapes].filter(({ kind }) => kind === "document");
    if (documents.length === 0) continue;
    for (const protocol of unable) yield unsupported(service, protocol, documents);
  }
}

function hasNoDocuments(model: Model, protocol: ShapeId): boolean {
  const shape = model.shapes.get(protocol);
  return shape !== undefined && (traitOf(shape, protocolDefinition)?.noInlineDocumentSupport ?? false);
}

function unsupported(service: ServiceShape, protocol: ShapeId, documents: readonly Shape[]): Diagnostic {
  const own = documents.filter(({ id }) => namespaceOf(id) !== "smithy.api");
  return traitDiagnostic(service, protocol, undefined, {
    code: "service/inline-documents",
    eventId: "NoInlineDocumentSupport",
    message: `\`@${nameOf(protocol)}\` has no form for documents, but the service has ${listText(documents.map(({ id }) => nameOf(id)))}.`,
    reference: `This service uses the \`${protocol}\` protocol which does not support inline document types, but the following document types were found in the closure of the service: [${documents.map(referencePlace).join(", ")}]`,
    related: own.map(({ span }) => ({ span, message: "a document" })),
    hint: "structures, maps and unions say what may be sent, and every protocol has them.",
  });
}

function referencePlace({ id, span }: Shape): string {
  const { line, column } = span.file.positionAt(span.start);
  return `${id} @ ${span.file.path} [${line}, ${column}]`;
}

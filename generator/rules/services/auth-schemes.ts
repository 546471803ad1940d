import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { authSchemesOf } from "../../model/knowledge/auth-schemes.js";
import { serviceClosure } from "../../model/knowledge/service-closure.js";
import type { Model } from "../../model/model.js";
import { nameOf, type ShapeId } from "../../model/shape-id.js";
import type { OperationShape, ServiceShape } from "../../model/shape.js";
import { traitOf } from "../../model/trait.js";
import { auth } from "../../model/traits/authentication-traits.js";
import { guess } from "../guess.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";

/**
 * `@auth` chooses among the schemes that are applied to the service; another one has no settings to go by.
 * Spec: https://smithy.io/2.0/spec/authentication-traits.html#auth-trait
 */
export const authSchemes: Rule = { id: "AuthTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const service of model.shapes.values()) {
    if (service.kind !== "service") continue;
    const schemes = authSchemesOf(model, service);
    for (const shape of [service, ...serviceClosure(model, service).operations]) {
      for (const [index, scheme] of (traitOf(shape, auth) ?? []).entries()) {
        if (!schemes.includes(scheme)) yield unknownScheme(service, shape, scheme, index, schemes);
      }
    }
  }
}

function unknownScheme(
  service: ServiceShape,
  shape: ServiceShape | OperationShape,
  scheme: ShapeId,
  index: number,
  schemes: readonly ShapeId[],
): Diagnostic {
  const value = shape.traits.get(auth.id)?.value;
  const node = value?.kind === "array" ? value.elements[index] : undefined;
  return traitDiagnostic(shape, auth.id, node, {
    severity: "danger",
    code: "service/unknown-auth-scheme",
    eventId: "AuthTrait",
    message: `\`@${nameOf(scheme)}\` is not applied to the service \`${nameOf(service.id)}\`.`,
    related: [{ span: service.span, message: "the service" }],
    ...(node === undefined ? {} : guess(nameOf(scheme), schemes.map(nameOf), node.span)),
  });
}

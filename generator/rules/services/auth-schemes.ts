import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { authSchemesOf } from "../../model/knowledge/auth-schemes.js";
import { serviceClosure } from "../../model/knowledge/service-closure.js";
import { compareText } from "../../model/knowledge/sort.js";
import type { Model } from "../../model/model.js";
import type { Node } from "../../model/node.js";
import { nameOf, type ShapeId } from "../../model/shape-id.js";
import type { OperationShape, ServiceShape } from "../../model/shape.js";
import { hasTrait, traitOf } from "../../model/trait.js";
import { auth } from "../../model/traits/authentication-traits.js";
import { guess } from "../guess.js";
import { listText } from "../list-text.js";
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
    const known = new Set(authSchemesOf(model, service));
    for (const shape of [service, ...serviceClosure(model, service).operations]) {
      const unknown = (traitOf(shape, auth) ?? []).filter((scheme) => !known.has(scheme));
      const [first] = unknown;
      if (first !== undefined) yield unknownSchemes(service, shape, [first, ...unknown.slice(1)], known);
    }
  }
}

/**
 * A service with several schemes says by `@auth` which is best; else the alphabet decides.
 * Spec: https://smithy.io/2.0/spec/authentication-traits.html#auth-trait
 */
export const authPriority: Rule = { id: "ServiceAuthDefinitions", check: checkPriority };

function* checkPriority(model: Model): Iterable<Diagnostic> {
  for (const service of model.shapes.values()) {
    if (service.kind !== "service" || hasTrait(service, auth)) continue;
    const schemes = authSchemesOf(model, service);
    if (schemes.length > 1) yield unordered(service, schemes);
  }
}

function unknownSchemes(
  service: ServiceShape,
  shape: ServiceShape | OperationShape,
  unknown: readonly [ShapeId, ...ShapeId[]],
  known: ReadonlySet<ShapeId>,
): Diagnostic {
  const [first, ...others] = unknown;
  const node = nodeOf(shape, first);
  const names = listText(unknown.map((scheme) => `@${nameOf(scheme)}`));
  return traitDiagnostic(shape, auth.id, node, {
    severity: "danger",
    code: "service/unknown-auth-scheme",
    eventId: "AuthTrait",
    message: `${names} ${others.length === 0 ? "is" : "are"} not applied to the service \`${nameOf(service.id)}\`.`,
    reference: `auth trait applies authentication that is not configured on the service shape, \`${service.id}\`: [${[...unknown].sort(compareText).join(", ")}]`,
    related: [
      { span: service.span, message: "the service" },
      ...others.map((scheme) => ({
        span: nodeOf(shape, scheme)?.span ?? shape.span,
        message: "not applied, either",
      })),
    ],
    ...(node === undefined ? {} : guess(nameOf(first), [...known].map(nameOf), node.span)),
  });
}

function nodeOf(shape: ServiceShape | OperationShape, scheme: ShapeId): Node | undefined {
  const value = shape.traits.get(auth.id)?.value;
  if (value?.kind !== "array") return undefined;
  return value.elements.find((element) => element.kind === "string" && element.value === scheme);
}

function unordered(service: ServiceShape, schemes: readonly ShapeId[]): Diagnostic {
  return {
    severity: "warning",
    code: "service/unordered-auth-schemes",
    eventId: "ServiceAuthDefinitions",
    message: `\`${nameOf(service.id)}\` does not say which of its authentication schemes is best.`,
    reference:
      "This service uses multiple authentication schemes but does not have the `@auth` trait applied. The `@auth` trait defines a priority ordering of auth schemes for a client to use. Without it, the ordering of auth schemes is alphabetical based on the absolute shape ID of the auth schemes.",
    span: service.span,
    shapeId: service.id,
    hint: `without \`@auth\` clients try them by the alphabet: ${listText(schemes.map((scheme) => `@${nameOf(scheme)}`))}.`,
  };
}

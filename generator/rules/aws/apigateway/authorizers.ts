import type { Diagnostic } from "../../../diagnostics/diagnostic.js";
import { shapesWith } from "../../../model/knowledge/applied-traits.js";
import { authSchemesOf } from "../../../model/knowledge/auth-schemes.js";
import { compareText } from "../../../model/knowledge/sort.js";
import type { Model } from "../../../model/model.js";
import { nameOf, type ShapeId } from "../../../model/shape-id.js";
import type { ServiceShape } from "../../../model/shape.js";
import { type Authorizer, authorizers } from "../../../model/traits/apigateway-traits.js";
import { listText } from "../../list-text.js";
import { tickedList } from "../../reference-text.js";
import type { Rule } from "../../rule.js";
import { traitDiagnostic } from "../../trait-diagnostic.js";
import { traitPart } from "../../trait-part.js";

/**
 * An authorizer works with one of the service's authentication schemes, and answers simply only in version 2.0, which
 * brought simple answers.
 * Spec: https://smithy.io/2.0/aws/amazon-apigateway.html#aws-apigateway-authorizers-trait
 */
export const authorizerSchemes: Rule = { id: "AuthorizersTrait", check };

/** An authorizer with its name. */
type NamedAuthorizer = readonly [name: string, authorizer: Authorizer];

function* check(model: Model): Iterable<Diagnostic> {
  for (const [service, map] of shapesWith(model, "service", authorizers)) {
    const named = [...map].sort(([first], [second]) => compareText(first, second));
    const schemes = authSchemesOf(model, service);
    const foreign = named.filter(([, { scheme }]) => !schemes.includes(scheme));
    if (foreign.length > 0) yield foreignScheme(service, foreign, schemes);
    const early = named.filter(([, authorizer]) => answersTooSimply(authorizer));
    if (early.length > 0) yield tooSimple(service, early);
  }
}

function answersTooSimply({ enableSimpleResponses, authorizerPayloadFormatVersion }: Authorizer): boolean {
  const isOther = authorizerPayloadFormatVersion !== undefined && authorizerPayloadFormatVersion !== "2.0";
  return enableSimpleResponses !== undefined && isOther;
}

function foreignScheme(
  service: ServiceShape,
  foreign: readonly NamedAuthorizer[],
  schemes: readonly ShapeId[],
): Diagnostic {
  const mappings = foreign.map(([name, { scheme }]) => `${name} -> ${scheme}`).sort(compareText);
  const [first = ""] = foreign.map(([name]) => name);
  return traitDiagnostic(service, authorizers.id, traitPart(service, authorizers.id, first, "scheme"), {
    code: "apigateway/foreign-scheme",
    eventId: "AuthorizersTrait",
    message: `${listText(foreign.map(([, { scheme }]) => nameOf(scheme)))} is not an authentication scheme of \`${nameOf(service.id)}\`.`,
    reference: `Each \`scheme\` of the \`${authorizers.id}\` trait must target one of the auth schemes applied to the service (i.e., [${tickedList(schemes)}]). The following mappings of authorizer names to schemes are invalid: ${mappings.join(", ")}`,
    hint:
      schemes.length === 0
        ? "the scheme of an authorizer is applied to the service; this one has none."
        : `the scheme of an authorizer is one of the service: ${listText(schemes.map(nameOf))}.`,
  });
}

function tooSimple(service: ServiceShape, early: readonly NamedAuthorizer[]): Diagnostic {
  const names = early.map(([name]) => name);
  const [first = ""] = names;
  const part = traitPart(service, authorizers.id, first, "enableSimpleResponses");
  return traitDiagnostic(service, authorizers.id, part, {
    code: "apigateway/simple-responses",
    eventId: "AuthorizersTrait",
    message: `${listText(names)} answers simply, but not in version 2.0.`,
    reference: `The enableSimpleResponses member of ${authorizers.id} is only supported when authorizedPayloadFormatVersion is 2.0. The following authorizers are misconfigured: ${names.join(", ")}`,
    hint: '`enableSimpleResponses` takes `authorizerPayloadFormatVersion` "2.0".',
  });
}

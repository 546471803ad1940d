import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { shapesByTrait } from "../../model/knowledge/any-shape.js";
import type { Model } from "../../model/model.js";
import { getEntry } from "../../model/node.js";
import { traitOf } from "../../model/trait.js";
import { httpApiKeyAuth } from "../../model/traits/authentication-traits.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";

/**
 * The scheme of `@httpApiKeyAuth` is for a key in a header: there is no place for it in the query.
 * Spec: https://smithy.io/2.0/spec/authentication-traits.html#httpapikeyauth-trait
 */
export const apiKeyAuth: Rule = { id: "HttpApiKeyAuthTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const service of shapesByTrait(model).get(httpApiKeyAuth.id) ?? []) {
    const trait = traitOf(service, httpApiKeyAuth);
    if (trait?.scheme === undefined || trait.in === "header") continue;
    const value = service.traits.get(httpApiKeyAuth.id)?.value;
    yield traitDiagnostic(service, httpApiKeyAuth.id, getEntry(value, "scheme"), {
      code: "service/api-key-scheme",
      eventId: "HttpApiKeyAuthTrait",
      message: `A key in the query has no scheme, so \`${trait.scheme}\` is never sent.`,
      reference: `The httpApiKeyAuth trait must have an \`in\` value of \`header\` when a \`scheme\` is provided, found: ${trait.in}`,
      hint: 'a scheme precedes the key in the header `Authorization`: `in: "header"`.',
    });
  }
}

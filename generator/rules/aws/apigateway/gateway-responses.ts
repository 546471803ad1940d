import type { Diagnostic } from "../../../diagnostics/diagnostic.js";
import { shapesWith } from "../../../model/knowledge/applied-traits.js";
import type { Model } from "../../../model/model.js";
import { nameOf } from "../../../model/shape-id.js";
import { gatewayResponses } from "../../../model/traits/apigateway-traits.js";
import { cors } from "../../../model/traits/http-traits.js";
import type { Rule } from "../../rule.js";
import { traitDiagnostic } from "../../trait-diagnostic.js";

/**
 * What `@gatewayResponses` says about headers comes before what `@cors` would: together they may lock browsers out.
 * Spec: https://smithy.io/2.0/aws/amazon-apigateway.html
 */
export const gatewayResponseHeaders: Rule = { id: "GatewayResponsesCors", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const [service] of shapesWith(model, "service", gatewayResponses)) {
    const other = service.traits.get(cors.id);
    if (other === undefined) continue;
    yield traitDiagnostic(service, gatewayResponses.id, undefined, {
      severity: "danger",
      code: "apigateway/responses-over-cors",
      eventId: "GatewayResponsesCors",
      message: `The headers of \`@gatewayResponses\` of \`${nameOf(service.id)}\` come before those of \`@cors\`.`,
      reference:
        "Service has both @gatewayResponses and @cors applied. Gateway response parameters take precedence over CORS-generated headers. Verify that response parameters in @gatewayResponses do not unintentionally override CORS headers.",
      related: [{ span: other.span, message: "what may be overridden" }],
    });
  }
}

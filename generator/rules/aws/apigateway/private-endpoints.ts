import type { Diagnostic } from "../../../diagnostics/diagnostic.js";
import { shapesWith } from "../../../model/knowledge/applied-traits.js";
import type { Model } from "../../../model/model.js";
import { endpointConfiguration } from "../../../model/traits/apigateway-traits.js";
import type { Rule } from "../../rule.js";
import { traitDiagnostic } from "../../trait-diagnostic.js";
import { traitPart } from "../../trait-part.js";

/**
 * A private endpoint speaks both versions of IP: API Gateway creates no other.
 * Spec: https://smithy.io/2.0/aws/amazon-apigateway.html
 */
export const privateEndpoints: Rule = { id: "EndpointConfiguration", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const [service, { types, ipAddressType }] of shapesWith(model, "service", endpointConfiguration)) {
    if (ipAddressType === undefined || ipAddressType === "dualstack" || !types.includes("PRIVATE")) continue;
    const part = traitPart(service, endpointConfiguration.id, "ipAddressType");
    yield traitDiagnostic(service, endpointConfiguration.id, part, {
      code: "apigateway/private-endpoint",
      eventId: "EndpointConfiguration",
      message: `A \`PRIVATE\` endpoint cannot have the addresses \`${ipAddressType}\`.`,
      reference: `The \`PRIVATE\` endpoint type requires \`ipAddressType\` to be \`dualstack\`, but found \`${ipAddressType}\`.`,
      hint: "the addresses of a private endpoint are `dualstack`.",
    });
  }
}

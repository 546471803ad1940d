import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { shapesWith } from "../../model/knowledge/applied-traits.js";
import { arnNamespaceOf } from "../../model/knowledge/arn-namespace.js";
import type { Model } from "../../model/model.js";
import { awsService } from "../../model/traits/aws-traits.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";
import { traitPart } from "../trait-part.js";

/**
 * CloudTrail files the events of a service under its ARN namespace and `.amazonaws.com`, which is where people search.
 * Spec: https://smithy.io/2.0/aws/aws-core.html#cloudtraileventsource
 */
export const eventSources: Rule = { id: "EventSource", check };

// The one service whose events were never under its namespace.
const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  ["cloudwatch.amazonaws.com", "monitoring.amazonaws.com"],
]);

function* check(model: Model): Iterable<Diagnostic> {
  for (const [service, { cloudTrailEventSource: source }] of shapesWith(model, "service", awsService)) {
    const expected = `${arnNamespaceOf(service)}.amazonaws.com`;
    if (source === undefined || source === expected || EXCEPTIONS.get(expected) === source) continue;
    const part = traitPart(service, awsService.id, "cloudTrailEventSource");
    if (source.includes("REPLACE") || source.toUpperCase() === source) {
      yield traitDiagnostic(service, awsService.id, part, {
        severity: "warning",
        code: "aws/placeholder-event-source",
        eventId: "EventSource",
        message: `The event source \`${source}\` is a placeholder.`,
        reference: `aws.api#service|cloudTrailEventSource must not use placeholders, but found: ${source}`,
        hint: `the events of the service are found under \`${expected}\`.`,
      });
    } else {
      yield traitDiagnostic(service, awsService.id, part, {
        severity: "warning",
        code: "aws/unexpected-event-source",
        eventId: "EventSource",
        message: `The event source \`${source}\` is not that of the service's ARN namespace, \`${expected}\`.`,
        reference: `aws.api#service|cloudTrailEventSource does not match the expected value. Expected '${expected}', but found '${source}'.`,
      });
    }
  }
}

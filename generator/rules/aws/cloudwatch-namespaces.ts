import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { shapesWith } from "../../model/knowledge/applied-traits.js";
import type { Model } from "../../model/model.js";
import type { ServiceShape } from "../../model/shape.js";
import { awsService } from "../../model/traits/aws-traits.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";
import { traitPart } from "../trait-part.js";

/**
 * The metrics of a service are published under `AWS/` and a name in Pascal case, where its users look for them.
 * Spec: https://smithy.io/2.0/aws/aws-core.html#cloudwatchnamespace
 */
export const cloudWatchNamespaces: Rule = { id: "CloudWatchNamespace", check };

const PASCAL_CASE = /^[A-Z][a-zA-Z0-9]*$/;

function* check(model: Model): Iterable<Diagnostic> {
  for (const [service, { cloudWatchNamespace }] of shapesWith(model, "service", awsService)) {
    if (cloudWatchNamespace === undefined) continue;
    const hasPrefix = cloudWatchNamespace.startsWith("AWS/");
    const name = cloudWatchNamespace.replaceAll("AWS/", "");
    const isPascalCase = PASCAL_CASE.test(name);
    if (!hasPrefix || !isPascalCase) {
      yield unconventional(service, cloudWatchNamespace, { hasPrefix, isPascalCase, name });
    }
  }
}

/** What of the convention a namespace keeps. */
interface Convention {
  readonly hasPrefix: boolean;
  readonly isPascalCase: boolean;
  /** The namespace without its prefix. */
  readonly name: string;
}

function unconventional(
  service: ServiceShape,
  namespace: string,
  { hasPrefix, isPascalCase, name }: Convention,
): Diagnostic {
  const prefixText = hasPrefix ? "" : " The namespace should start with the `AWS/` prefix.";
  const caseText = isPascalCase ? "" : ` The namespace's service component \`${name}\` should be PascalCase.`;
  return traitDiagnostic(service, awsService.id, traitPart(service, awsService.id, "cloudWatchNamespace"), {
    severity: "danger",
    code: "aws/unconventional-metrics-namespace",
    eventId: "CloudWatchNamespace",
    message: `The namespace \`${namespace}\` of the service's metrics is not what people look for.`,
    reference: `The service's CloudWatch metric namespace \`${namespace}\` does not follow convention.${prefixText}${caseText}`,
    hint: "a namespace is `AWS/` and the service's name in Pascal case, such as `AWS/ApiGateway`.",
  });
}

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { shapesWith } from "../../model/knowledge/applied-traits.js";
import type { Model } from "../../model/model.js";
import type { StringNode } from "../../model/node.js";
import { endpointTests } from "../../model/traits/endpoint-rule-traits.js";
import { guess } from "../guess.js";
import type { Rule } from "../rule.js";
import { rulesDiagnostic, type ServiceRules, soundRules } from "./service-rules.js";

/**
 * A built-in parameter takes its value from a source that clients know: nobody else could fill it.
 * Spec: https://smithy.io/2.0/additional-specs/rules-engine/parameters.html#rules-engine-parameters-built-ins
 */
export const builtIns: Rule = { id: "RuleSetBuiltIn", check };

/** The sources that clients know. Spec: https://smithy.io/2.0/aws/rules-engine/built-ins.html */
const knownBuiltIns = [
  "SDK::Endpoint",
  "AWS::Region",
  "AWS::UseDualStack",
  "AWS::UseFIPS",
  "AWS::Auth::AccountId",
  "AWS::Auth::AccountIdEndpointMode",
  "AWS::Auth::CredentialScope",
  "AWS::S3::Accelerate",
  "AWS::S3::DisableMultiRegionAccessPoints",
  "AWS::S3::ForcePathStyle",
  "AWS::S3::UseArnRegion",
  "AWS::S3::UseGlobalEndpoint",
  "AWS::S3Control::UseArnRegion",
  "AWS::STS::UseGlobalEndpoint",
];

function* check(model: Model): Iterable<Diagnostic> {
  for (const place of soundRules(model)) {
    for (const { builtIn } of place.rules.parameters.values()) {
      if (builtIn !== undefined) yield* checkName(place, builtIn, "RuleSet");
    }
  }
  for (const [service, tests] of shapesWith(model, "service", endpointTests)) {
    const place = { service, trait: endpointTests.id };
    for (const [test, { operationInputs }] of tests.entries()) {
      for (const [input, { builtInParams }] of operationInputs.entries()) {
        for (const { key } of builtInParams?.entries.values() ?? []) {
          yield* checkName(place, key, `TestCase.${test}.Inputs.${input}`);
        }
      }
    }
  }
}

function* checkName(
  place: Pick<ServiceRules, "service" | "trait">,
  name: StringNode,
  event: string,
): Iterable<Diagnostic> {
  if (knownBuiltIns.includes(name.value)) return;
  yield rulesDiagnostic(place, name, {
    code: "endpoint-rules/unknown-built-in",
    eventId: `RuleSetBuiltIn.${event}`,
    message: `Clients know no source \`${name.value}\` of parameters.`,
    reference: `The \`${name.value}\` built-in used is not registered, valid built-ins: ${knownBuiltIns.join(", ")}`,
    ...guess(name.value, knownBuiltIns, name.span),
  });
}

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { parameterTypeOf } from "../../endpoints/read-parameters.js";
import { shapesWith } from "../../model/knowledge/applied-traits.js";
import type { Model } from "../../model/model.js";
import { staticContextParams } from "../../model/traits/endpoint-rule-traits.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";

/**
 * A parameter with a fixed value is a string, a boolean or a list of strings: rules know no other types.
 * Spec: https://smithy.io/2.0/additional-specs/rules-engine/parameters.html#staticcontextparams-trait
 */
export const staticParameters: Rule = { id: "StaticContextParamsTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const [operation, parameters] of shapesWith(model, "operation", staticContextParams)) {
    for (const { name, value } of parameters) {
      if (parameterTypeOf(value) !== undefined) continue;
      yield traitDiagnostic(operation, staticContextParams.id, value, {
        code: "endpoint-rules/static-type",
        eventId: "StaticContextParamsTrait",
        message: `The parameter \`${name.value}\` is neither a string nor a boolean nor a list of strings.`,
        reference:
          `The operation \`${operation.id}\` is marked with \`${staticContextParams.id}\` which contains a key ` +
          `\`${name.value}\` with an unsupported document type value \`${value.kind}\`.`,
      });
    }
  }
}

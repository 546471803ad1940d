import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { parameterTypeOf } from "../../endpoints/read-parameters.js";
import { shapesByTrait } from "../../model/knowledge/any-shape.js";
import type { Model } from "../../model/model.js";
import { getEntry } from "../../model/node.js";
import { staticContextParams } from "../../model/traits/endpoint-rule-traits.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";

/**
 * A parameter with a fixed value is a string, a boolean or a list of strings: rules know no other types, and null is no
 * value at all.
 * Spec: https://smithy.io/2.0/additional-specs/rules-engine/parameters.html#staticcontextparams-trait
 */
export const staticParameters: Rule = { id: "StaticContextParamsTrait", check, seesUnfitTraits: true };

function* check(model: Model): Iterable<Diagnostic> {
  for (const operation of shapesByTrait(model).get(staticContextParams.id) ?? []) {
    const parameters = operation.traits.get(staticContextParams.id)?.value;
    if (parameters?.kind !== "object") continue;
    for (const [name, { value: definition }] of parameters.entries) {
      const value = getEntry(definition, "value");
      if (value === undefined || parameterTypeOf(value) !== undefined) continue;
      yield traitDiagnostic(operation, staticContextParams.id, value, {
        code: "endpoint-rules/static-type",
        eventId: "StaticContextParamsTrait",
        message: `The parameter \`${name}\` is neither a string nor a boolean nor a list of strings.`,
        reference:
          `The operation \`${operation.id}\` is marked with \`${staticContextParams.id}\` which contains a key ` +
          `\`${name}\` with an unsupported document type value \`${value.kind}\`.`,
      });
    }
  }
}

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { isOfficial } from "../../model/knowledge/official-shapes.js";
import { select } from "../../model/select/select.js";
import { type ConfigurableValidator, configured, misconfigured } from "./configurable-validator.js";
import { type ConfiguredSelector, readSelector } from "./configured-selector.js";

/**
 * Some shape matches a selector: a model has to have such shapes.
 * Spec: https://smithy.io/2.0/spec/model-validation.html#emitnoneselector
 */
export const emitNoneSelector: ConfigurableValidator = {
  name: "EmitNoneSelector",
  configure: (configuration) => {
    const read = readSelector(configuration);
    if (read.kind === "problem") return misconfigured(read.problem);
    return configured((model) => {
      for (const shape of select(model, read.selector)) if (!isOfficial(shape.id)) return [];
      return [nothingSelected(read)];
    });
  },
};

function nothingSelected({ node, text }: ConfiguredSelector): Diagnostic {
  return {
    severity: "danger",
    code: "metadata/nothing-selected",
    eventId: "EmitNoneSelector",
    message: `No shape matches the selector \`${text}\`.`,
    reference: `Expected at least one shape to match selector: ${node.value}`,
    span: node.span,
  };
}

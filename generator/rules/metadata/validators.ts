import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { isOfficial } from "../../model/knowledge/official-shapes.js";
import type { Model } from "../../model/model.js";
import { getEntry } from "../../model/node.js";
import { select } from "../../model/select/select.js";
import { namespaceOf, type ShapeId } from "../../model/shape-id.js";
import { guess } from "../guess.js";
import { linters } from "../linters/linters.js";
import type { Rule } from "../rule.js";
import type { ConfigurableValidator } from "./configurable-validator.js";
import { emitEachSelector } from "./emit-each-selector.js";
import { emitNoneSelector } from "./emit-none-selector.js";
import { metadataDiagnostic } from "./metadata-problem.js";
import { unreferencedShapes } from "./unreferenced-shapes.js";
import { type ValidatorDefinition, validatorDefinitions } from "./validator-definitions.js";

/**
 * The model obeys the laws that its metadata `validators` set up, as that configures and renames them.
 * Spec: https://smithy.io/2.0/spec/model-validation.html#validators
 */
export const validators: Rule = { id: "Validators", check };

function* check(model: Model): Iterable<Diagnostic> {
  const { definitions, problems } = validatorDefinitions(model);
  for (const problem of problems) yield metadataDiagnostic(problem);
  for (const definition of definitions) yield* runDefinition(model, definition);
}

const registry: ReadonlyMap<string, ConfigurableValidator> = new Map(
  [emitEachSelector, emitNoneSelector, unreferencedShapes, ...linters].map((one) => [one.name, one]),
);

function* runDefinition(model: Model, definition: ValidatorDefinition): Iterable<Diagnostic> {
  const { name, configuration } = definition;
  const validator = registry.get(name);
  if (validator === undefined) {
    yield unknownValidator(definition);
    return;
  }
  const configured = validator.configure(configuration);
  if (configured.kind === "problem") {
    yield metadataDiagnostic(configured.problem, `Error creating \`${name}\` validator: `);
    return;
  }
  const counts = scopeOf(model, definition);
  for (const finding of configured.check(model)) {
    if (counts(finding.shapeId)) yield rewritten(finding, definition);
  }
}

/** Which shapes a definition is about. Findings about no shape always count. */
function scopeOf(model: Model, definition: ValidatorDefinition): (id: ShapeId | undefined) => boolean {
  const { namespaces, selector } = definition;
  const selected =
    selector === undefined ? undefined : new Set(Array.from(select(model, selector), ({ id }) => id));
  return (id) => {
    if (id === undefined) return true;
    if (isOfficial(id) || (namespaces.size > 0 && !namespaces.has(namespaceOf(id)))) return false;
    return selected?.has(id) ?? true;
  };
}

function rewritten(finding: Diagnostic, definition: ValidatorDefinition): Diagnostic {
  const { name, id, message, severity = finding.severity } = definition;
  if (name === id && message === undefined) return { ...finding, severity };
  const suffix = /\..*$/s.exec(finding.eventId ?? "")?.[0] ?? "";
  const changed = { ...finding, severity, eventId: id + suffix };
  if (message === undefined) return changed;
  const reference = message.replaceAll("{super}", finding.reference ?? finding.message);
  return { ...changed, message: message.replaceAll("{super}", finding.message), reference };
}

function unknownValidator({ name, node }: ValidatorDefinition): Diagnostic {
  const span = getEntry(node, "name")?.span ?? node.span;
  return {
    severity: "warning",
    code: "metadata/unknown-validator",
    eventId: `UnknownValidator_${name}`,
    message: `There is no validator \`${name}\`, so nothing is checked here.`,
    reference: `Unable to locate a validator named \`${name}\``,
    span,
    ...guess(name, registry.keys(), span),
  };
}

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { RuleSetProblem } from "../../endpoints/problem.js";
import { readDiagram } from "../../endpoints/read-diagram.js";
import { readRuleSet } from "../../endpoints/read-rule-set.js";
import type { DecisionDiagram, RuleSet } from "../../endpoints/rule-set.js";
import { shapesWith } from "../../model/knowledge/applied-traits.js";
import { memoise } from "../../model/knowledge/memoise.js";
import type { Model } from "../../model/model.js";
import type { Node } from "../../model/node.js";
import type { ShapeId } from "../../model/shape-id.js";
import type { ServiceShape } from "../../model/shape.js";
import { endpointBdd, endpointRuleSet } from "../../model/traits/endpoint-rule-traits.js";
import { traitDiagnostic } from "../trait-diagnostic.js";

/** The endpoint rules of a service, as a tree or as a diagram. A service may have both. */
export interface ServiceRules {
  readonly service: ServiceShape;
  readonly trait: ShapeId;
  readonly rules: RuleSet | DecisionDiagram;
}

/** Endpoint rules that mean nothing. */
export interface BrokenRules {
  readonly service: ServiceShape;
  readonly trait: ShapeId;
  readonly problems: readonly RuleSetProblem[];
}

interface AllRules {
  readonly sound: readonly ServiceRules[];
  readonly broken: readonly BrokenRules[];
}

/** The endpoint rules of all services that could be read. */
export function soundRules(model: Model): readonly ServiceRules[] {
  return readAll(model).sound;
}

/** The endpoint rules of all services that could not be read. */
export function brokenRules(model: Model): readonly BrokenRules[] {
  return readAll(model).broken;
}

const readAll = memoise((model: Model): AllRules => {
  const sound: ServiceRules[] = [];
  const broken: BrokenRules[] = [];
  for (const [service, node] of shapesWith(model, "service", endpointRuleSet)) {
    const result = readRuleSet(node);
    const place = { service, trait: endpointRuleSet.id };
    if (result.kind === "sound") sound.push({ ...place, rules: result.rules });
    else broken.push({ ...place, problems: result.problems });
  }
  for (const [service, node] of shapesWith(model, "service", endpointBdd)) {
    const result = readDiagram(node);
    const place = { service, trait: endpointBdd.id };
    if (result.kind === "sound") sound.push({ ...place, rules: result.rules });
    else broken.push({ ...place, problems: result.problems });
  }
  return { sound, broken };
});

/** A diagnostic about endpoint rules: it points at a part of them. */
export function rulesDiagnostic(
  { service, trait }: Pick<ServiceRules, "service" | "trait">,
  part: Pick<Node, "span"> | undefined,
  about: Pick<Diagnostic, "code" | "eventId" | "message"> & Partial<Diagnostic>,
): Diagnostic {
  return traitDiagnostic(service, trait, undefined, { ...about, ...(part && { span: part.span }) });
}

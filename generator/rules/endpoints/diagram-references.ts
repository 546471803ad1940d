import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type DecisionDiagram, resultOffset } from "../../endpoints/rule-set.js";
import type { Model } from "../../model/model.js";
import { endpointBdd } from "../../model/traits/endpoint-rule-traits.js";
import { traitPart } from "../trait-part.js";
import type { Rule } from "../rule.js";
import { rulesDiagnostic, type ServiceRules, soundRules } from "./service-rules.js";

/**
 * The nodes of a decision diagram test conditions that there are, and lead to nodes and results that there are: a client
 * that follows them has to come to an end.
 * Spec: https://smithy.io/2.0/additional-specs/rules-engine/specification.html#endpointbdd-trait
 */
export const diagramReferences: Rule = { id: "BddTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const place of soundRules(model)) {
    if (place.rules.kind === "diagram") yield* checkDiagram(place, place.rules);
  }
}

function* checkDiagram(place: ServiceRules, diagram: DecisionDiagram): Iterable<Diagnostic> {
  yield* checkReference(place, diagram, "Root", diagram.root);
  for (const [index, { condition, high, low }] of diagram.nodes.entries()) {
    // The first node is where all ways without a match end; nobody reads it.
    if (index === 0) continue;
    if (condition < 0 || condition >= diagram.conditions.length) {
      const count = diagram.conditions.length;
      yield wrong(
        place,
        `Node ${index} tests condition ${condition}, and there are ${count}.`,
        `Node ${index} has invalid variable index ${condition} (condition count: ${count})`,
      );
    }
    yield* checkReference(place, diagram, `Node ${index} high`, high);
    yield* checkReference(place, diagram, `Node ${index} low`, low);
  }
}

function* checkReference(
  place: ServiceRules,
  { nodes, results }: DecisionDiagram,
  what: string,
  reference: number,
): Iterable<Diagnostic> {
  const [node, result] = [Math.abs(reference) - 1, reference - resultOffset];
  if (reference === 0) {
    yield wrong(place, `${what} leads nowhere.`, `${what} has invalid reference: 0`);
  } else if (result >= 0 && result >= results.length) {
    yield wrong(
      place,
      `${what} leads to result ${result}, and there are ${results.length}.`,
      `${what} reference ${reference} points to non-existent result ${result} (result count: ${results.length})`,
    );
  } else if (result < 0 && node > 0 && node >= nodes.length) {
    yield wrong(
      place,
      `${what} leads to node ${node}, and there are ${nodes.length}.`,
      `${what} reference ${reference} points to non-existent node ${node} (node count: ${nodes.length})`,
    );
  }
}

function wrong(place: ServiceRules, message: string, reference: string): Diagnostic {
  return rulesDiagnostic(place, traitPart(place.service, endpointBdd.id, "nodes"), {
    code: "endpoint-rules/bdd-reference",
    eventId: "BddTrait",
    message,
    reference,
  });
}

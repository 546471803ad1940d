import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type Feature, featuresOf } from "../../endpoints/features.js";
import { isAtLeast } from "../../endpoints/read-version.js";
import type { Model } from "../../model/model.js";
import type { Rule } from "../rule.js";
import { rulesDiagnostic, type ServiceRules, soundRules } from "./service-rules.js";

/**
 * Rules use what the version of the rules engine has that they declare: a client of that version would not understand
 * the rest.
 * Spec: https://smithy.io/2.0/additional-specs/rules-engine/specification.html#version
 */
export const engineVersion: Rule = { id: "RulesEngineVersion", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const place of soundRules(model)) {
    for (const feature of featuresOf(place.rules)) {
      if (!isAtLeast(place.rules.version, feature.since)) yield tooNew(place, feature);
    }
  }
}

function tooNew(place: ServiceRules, feature: Feature): Diagnostic {
  const { text } = place.rules.version;
  return rulesDiagnostic(place, feature, {
    code: "endpoint-rules/engine-version",
    eventId: "RulesEngineVersion",
    message: `${feature.name} came with version 1.${feature.since} of the rules engine, and the rules are for ${text}.`,
    reference: `${feature.referenceName} requires rules engine version >= 1.${feature.since}, but ruleset declares version ${text}`,
  });
}

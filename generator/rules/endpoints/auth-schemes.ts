import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type EndpointRule, endpointRules } from "../../endpoints/rule-set.js";
import {
  literalInReference,
  type RecordLiteral,
  staticText,
  type TupleLiteral,
} from "../../endpoints/expression.js";
import type { Model } from "../../model/model.js";
import type { Rule } from "../rule.js";
import { checkScheme } from "./auth-scheme-properties.js";
import { rulesDiagnostic, type ServiceRules, soundRules } from "./service-rules.js";

/**
 * The property `authSchemes` of an endpoint lists how requests to it may be signed, best first: records with a name and
 * what that scheme needs. Clients read it; a slip here and they sign wrongly.
 * Spec: https://smithy.io/2.0/aws/rules-engine/auth-schemes.html
 */
export const authSchemes: Rule = { id: "RuleSetAuthSchemes", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const place of soundRules(model)) {
    for (const rule of endpointRules(place.rules)) yield* checkEndpoint(place, rule);
  }
}

function* checkEndpoint(place: ServiceRules, { endpoint }: EndpointRule): Iterable<Diagnostic> {
  const schemes = endpoint.properties.get("authSchemes");
  if (schemes === undefined) return;
  if (schemes.kind !== "tuple") {
    yield rulesDiagnostic(place, schemes, {
      code: "endpoint-rules/auth-schemes-form",
      eventId: "RuleSetAuthSchemes",
      message: "`authSchemes` is no list.",
      reference: `Expected \`authSchemes\` to be a list, found: \`${literalInReference(schemes)}\``,
    });
    return;
  }
  for (const scheme of schemes.elements) {
    if (scheme.kind === "record") yield* checkRecord(place, scheme);
    else {
      yield rulesDiagnostic(place, scheme, {
        code: "endpoint-rules/auth-schemes-form",
        eventId: "RuleSetAuthSchemes",
        message: "An element of `authSchemes` is no object.",
        reference: `Expected \`authSchemes\` to be a list of objects, but found: \`${literalInReference(scheme)}\``,
      });
    }
  }
  yield* checkDuplicates(place, schemes);
}

function* checkRecord(place: ServiceRules, scheme: RecordLiteral): Iterable<Diagnostic> {
  const name = scheme.fields.get("name");
  if (name?.kind === "template") {
    const text = staticText(name);
    // A name that is put together cannot be judged.
    if (text !== undefined) yield* checkScheme(place, scheme, text);
    return;
  }
  yield rulesDiagnostic(place, name ?? scheme, {
    code: "endpoint-rules/auth-scheme-name",
    eventId: "RuleSetAuthSchemes",
    message: "The auth scheme has no name that is a string.",
    reference:
      "Expected `authSchemes` to have a `name` key with a string value but it did not: " +
      `\`${literalInReference(scheme)}\``,
  });
}

function* checkDuplicates(place: ServiceRules, schemes: TupleLiteral): Iterable<Diagnostic> {
  const seen = new Set<string>();
  const reported = new Set<string>();
  for (const scheme of schemes.elements) {
    const name = scheme.kind === "record" ? scheme.fields.get("name") : undefined;
    const text = name?.kind === "template" ? staticText(name) : undefined;
    if (name === undefined || text === undefined) continue;
    if (seen.has(text) && !reported.has(text)) {
      reported.add(text);
      yield rulesDiagnostic(place, name, {
        code: "endpoint-rules/duplicate-auth-scheme",
        eventId: "RuleSetAuthSchemes",
        message: `The endpoint lists the auth scheme \`${text}\` twice.`,
        reference: `Found duplicate \`name\` of \`${text}\` in the \`authSchemes\` list`,
      });
    }
    seen.add(text);
  }
}

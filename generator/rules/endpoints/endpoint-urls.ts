import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { endpointRules } from "../../endpoints/rule-set.js";
import type { Model } from "../../model/model.js";
import type { Rule } from "../rule.js";
import { rulesDiagnostic, soundRules } from "./service-rules.js";

/**
 * The URL of an endpoint begins with `http://` or `https://`: clients speak nothing else. One that begins with an
 * expression cannot be judged.
 * Spec: https://smithy.io/2.0/additional-specs/rules-engine/specification.html#endpoint-object
 */
export const endpointUrls: Rule = { id: "RuleSetUri", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const place of soundRules(model)) {
    for (const { endpoint } of endpointRules(place.rules)) {
      if (endpoint.url.kind !== "template") continue;
      const [start] = endpoint.url.parts;
      if (typeof start !== "string" || /^https?:\/\//.test(start)) continue;
      yield rulesDiagnostic(place, endpoint.url, {
        code: "endpoint-rules/url-scheme",
        eventId: "RuleSetUri",
        message: `The URL \`${endpoint.url.text}\` of an endpoint begins neither with \`http://\` nor with \`https://\`.`,
        reference: `URI should start with \`http://\` or \`https://\` but the URI started with ${start}`,
      });
    }
  }
}

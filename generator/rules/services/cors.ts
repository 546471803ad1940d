import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { shapesByTrait } from "../../model/knowledge/any-shape.js";
import type { Model } from "../../model/model.js";
import { getEntry } from "../../model/node.js";
import { cors } from "../../model/traits/http-traits.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";

/**
 * `@cors` has one origin or several by name; with both nobody could tell which answer a browser gets.
 * Spec: https://smithy.io/2.0/spec/http-bindings.html#cors-trait
 */
export const corsOrigins: Rule = { id: "CorsTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const service of shapesByTrait(model).get(cors.id) ?? []) {
    const value = service.traits.get(cors.id)?.value;
    const [origin, origins] = [getEntry(value, "origin"), getEntry(value, "origins")];
    if (origin === undefined || origins?.kind !== "object" || origins.entries.size === 0) continue;
    yield traitDiagnostic(service, cors.id, origin, {
      code: "service/cors-origins",
      eventId: "CorsTrait",
      message: "`@cors` has an `origin` beside its `origins`.",
      reference: "The `origin` and `origins` members of the `cors` trait are mutually exclusive.",
      related: [{ span: origins.span, message: "the origins by name" }],
      hint: "`origin` is the only one, or `origins` has them all.",
    });
  }
}

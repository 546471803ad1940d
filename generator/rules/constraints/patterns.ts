import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type AnyShape, shapesByTrait } from "../../model/knowledge/any-shape.js";
import type { Model } from "../../model/model.js";
import { getString } from "../../model/node.js";
import type { AppliedTrait } from "../../model/shape.js";
import { pattern } from "../../model/traits/constraint-traits.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic, uniqueTraits } from "../trait-diagnostic.js";
import { compilePattern } from "./compile-pattern.js";

/**
 * JavaScript runs every pattern, with the `u` flag: else generated validators would fail when they are loaded, or
 * cut characters in halves. A pattern should also say where it begins and ends, for it is not anchored by itself.
 * Spec: https://smithy.io/2.0/spec/constraint-traits.html#pattern-trait
 */
export const patterns: Rule = { id: "PatternTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const [shape, applied] of uniqueTraits(shapesByTrait(model).get(pattern.id), pattern.id)) {
    const source = getString(applied.value);
    if (source === undefined || shape.id.startsWith("smithy.api#")) continue;
    const compiled = compilePattern(source);
    if (compiled.kind === "problem") yield cannotRun(shape, applied, compiled.reason);
    else if (!source.startsWith("^") || !source.endsWith("$")) yield unanchored(shape, applied, source);
  }
}

function cannotRun(shape: AnyShape, applied: AppliedTrait, reason: string): Diagnostic {
  return traitDiagnostic(shape, pattern.id, applied.value, {
    code: "constraint/pattern-cannot-run",
    eventId: "PatternTrait",
    message: `JavaScript cannot run this pattern: ${reason.replace(/^[A-Z]/, (letter) => letter.toLowerCase())}.`,
    hint: "patterns are regular expressions of ECMAScript with the `u` flag, where only what is special is escaped.",
  });
}

function unanchored(shape: AnyShape, applied: AppliedTrait, source: string): Diagnostic {
  const missing = [...(source.startsWith("^") ? [] : ["`^`"]), ...(source.endsWith("$") ? [] : ["`$`"])];
  return traitDiagnostic(shape, pattern.id, applied.value, {
    severity: "warning",
    code: "constraint/unanchored-pattern",
    eventId: "PatternTrait",
    message: `The pattern has no ${missing.join(" and no ")}, so any text around a match is allowed.`,
    hint: "`^` and `$` make a pattern match the whole value.",
  });
}

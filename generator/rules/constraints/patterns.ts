import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type AnyShape, shapesByTrait } from "../../model/knowledge/any-shape.js";
import type { Model } from "../../model/model.js";
import type { StringNode } from "../../model/node.js";
import { stringSpan } from "../../model/string-span.js";
import { pattern } from "../../model/traits/constraint-traits.js";
import { type Ambiguity, findAmbiguity } from "../../patterns/ambiguity.js";
import { type ReadPattern, readPattern } from "../../patterns/read-pattern.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic, uniqueTraits } from "../trait-diagnostic.js";

/**
 * JavaScript runs every pattern, with the `u` flag: else generated validators would fail when they are loaded, or
 * cut characters in halves. It runs it in reasonable time: else one request could keep a server busy for hours. A pattern
 * should also say where it begins and ends, for it is not anchored by itself.
 * Spec: https://smithy.io/2.0/spec/constraint-traits.html#pattern-trait
 */
export const patterns: Rule = { id: "PatternTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  // Thousands of members share a few patterns; each is looked at once.
  const known = new Map<string, Findings>();
  for (const [shape, { value }] of uniqueTraits(shapesByTrait(model).get(pattern.id), pattern.id)) {
    if (value.kind !== "string" || shape.id.startsWith("smithy.api#")) continue;
    const findings = known.get(value.value) ?? examine(value.value);
    known.set(value.value, findings);
    yield* report(shape, value, findings);
  }
}

/** What there is to know about a pattern. */
interface Findings {
  readonly pattern: ReadPattern;
  readonly ambiguity: Ambiguity | undefined;
}

function examine(text: string): Findings {
  const read = readPattern(text);
  return { pattern: read, ambiguity: read.kind === "pattern" ? findAmbiguity(read.node) : undefined };
}

function* report(shape: AnyShape, value: StringNode, findings: Findings): Iterable<Diagnostic> {
  if (findings.pattern.kind === "problem") {
    yield cannotRun(shape, value, findings.pattern);
    return;
  }
  if (findings.pattern.isTranslated) yield translated(shape, value, findings.pattern.source);
  if (findings.ambiguity !== undefined) yield exponential(shape, value, findings.ambiguity);
  if (!value.value.startsWith("^") || !value.value.endsWith("$")) yield unanchored(shape, value);
}

function cannotRun(
  shape: AnyShape,
  value: StringNode,
  { reason, start, end }: Extract<ReadPattern, { kind: "problem" }>,
): Diagnostic {
  return traitDiagnostic(shape, pattern.id, value, {
    code: "constraint/pattern-cannot-run",
    eventId: "Model",
    message: `JavaScript cannot run this pattern: ${reason}.`,
    reference: `Invalid pattern trait regular expression: \`${value.value}\`.`,
    span: stringSpan(value, start, end),
    hint: "patterns are regular expressions of ECMAScript with the `u` flag.",
  });
}

function translated(shape: AnyShape, value: StringNode, source: string): Diagnostic {
  return traitDiagnostic(shape, pattern.id, value, {
    severity: "note",
    code: "constraint/pattern-of-another-dialect",
    message:
      "JavaScript refuses this pattern as it stands, so that generated code has one that means the same.",
    hint: `patterns are regular expressions of ECMAScript with the \`u\` flag: \`${source}\`.`,
  });
}

function exponential(shape: AnyShape, value: StringNode, { start, end, pump }: Ambiguity): Diagnostic {
  const example = JSON.stringify(pump.repeat(Math.max(1, Math.ceil(6 / pump.length))));
  return traitDiagnostic(shape, pattern.id, value, {
    severity: "danger",
    code: "constraint/exponential-pattern",
    message: `\`${value.value.slice(start, end)}\` can match one text in many ways, and a text that does not match is tried in all of them.`,
    span: stringSpan(value, start, end),
    hint: `time doubles with each repetition in a text such as ${example}…: write the repetition so that each text has one way through it.`,
  });
}

function unanchored(shape: AnyShape, value: StringNode): Diagnostic {
  const isMissing = { leading: !value.value.startsWith("^"), trailing: !value.value.endsWith("$") };
  const ours = [...(isMissing.leading ? ["`^`"] : []), ...(isMissing.trailing ? ["`$`"] : [])];
  const theirs = [
    ...(isMissing.leading ? ["leading '^'"] : []),
    ...(isMissing.trailing ? ["trailing '$'"] : []),
  ];
  return traitDiagnostic(shape, pattern.id, value, {
    severity: "warning",
    code: "constraint/unanchored-pattern",
    eventId: "PatternTrait",
    message: `The pattern has no ${ours.join(" and no ")}, so any text around a match is allowed.`,
    reference: `A pattern trait is applied without a ${theirs.join(" and ")}, meaning only part of the string must match the regular expression. Explicitly anchoring regular expressions is preferable because it is more restrictive by default and does not require modelers to understand that Smithy patterns are not automatically anchored.`,
    hint: "`^` and `$` make a pattern match the whole value.",
  });
}

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { AnyShape } from "../../model/knowledge/any-shape.js";
import { membersOf, type Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { Member, Shape } from "../../model/shape.js";
import { compilePattern } from "../../patterns/compile-pattern.js";
import { linter, type Settings } from "./linter.js";
import { ownNameOf, ownShapes } from "./own-shapes.js";
import { complainAbout } from "./wildcard-matcher.js";

/**
 * What is named like a time is a timestamp: a string or a number leaves its format and its zone to guesses.
 * Spec: https://smithy.io/2.0/guides/model-linters.html#shouldhaveusedtimestamp
 */
export const timestampNames = linter("ShouldHaveUsedTimestamp", (settings) => {
  const patterns = [...PATTERNS, ...readPatterns(settings)];
  const isTime = (name: string): boolean => patterns.some((pattern) => pattern.test(name));
  return (model) => check(model, isTime);
});

/** Names that contain "timestamp", begin or end with "time" or "date", or end with "at", "on" or "since". */
const PATTERNS: readonly RegExp[] = [
  /[Tt]imestamp/,
  /^[Tt]ime(?:[_A-Z].*)?$/,
  /^[Dd]ate(?:[_A-Z].*)?$/,
  /(?:[a-z]T|_[Tt])ime$/,
  /(?:[a-z]D|_[Dd])ate$/,
  /(?:[a-z]A|_[Aa])t$/,
  /(?:[a-z]O|_[Oo])n$/,
  /(?:[a-z]S|_[Ss])ince$/,
];

function readPatterns(settings: Settings): readonly RegExp[] {
  return (settings.texts("additionalPatterns") ?? []).flatMap((text, index) => {
    const pattern = compilePattern(`^(?:${text})$`);
    if (pattern !== undefined) return [pattern];
    const reference = `Invalid regular expression: ${text}`;
    complainAbout(settings, "additionalPatterns", index, reference, "patterns are regular expressions.");
    return [];
  });
}

function* check(model: Model, isTime: (name: string) => boolean): Iterable<Diagnostic> {
  for (const shape of ownShapes(model)) {
    if (shape.kind === "structure" || shape.kind === "union") {
      for (const member of shape.members.values()) {
        const target = model.shapes.get(member.target);
        if (target === undefined || isTimely(model, target) || !isTime(member.name)) continue;
        yield notATimestamp(
          member,
          target,
          `Member \`${member.name}\` is named like a timestamp but references a \`${target.kind}\` shape`,
        );
      }
    } else if (TEXTS_AND_NUMBERS.has(shape.kind) && isTime(ownNameOf(shape))) {
      yield notATimestamp(
        shape,
        shape,
        `Shape \`${ownNameOf(shape)}\` is named like a timestamp but is a \`${shape.kind}\` shape.`,
      );
    }
  }
}

const TEXTS_AND_NUMBERS: ReadonlySet<AnyShape["kind"]> = new Set([
  "string",
  "byte",
  "short",
  "integer",
  "intEnum",
  "long",
  "float",
  "double",
  "bigInteger",
  "bigDecimal",
]);

// An enum only names kinds of times; a structure or list of timestamps is as good as one.
function isTimely(model: Model, target: Shape): boolean {
  if (target.kind === "timestamp" || target.kind === "enum") return true;
  if (target.kind !== "structure" && target.kind !== "list") return false;
  return membersOf(target).every((member: Member) => model.shapes.get(member.target)?.kind === "timestamp");
}

function notATimestamp(shape: AnyShape, target: AnyShape, reference: string): Diagnostic {
  return {
    severity: "danger",
    code: "lint/untyped-time",
    eventId: "ShouldHaveUsedTimestamp",
    message: `\`${ownNameOf(shape)}\` is named like a time, but is of the type \`${shape === target ? target.kind : nameOf(target.id)}\`.`,
    reference,
    span: shape.kind === "member" ? shape.targetSpan : shape.span,
    shapeId: shape.id,
    hint: "a timestamp says what a string or a number leaves to guesses: its format and its zone.",
  };
}

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type AnyShape, getContainer } from "../../model/knowledge/any-shape.js";
import type { Model } from "../../model/model.js";
import { hasTrait } from "../../model/trait.js";
import { sensitive } from "../../model/traits/documentation-traits.js";
import { linter } from "./linter.js";
import { ownNameOf, ownShapes } from "./own-shapes.js";
import { matchTerms, readTerms, type TermMatcher } from "./term-matcher.js";

/**
 * What is named like a secret or like something about a person is marked as sensitive, so that it ends up in no log.
 * Spec: https://smithy.io/2.0/guides/model-linters.html#missingsensitivetrait
 */
export const missingSensitive = linter("MissingSensitiveTrait", (settings) => {
  const terms = readTerms(settings, "terms");
  const excludesDefaults = settings.flag("excludeDefaults");
  if (excludesDefaults && terms.length === 0) {
    settings.complain({
      code: "metadata/nothing-to-look-for",
      message: "There are no `terms` to look for, and `excludeDefaults` leaves none.",
      reference: "Cannot set 'excludeDefaults' to true and leave 'terms' unspecified.",
      node: settings.node,
    });
  }
  const find = matchTerms(excludesDefaults ? terms : [...terms, ...TERMS]);
  return (model) => check(model, find);
});

function* check(model: Model, find: TermMatcher): Iterable<Diagnostic> {
  for (const shape of ownShapes(model)) {
    if (!isExposed(model, shape)) continue;
    const term = find(ownNameOf(shape));
    if (term !== undefined) yield unmarked(shape, term);
  }
}

function isExposed(model: Model, shape: AnyShape): boolean {
  switch (shape.kind) {
    case "member": {
      const [container, target] = [getContainer(model, shape), model.shapes.get(shape.target)];
      if (container === undefined || target === undefined || container.kind === "enum") return false;
      return !hasTrait(container, sensitive) && !hasTrait(target, sensitive);
    }
    case "operation":
    case "service":
    case "resource":
      return false;
    default:
      return !hasTrait(shape, sensitive);
  }
}

function unmarked(shape: AnyShape, term: string): Diagnostic {
  const reference =
    shape.kind === "member"
      ? "This member possibly contains sensitive data but neither the enclosing nor target shape are marked with the sensitive trait"
      : "This shape possibly contains sensitive data but is not marked with the sensitive trait";
  return {
    severity: "warning",
    code: "lint/maybe-sensitive",
    eventId: "MissingSensitiveTrait",
    message: `\`${ownNameOf(shape)}\` may be sensitive, by the words \`${term}\`, but is not marked so.`,
    reference: `${reference} (based on the presence of '${term}')`,
    span: shape.span,
    shapeId: shape.id,
    hint: "values of a shape with `@sensitive` are kept out of logs.",
  };
}

/** What is looked for unless settings say otherwise. */
const TERMS = [
  "account number",
  "bank",
  "billing address",
  "birth",
  "birth day",
  "citizenship",
  "credentials",
  "credit card",
  "csc",
  "driver license",
  "drivers license",
  "email",
  "ethnicity",
  "first name",
  "gender",
  "insurance",
  "ip address",
  "last name",
  "maiden name",
  "mailing address",
  "pass phrase",
  "pass word",
  "passport",
  "phone",
  "religion",
  "secret",
  "sexual orientation",
  "social security",
  "ssn",
  "tax payer",
  "telephone",
  "zip code",
];

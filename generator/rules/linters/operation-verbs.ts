import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { OperationShape } from "../../model/shape.js";
import { guess } from "../guess.js";
import { listText } from "../list-text.js";
import { tickedList } from "../reference-text.js";
import { camelWords } from "./camel-words.js";
import { linter } from "./linter.js";
import { ownShapes } from "./own-shapes.js";

/** The verbs that operations may begin with. */
interface Verbs {
  readonly verbs: readonly string[];
  /** Words that may stand before a verb, such as `Batch`. */
  readonly prefixes: ReadonlySet<string>;
  /** What to say in place of other verbs. */
  readonly alternatives: ReadonlyMap<string, readonly string[]>;
}

/**
 * Operations begin with the verbs that all operations of an API use: with one word for one thing users find what they
 * look for.
 * Spec: https://smithy.io/2.0/guides/model-linters.html#standardoperationverb
 */
export const operationVerbs = linter("StandardOperationVerb", (settings) => {
  const verbs = settings.texts("verbs") ?? [];
  const prefixes = new Set(settings.texts("prefixes"));
  const alternatives = settings.textLists("suggestAlternatives");
  if (verbs.length === 0 && alternatives.size === 0) {
    settings.complain({
      code: "metadata/nothing-to-look-for",
      message: "There are neither `verbs` nor `suggestAlternatives` to go by.",
      reference: "Either verbs or suggestAlternatives must be set when configuring StandardOperationVerb",
      node: settings.node,
    });
  }
  return (model) => check(model, { verbs, prefixes, alternatives });
});

function* check(model: Model, standard: Verbs): Iterable<Diagnostic> {
  for (const operation of ownShapes(model)) {
    if (operation.kind !== "operation") continue;
    const [first = "", second] = camelWords(nameOf(operation.id));
    const prefix = standard.prefixes.has(first) ? first : undefined;
    const verb = prefix === undefined ? first : second;
    if (verb === undefined) yield withoutVerb(operation);
    else if (standard.alternatives.has(verb) || !standard.verbs.includes(verb)) {
      yield otherVerb(operation, verb, prefix, standard);
    }
  }
}

function withoutVerb(operation: OperationShape): Diagnostic {
  const name = nameOf(operation.id);
  return {
    severity: "danger",
    code: "lint/no-verb",
    eventId: "StandardOperationVerb",
    message: `\`${name}\` has no verb after its prefix.`,
    reference: `Operation name consists of only a verb prefix: ${name}`,
    span: operation.span,
    shapeId: operation.id,
  };
}

function otherVerb(
  operation: OperationShape,
  verb: string,
  prefix: string | undefined,
  { verbs, alternatives }: Verbs,
): Diagnostic {
  const name = nameOf(operation.id);
  const instead = alternatives.get(verb);
  const detected = prefix === undefined ? "" : `, with a detected prefix of \`${prefix}\``;
  const expected =
    instead === undefined
      ? `Expected one of the following verbs: ${tickedList(verbs)}`
      : `Consider using one of the following verbs instead: ${tickedList(instead)}`;
  const allowed = instead ?? verbs;
  const law = allowed.length === 0 ? undefined : `operations begin with ${listText(allowed)}.`;
  const { hint = law } = instead === undefined ? guess(verb, verbs, operation.span) : {};
  return {
    severity: "danger",
    code: "lint/other-verb",
    eventId: "StandardOperationVerb",
    message: `\`${name}\` begins with the verb \`${verb}\`, which is none of this API's.`,
    reference: `Operation shape \`${name}\` uses a non-standard verb, \`${verb}\`${detected}. ${expected}`,
    span: operation.span,
    shapeId: operation.id,
    ...(hint === undefined ? {} : { hint }),
  };
}

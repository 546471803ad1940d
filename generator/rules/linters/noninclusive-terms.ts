import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Model } from "../../model/model.js";
import { listText } from "../list-text.js";
import { tickedList } from "../reference-text.js";
import { linter } from "./linter.js";
import { type ModelText, textsOf } from "./model-texts.js";
import { ownNameOf } from "./own-shapes.js";

/** Words to avoid in lower case, each with words to take in its place. */
type Terms = ReadonlyMap<string, readonly string[]>;

/**
 * Names and texts do without words that put people off, where others say the same.
 * Spec: https://smithy.io/2.0/guides/model-linters.html#noninclusiveterms
 */
export const noninclusiveTerms = linter("NoninclusiveTerms", (settings) => {
  const terms = settings.textLists("terms");
  const excludesDefaults = settings.flag("excludeDefaults");
  if (excludesDefaults && terms.size === 0) {
    settings.complain({
      code: "metadata/nothing-to-look-for",
      message: "There are no `terms` to look for, and `excludeDefaults` leaves none.",
      reference: "Cannot set 'excludeDefaults' to true and leave 'terms' empty or unspecified.",
      node: settings.node,
    });
  }
  const all = excludesDefaults ? terms : new Map([...DEFAULTS, ...terms]);
  return (model) => check(model, all);
});

const DEFAULTS: Terms = new Map([
  ["master", ["primary", "parent", "main"]],
  ["slave", ["secondary", "replica", "clone", "child"]],
  ["blacklist", ["denyList"]],
  ["whitelist", ["allowList"]],
]);

function* check(model: Model, terms: Terms): Iterable<Diagnostic> {
  for (const text of textsOf(model)) {
    const lower = text.text.toLowerCase();
    for (const [term, replacements] of terms) {
      const start = lower.indexOf(term.toLowerCase());
      if (start === -1) continue;
      yield noninclusive(text, text.text.slice(start, start + term.length), replacements);
    }
  }
}

function noninclusive(text: ModelText, word: string, replacements: readonly string[]): Diagnostic {
  const recased = replacements.map((replacement) => inCaseOf(word, replacement));
  const { place, id, reference } = describe(text, word);
  const instead =
    recased.length === 0 ? "" : ` Consider using one of the following terms instead: ${tickedList(recased)}`;
  return {
    severity: "warning",
    code: "lint/noninclusive",
    eventId: `NoninclusiveTerms.${id}`,
    message: `${place} has the word \`${word}\`.`,
    reference: reference + instead,
    span: text.span,
    ...(text.kind === "namespace" ? {} : { shapeId: text.shape.id }),
    ...(recased.length === 0 ? {} : { hint: `${listText(recased)} would say it, too.` }),
  };
}

function inCaseOf(word: string, replacement: string): string {
  const first = replacement.slice(0, 1);
  const isUpper = /^\p{Lu}/u.test(word);
  return (isUpper ? first.toUpperCase() : first.toLowerCase()) + replacement.slice(1);
}

/** Where a word is, in our words and in those of the reference. */
interface Description {
  readonly place: string;
  readonly id: string;
  readonly reference: string;
}

function describe(text: ModelText, word: string): Description {
  const lower = word.toLowerCase();
  switch (text.kind) {
    case "namespace":
      return {
        place: `The namespace \`${text.text}\``,
        id: `Namespace.${text.text}.${lower}`,
        reference: `${text.text} namespace uses a non-inclusive term \`${word}\`.`,
      };
    case "shape": {
      const { kind } = text.shape;
      return {
        place: `The name \`${ownNameOf(text.shape)}\``,
        id: `Shape.${lower}`,
        reference: `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)} shape uses a non-inclusive term \`${word}\`.`,
      };
    }
    case "trait": {
      const name = text.trait.replace(/^smithy\.api#/, "");
      const path = text.path.join("/");
      return {
        place: path === "" ? `\`@${name}\`` : `In \`@${name}\`, \`${path}\``,
        id: path === "" ? `Trait.${lower}.${name}` : `Trait.${lower}.${name}.${path}`,
        reference:
          path === ""
            ? `'${name}' trait has a value that contains a non-inclusive term \`${word}\`.`
            : `'${name}' trait value at path {${path}} contains a non-inclusive term \`${word}\`.`,
      };
    }
  }
}

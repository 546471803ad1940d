import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type AnyShape, getContainer } from "../../model/knowledge/any-shape.js";
import type { Model } from "../../model/model.js";
import { camelWords } from "./camel-words.js";
import { linter } from "./linter.js";
import { ownNameOf, ownShapes } from "./own-shapes.js";

/**
 * Abbreviations in names are written like words, `Id` and not `ID`: where two meet, capitals could not tell them apart.
 * Spec: https://smithy.io/2.0/guides/model-linters.html#abbreviationname
 */
export const abbreviationNames = linter("AbbreviationName", (settings) => {
  const allowed = new Set(settings.texts("allowedAbbreviations"));
  return (model) => check(model, allowed);
});

function* check(model: Model, allowed: ReadonlySet<string>): Iterable<Diagnostic> {
  for (const shape of ownShapes(model)) {
    // The members of enums are in capitals on purpose.
    if (shape.kind === "member" && isOfEnum(model, shape)) continue;
    const name = ownNameOf(shape);
    const recommended = camelWords(name)
      .map((word) => (allowed.has(word) ? word : asWord(word)))
      .join("");
    if (recommended !== name) yield abbreviated(shape, name, recommended);
  }
}

function isOfEnum(model: Model, member: Extract<AnyShape, { kind: "member" }>): boolean {
  const kind = getContainer(model, member)?.kind;
  return kind === "enum" || kind === "intEnum";
}

function asWord(word: string): string {
  if ((word.match(/[A-Z]/g) ?? []).length <= 1) return word;
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
}

function abbreviated(shape: AnyShape, name: string, recommended: string): Diagnostic {
  const noun = shape.kind === "member" ? "member" : "shape";
  return {
    severity: "danger",
    code: "lint/abbreviation",
    eventId: "AbbreviationName",
    message: `\`${name}\` has an abbreviation in capitals.`,
    reference: `${noun} name, \`${name}\`, contains invalid abbreviations. Change this ${noun} name to \`${recommended}\``,
    span: shape.span,
    shapeId: shape.id,
    hint: `abbreviations are written like words: \`${recommended}\`.`,
  };
}

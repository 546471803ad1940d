import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { AnyShape } from "../../model/knowledge/any-shape.js";
import { isOfficial } from "../../model/knowledge/official-shapes.js";
import type { Model } from "../../model/model.js";
import { getEntry } from "../../model/node.js";
import { parseSelector } from "../../model/select/parse-selector.js";
import { select } from "../../model/select/select.js";
import type { Selector } from "../../model/select/selector.js";
import { malformedSelector } from "../metadata/selector-problem.js";
import { linter, type Settings } from "./linter.js";
import { ownNameOf, ownShapes } from "./own-shapes.js";
import { matchTerms, readTerms } from "./term-matcher.js";
import { type Matcher, readWildcards } from "./wildcard-matcher.js";

/**
 * Names are none of the words that a language or a company keeps for itself.
 * Spec: https://smithy.io/2.0/guides/model-linters.html#reservedwords
 */
export const reservedWords = linter("ReservedWords", (settings) => {
  const reservations = settings.sections("reserved").map(readReservation);
  return function* check(model) {
    for (const reservation of reservations) yield* checkNames(model, reservation);
  };
});

/** Words that are reserved, for whom and why. */
interface Reservation {
  readonly isReserved: Matcher;
  /** The shapes that may not be called so; all, if it is absent. */
  readonly selector: Selector | undefined;
  readonly reason: string;
}

function readReservation(settings: Settings): Reservation {
  const isWord = readWildcards(settings, "words");
  const findTerm = matchTerms(readTerms(settings, "terms"));
  return {
    isReserved: (name) => isWord(name) || findTerm(name) !== undefined,
    selector: readSelector(settings),
    reason: settings.text("reason") ?? "",
  };
}

function readSelector(settings: Settings): Selector | undefined {
  const text = settings.text("selector");
  const node = getEntry(settings.node, "selector");
  if (text === undefined || node?.kind !== "string") return undefined;
  const parsed = parseSelector(text);
  if (parsed.kind === "selector") return parsed.selector;
  settings.complain(malformedSelector(node, parsed.problem));
  return undefined;
}

function* checkNames(model: Model, { isReserved, selector, reason }: Reservation): Iterable<Diagnostic> {
  const shapes = selector === undefined ? ownShapes(model) : select(model, selector);
  for (const shape of shapes) {
    const name = ownNameOf(shape);
    if (!isOfficial(shape.id) && isReserved(name)) yield reservedName(shape, name, reason);
  }
}

function reservedName(shape: AnyShape, name: string, reason: string): Diagnostic {
  return {
    severity: "danger",
    code: "lint/reserved-word",
    eventId: "ReservedWords",
    message: `\`${name}\` is a reserved word.`,
    reference: `The word \`${name}\` is reserved. ${reason}`,
    span: shape.span,
    shapeId: shape.id,
    ...(reason === "" ? {} : { hint: reason }),
  };
}

import type { Result } from "../diagnostics/diagnostic.js";
import type { AnyShape } from "../model/knowledge/any-shape.js";
import { sortById } from "../model/knowledge/sort.js";
import type { Model } from "../model/model.js";
import { parseSelector } from "../model/select/parse-selector.js";
import { select, selectMatches, type SelectorMatch } from "../model/select/select.js";
import type { Selector } from "../model/select/selector.js";
import { unknownNames } from "../model/select/unknown-names.js";
import { SourceFile } from "../source/source-file.js";
import { includedShapes } from "./included-shapes.js";
import type { SelectOptions } from "./reports.js";
import { brokenSelector, unknownName } from "./selector-diagnostics.js";
import { SelectorError } from "./selector-error.js";

/** Reads the text of a selector: undefined, with an error, where it is none. */
export function readSelector(text: string): Result<Selector | undefined> {
  const file = new SourceFile("<selector>", text);
  const parsed = parseSelector(text);
  if (parsed.kind === "problem") {
    return { value: undefined, diagnostics: [brokenSelector(parsed.problem, file)] };
  }
  const diagnostics = unknownNames(parsed.selector).map((unknown) => unknownName(unknown, file));
  return { value: parsed.selector, diagnostics };
}

/** The shapes that a selector yields, each once, sorted by id. */
export async function selectShapes(
  model: Model,
  selector: Selector | string,
  options: SelectOptions,
): Promise<readonly AnyShape[]> {
  const isIncluded = await includedShapes(options);
  return sortById(select(model, expectSelector(selector))).filter(isIncluded);
}

/** Every yield of a selector with its variables, sorted by id; the same shape may be yielded more than once. */
export async function selectAllMatches(
  model: Model,
  selector: Selector | string,
  options: SelectOptions,
): Promise<readonly SelectorMatch[]> {
  const isIncluded = await includedShapes(options);
  const matches = selectMatches(model, expectSelector(selector));
  const own = matches
    .filter(({ shape }) => isIncluded(shape))
    .map((match) => ({ id: match.shape.id, match }));
  return sortById(own).map(({ match }) => match);
}

function expectSelector(selector: Selector | string): Selector {
  if (typeof selector !== "string") return selector;
  const { value, diagnostics } = readSelector(selector);
  if (value === undefined) throw new SelectorError(selector, diagnostics);
  return value;
}

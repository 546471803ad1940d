import type { AnyShape } from "../model/knowledge/any-shape.js";
import { compareText } from "../model/knowledge/sort.js";

/*
 * Phrases that recur in the words of Smithy's reference, for the `reference` of diagnostics.
 */

/** Names as the reference lists them: sorted, each in backticks. Brackets around it are the sentence's own. */
export function tickedList(names: Iterable<string>): string {
  return `\`${[...names].sort(compareText).join("`, `")}\``;
}

/** A shape as the reference writes it where it names its type as well. */
export function shapeText(shape: AnyShape): string {
  return `(${shape.kind}: \`${shape.id}\`)`;
}

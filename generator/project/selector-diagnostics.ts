import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { didYouMean } from "../diagnostics/suggestion.js";
import type { SelectorProblem } from "../model/select/parse-selector.js";
import { shapeTypeNames } from "../model/select/shape-types.js";
import { relationshipNames, selectorFunctions, type UnknownName } from "../model/select/unknown-names.js";
import type { SourceFile } from "../source/source-file.js";
import type { Span } from "../source/span.js";

/** A text that is no selector, with a caret under the place where reading it ends. */
export function brokenSelector({ message, offset }: SelectorProblem, file: SourceFile): Diagnostic {
  const word = /^\w*/.exec(file.text.slice(offset))?.[0] ?? "";
  const meant = didYouMean(word, shapeTypeNames());
  return {
    severity: "error",
    code: "select/broken-selector",
    message,
    span: { file, start: offset, end: Math.min(offset + Math.max(word.length, 1), file.text.length) },
    hint: meant === undefined ? GRAMMAR : `did you mean \`${meant}\`?`,
  };
}

const GRAMMAR = "selectors are described at https://smithy.io/2.0/spec/selectors.html.";

/** A function or relationship that Smithy does not have: it yields nothing, which is seldom what was meant. */
export function unknownName({ kind, name }: UnknownName, file: SourceFile): Diagnostic {
  const known = kind === "function" ? selectorFunctions : relationshipNames;
  const meant = didYouMean(name, known);
  return {
    severity: "warning",
    code: "select/unknown-name",
    message: `There is no ${kind} \`${name}\`, so it yields nothing.`,
    span: spanOf(name, file),
    hint: meant === undefined ? `there are ${known.join(", ")}.` : `did you mean \`${meant}\`?`,
  };
}

/** Where a name that the selector has stands in its text. */
function spanOf(name: string, file: SourceFile): Span {
  const start = Math.max(0, file.text.search(new RegExp(`\\b${name}\\b`)));
  return { file, start, end: start + name.length };
}

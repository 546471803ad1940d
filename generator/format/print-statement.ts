import type { ApplyStatement, BrokenStatement, Statement } from "../inputs/smithy-idl/ast.js";
import { spanText } from "../source/span.js";
import { asPlainComment, printComment } from "./comment.js";
import { lines, type Layout } from "./layout.js";
import { printShape } from "./print-shape.js";
import { printTrait, printTraits } from "./print-trait.js";
import { printContents, printKey, printValue } from "./print-value.js";
import type { Trivia } from "./trivia.js";

/** A statement that could be read. */
export type SoundStatement = Exclude<Statement, BrokenStatement>;

/** One statement, without the comments around it. */
export function printStatement(statement: SoundStatement, trivia: Trivia): Layout {
  switch (statement.kind) {
    case "control":
      return ["$", printKey(statement.key), ": ", printValue(statement.value, trivia)];
    case "metadata":
      return ["metadata ", printKey(statement.key), " = ", printValue(statement.value, trivia)];
    case "namespace":
      return `namespace ${statement.namespace.text}`;
    case "use":
      return `use ${spanText(statement.shape.span)}`;
    case "apply":
      return printApply(statement, trivia);
    default:
      return printShape(statement, trivia);
  }
}

/** `apply Shape @trait`, or a block of traits. Comments before the first trait move above the statement. */
function printApply({ target, traits, span }: ApplyStatement, trivia: Trivia): Layout {
  const [first] = traits;
  const close = span.end - 1;
  const comments = trivia.between(span.start, first?.span.start ?? close).map(asPlainComment);
  const isBlock = trivia.tokenFrom(target.span.end) !== first?.span.start;
  const name = `apply ${spanText(target.span)} `;
  const applied = isBlock
    ? printContents("{", printTraits(traits, close, trivia), "}", true)
    : traits.map((trait) => printTrait(trait, trivia));
  return lines([...comments.map(printComment), [name, applied]]);
}

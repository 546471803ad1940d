import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { checkTypes, type JmespathProblem, type TypeCheck } from "../../jmespath/check-types.js";
import type { DescribedValue } from "../../jmespath/described-value.js";
import { parseJmespath } from "../../jmespath/parser.js";
import { type JmespathSyntaxError, placeOf } from "../../jmespath/syntax-error.js";
import type { StringNode } from "../../model/node.js";
import { stringSpan } from "../../model/string-span.js";
import { guess } from "../guess.js";

/** What came of reading an expression in a model: it is none, or it is checked against what it is for. */
export type Examined =
  | { readonly kind: "error"; readonly error: JmespathSyntaxError }
  | { readonly kind: "checked"; readonly check: TypeCheck };

/** Reads the expression in a string and checks it against a described value. */
export function examine(node: StringNode, current: DescribedValue): Examined {
  const parsed = parseJmespath(node.value);
  if (parsed.kind === "error") return parsed;
  return { kind: "checked", check: checkTypes(parsed.expression, current) };
}

/** What a diagnostic about broken syntax says; `subject` begins its sentence. */
export function syntaxFinding(
  subject: string,
  node: StringNode,
  error: JmespathSyntaxError,
): Pick<Diagnostic, "message" | "span"> {
  return {
    message: `${subject} is no JMESPath: ${error.message}.`,
    span: stringSpan(node, error.start, error.end),
  };
}

/** What a diagnostic about a problem says; `subject` begins its sentence. */
export function problemFinding(
  subject: string,
  node: StringNode,
  problem: JmespathProblem,
): Pick<Diagnostic, "message" | "span" | "hint" | "fix"> {
  const span = stringSpan(node, problem.start, problem.end);
  const { candidates } = problem;
  const word = node.value.slice(problem.start, problem.end);
  const isName = candidates?.includes(word) === false && /^\w+$/.test(word);
  return {
    message: `${subject}: ${problem.message}.`,
    span,
    ...(isName ? guess(word, candidates, span) : {}),
  };
}

/** The place of a problem as the reference writes it after a message. @example `"(1:8)"` */
export function referencePlace(node: StringNode, problem: JmespathProblem): string {
  const { line, column } = placeOf(node.value, problem.anchor);
  return `(${line}:${column})`;
}

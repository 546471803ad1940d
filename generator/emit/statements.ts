import { code, joinCode, type Code } from "./code.js";
import { literal } from "./expressions.js";

/** Statements, one a line. */
export function lines(statements: readonly Code[]): Code {
  return joinCode(statements, "\n");
}

/** `if (condition) statement` where that fits a line, else with braces. */
export function ifThen(condition: Code, statements: readonly Code[]): Code {
  const [only, ...others] = statements;
  const fits = only !== undefined && others.length === 0 && textLength(condition) + textLength(only) < LINE;
  return fits ? code`if (${condition}) ${only}` : code`if (${condition}) {\n${statements}\n}`;
}

/** What is left of a line after the indentation of a function's body and `if () `. */
const LINE = 100;

function textLength({ parts }: Code): number {
  return parts.reduce(
    (sum, part) => sum + (typeof part === "string" ? part.length : part.symbol.name.length),
    0,
  );
}

/** A chain of `if … else if … else`; every branch in braces. */
export function ifElse(branches: readonly Branch[], otherwise: readonly Code[] = []): Code {
  const chain = joinCode(
    branches.map(({ condition, statements }) => code`if (${condition}) {\n${statements}\n}`),
    " else ",
  );
  return otherwise.length === 0 ? chain : code`${chain} else {\n${otherwise}\n}`;
}

/** A condition, and what is done where it holds. */
export interface Branch {
  readonly condition: Code;
  readonly statements: readonly Code[];
}

/** A `switch` over strings or numbers. Every case must leave: by `return`, `throw`, `break` or `continue`. */
export function switchOn(subject: Code, cases: readonly Case[], otherwise: readonly Code[] = []): Code {
  const body = cases.map(
    ({ values, statements }) =>
      code`${joinCode(
        values.map((value) => code`case ${literal(value)}:`),
        "\n",
      )}${statements.length > 1 ? code` {\n${statements}\n}` : code`\n${statements}`}`,
  );
  const fallback = otherwise.length === 0 ? [] : [code`default:\n${otherwise}`];
  return code`switch (${subject}) {\n${[...body, ...fallback]}\n}`;
}

/** The values of a case, and what is done for them. */
export interface Case {
  readonly values: readonly (string | number)[];
  readonly statements: readonly Code[];
}

/** `for (const name of iterable) { … }`. */
export function forOf(name: Code, iterable: Code, statements: readonly Code[]): Code {
  return code`for (const ${name} of ${iterable}) {\n${statements}\n}`;
}

/** `return value;` */
export function returns(value: Code): Code {
  return code`return ${value};`;
}

/** `const name = value;` */
export function constant(name: Code, value: Code): Code {
  return code`const ${name} = ${value};`;
}

import { type Code, joinCode } from "../../../emit/code.js";

/** Code of an expression, and the names of constants and parameters that it reads. */
export interface RuleCode {
  readonly code: Code;
  readonly reads: readonly string[];
}

/** What compiled rules consist of. */
export type RuleStatement =
  | { readonly kind: "constant"; readonly name: string; readonly value: RuleCode }
  | { readonly kind: "return" | "throw"; readonly value: RuleCode }
  | RuleBranch;

/** `if (test) { … }`: the body ends by leaving, unless there are further tests in it. */
export interface RuleBranch {
  readonly kind: "branch";
  readonly test: RuleCode;
  readonly body: readonly RuleStatement[];
  /** What the branch is about, for the name of a function: `withBucket`. */
  readonly topic: string;
  /** The types that names have in the body. */
  readonly types: ReadonlyMap<string, Code>;
}

/** One expression made of others by a function of their codes. */
export function combine(parts: readonly RuleCode[], make: (codes: readonly Code[]) => Code): RuleCode {
  return { code: make(parts.map(({ code }) => code)), reads: parts.flatMap(({ reads }) => reads) };
}

/** Tests that all have to hold. */
export function allOf(tests: readonly RuleCode[]): RuleCode {
  return combine(tests, (codes) => joinCode(codes, " && "));
}

/** The names that statements read and do not make themselves, sorted. */
export function freeNames(statements: readonly RuleStatement[]): readonly string[] {
  const free = new Set<string>();
  // Backwards: what a constant names is free only before it.
  for (const statement of statements.toReversed()) {
    if (statement.kind === "constant") free.delete(statement.name);
    const value = statement.kind === "branch" ? statement.test : statement.value;
    for (const name of value.reads) free.add(name);
    if (statement.kind === "branch") for (const name of freeNames(statement.body)) free.add(name);
  }
  return [...free].sort();
}

/** The statements without constants that nothing reads. */
export function withoutUnread(statements: readonly RuleStatement[]): readonly RuleStatement[] {
  const kept: RuleStatement[] = [];
  for (const statement of statements.toReversed()) {
    if (statement.kind === "branch") kept.unshift({ ...statement, body: withoutUnread(statement.body) });
    else if (statement.kind !== "constant" || freeNames(kept).includes(statement.name))
      kept.unshift(statement);
  }
  return kept;
}

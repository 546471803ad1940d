import { code, type Code } from "../../../emit/code.js";
import type { FunctionDeclaration } from "../../../emit/declarations.js";
import { call, identifier } from "../../../emit/expressions.js";
import { constant, ifThen, returns } from "../../../emit/statements.js";
import { functionNameOf } from "./rule-names.js";
import { freeNames, type RuleBranch, type RuleStatement } from "./statement.js";

/** Rules as functions: the first one is the whole, the others are branches of it that would make it too long or deep. */
export interface RuleFunctions {
  readonly statements: readonly Code[];
  /** In the order of their calls. */
  readonly functions: readonly FunctionDeclaration[];
}

/** Cuts statements into functions that fit a screen, more or less. */
export function ruleFunctions(statements: readonly RuleStatement[], returnType: Code): RuleFunctions {
  const cutter = new Cutter(returnType);
  const { codes } = cutter.statements(statements, []);
  return { statements: codes, functions: cutter.functions };
}

/** How many lines a function may have, and how deep its branches may lie. */
const MOST_LINES = 40;
const MOST_LEVELS = 3;

interface CutStatements {
  readonly codes: readonly Code[];
  readonly lines: number;
  readonly levels: number;
}

class Cutter {
  readonly #returnType: Code;
  readonly #functions: FunctionDeclaration[] = [];
  readonly #names = new Set<string>();

  constructor(returnType: Code) {
    this.#returnType = returnType;
  }

  get functions(): readonly FunctionDeclaration[] {
    return this.#functions.toReversed();
  }

  /** From the inside out, so that what is left after a cut is judged by what is left. */
  statements(statements: readonly RuleStatement[], topics: readonly string[]): CutStatements {
    const cut = statements.map((statement) => this.#statement(statement, topics));
    return {
      codes: cut.flatMap(({ codes }) => codes),
      lines: cut.reduce((sum, { lines }) => sum + lines, 0),
      levels: Math.max(0, ...cut.map(({ levels }) => levels)),
    };
  }

  #statement(statement: RuleStatement, topics: readonly string[]): CutStatements {
    switch (statement.kind) {
      case "constant":
        return line(constant(identifier(statement.name), statement.value.code));
      case "return":
        return line(returns(statement.value.code));
      case "throw":
        return line(code`throw ${statement.value.code};`);
      case "branch":
        return this.#branch(statement, [...topics, statement.topic]);
    }
  }

  #branch(branch: RuleBranch, topics: readonly string[]): CutStatements {
    const body = this.statements(branch.body, topics);
    const isTooMuch = leaves(branch.body) && (body.lines > MOST_LINES || body.levels >= MOST_LEVELS);
    const codes = isTooMuch ? [this.#moveOut(branch, body, topics)] : body.codes;
    return {
      codes: [ifThen(branch.test.code, codes)],
      lines: (isTooMuch ? 1 : body.lines) + 2,
      levels: (isTooMuch ? 0 : body.levels) + 1,
    };
  }

  #moveOut(branch: RuleBranch, body: CutStatements, topics: readonly string[]): Code {
    const name = functionNameOf(topics, this.#names);
    this.#names.add(name);
    const free = freeNames(branch.body);
    this.#functions.push({
      kind: "function",
      name,
      local: true,
      parameters: free.map((parameter) => ({
        name: parameter,
        type: branch.types.get(parameter) ?? code`never`,
      })),
      returns: this.#returnType,
      statements: body.codes,
    });
    return returns(call(identifier(name), free.map(identifier)));
  }
}

/** Whether nothing comes after statements: the last one returns or throws. */
function leaves(statements: readonly RuleStatement[]): boolean {
  const last = statements.at(-1)?.kind;
  return last === "return" || last === "throw";
}

function line(statement: Code): CutStatements {
  return { codes: [statement], lines: 1, levels: 0 };
}

import { code, type Code } from "../../../emit/code.js";
import type { FunctionDeclaration } from "../../../emit/declarations.js";
import { array, literal, object, property } from "../../../emit/expressions.js";
import { returns } from "../../../emit/statements.js";
import { type CodeSymbol, typeOf } from "../../../emit/symbol.js";
import type { RuleSet } from "../../../endpoints/rule-set.js";
import { parseJmespath } from "../../../jmespath/parser.js";
import type { Node } from "../../../model/node.js";
import { traitOf } from "../../../model/trait.js";
import {
  contextParam,
  operationContextParams,
  staticContextParams,
} from "../../../model/traits/endpoint-rule-traits.js";
import type { OperationPlan } from "../../../plan/service-plan.js";
import { operationKey } from "../../naming.js";
import { compilePath } from "./compile-path.js";

/**
 * The function that reads an operation's endpoint parameters off its input; undefined where no rule looks at any. A fixed
 * value wins over a member, and a member over a path.
 * Spec: https://smithy.io/2.0/additional-specs/rules-engine/parameters.html
 */
export function operationParametersFunction(
  operation: OperationPlan,
  rules: RuleSet,
  symbols: {
    readonly input: CodeSymbol | undefined;
    readonly parameters: CodeSymbol;
    /** The type of parameters of which some are given. */
    readonly given: CodeSymbol;
  },
): FunctionDeclaration | undefined {
  const values = new Map<string, Code>([
    ...pathValues(operation),
    ...memberValues(operation),
    ...fixedValues(operation),
  ]);
  const used = [...rules.parameters.keys()].flatMap((name) => {
    const value = values.get(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  if (used.length === 0) return undefined;
  const readsInput = used.some(([name]) => !fixedNames(operation).has(name));
  return {
    kind: "function",
    name: `${operationKey(operation)}EndpointParameters`,
    local: true,
    parameters:
      readsInput && symbols.input !== undefined
        ? [{ name: "input", type: code`${typeOf(symbols.input)}` }]
        : [],
    returns: code`${typeOf(symbols.given)}<${typeOf(symbols.parameters)}>`,
    statements: [returns(object(used))],
  };
}

type NamedCode = readonly (readonly [name: string, value: Code])[];

function fixedNames({ shape }: OperationPlan): ReadonlySet<string> {
  return new Set((traitOf(shape, staticContextParams) ?? []).map(({ name }) => name.value));
}

function fixedValues({ shape }: OperationPlan): NamedCode {
  return (traitOf(shape, staticContextParams) ?? []).map(({ name, value }) => [name.value, fixedCode(value)]);
}

function fixedCode(node: Node): Code {
  if (node.kind === "array") return array(node.elements.map(fixedCode));
  return literal(node.kind === "string" || node.kind === "boolean" ? node.value : undefined);
}

function memberValues({ input }: OperationPlan): NamedCode {
  return [...(input?.members.values() ?? [])].flatMap((member) => {
    const bound = traitOf(member, contextParam);
    return bound === undefined ? [] : [[bound.name.value, property(code`input`, member.name)] as const];
  });
}

function pathValues({ shape, input }: OperationPlan): NamedCode {
  if (input === undefined) return [];
  return (traitOf(shape, operationContextParams) ?? []).flatMap(({ name, value }) => {
    const parsed = parseJmespath(value.value);
    const compiled = parsed.kind === "error" ? undefined : compilePath(parsed.expression, code`input`);
    return compiled === undefined ? [] : [[name.value, compiled] as const];
  });
}

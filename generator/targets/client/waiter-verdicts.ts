import { code, type Code } from "../../emit/code.js";
import type { Declaration, FunctionDeclaration } from "../../emit/declarations.js";
import { doc } from "../../emit/doc-comment.js";
import { identifier, literal, object } from "../../emit/expressions.js";
import { ifThen, returns } from "../../emit/statements.js";
import { typeOf } from "../../emit/symbol.js";
import type { Expression } from "../../jmespath/ast.js";
import { parseJmespath } from "../../jmespath/parser.js";
import type { StructureShape } from "../../model/shape.js";
import type { Acceptor, PathMatcher } from "../../model/traits/waiter-traits.js";
import { packageNameOf } from "../package-names.js";
import { runtimeSymbol } from "../runtime-library.js";
import type { TargetContext } from "../target.js";
import { errorName } from "./error-name.js";
import { compileExpression } from "./jmespath/compile-expression.js";
import { converterDeclarations } from "./jmespath/converters.js";
import { Scope, type Workshop } from "./jmespath/scope.js";
import { shapeType } from "./jmespath/shape-type.js";
import { toJson } from "./jmespath/to-json.js";
import type { Field, StructureType, Value } from "./jmespath/value-type.js";
import { commandInputSymbol, commandOutputSymbol } from "./symbols.js";
import type { PlannedWaiter } from "./waiters.js";

/** What outcomes say, as functions; their names, where there is something to say at all. */
export interface WaiterVerdicts {
  readonly ofOutput: string | undefined;
  readonly ofError: string | undefined;
  readonly declarations: readonly Declaration[];
}

/** The acceptors of a waiter in their order, those of outputs apart from those of errors. */
export function waiterVerdicts(planned: PlannedWaiter, context: TargetContext): WaiterVerdicts {
  const workshop: Workshop = {
    library: (module, name) => library(context, module, name),
    converters: new Map(),
  };
  const ofOutput = outputVerdict(planned, workshop, context);
  const ofError = errorVerdict(planned, context);
  const declarations = [ofOutput, ofError].filter((declaration) => declaration !== undefined);
  return {
    ofOutput: ofOutput?.name,
    ofError: ofError?.name,
    declarations: [...declarations, ...converterDeclarations(workshop)],
  };
}

function outputVerdict(
  { operation, waiter }: PlannedWaiter,
  workshop: Workshop,
  context: TargetContext,
): FunctionDeclaration | undefined {
  const names = context.packageNames;
  const scope = new Scope(workshop, ["input", "output"]);
  const values = outcomeValues(operation.input, operation.output, context);
  const statements: Code[] = [];
  for (const acceptor of waiter.acceptors) {
    const { matcher } = acceptor;
    if (matcher.kind === "success" && matcher.succeeds) {
      statements.push(returns(verdict(acceptor, values, scope)));
      break;
    }
    if (matcher.kind !== "output" && matcher.kind !== "inputOutput") continue;
    const condition = pathCondition(matcher, values[matcher.kind], scope);
    if (condition !== undefined) {
      statements.push(ifThen(condition, [returns(verdict(acceptor, values, scope))]));
    }
  }
  if (statements.length === 0) return undefined;
  const isComplete = waiter.acceptors.some(({ matcher }) => matcher.kind === "success" && matcher.succeeds);
  const readsInput = waiter.acceptors.some(({ matcher }) => matcher.kind === "inputOutput");
  const readsOutput =
    readsInput ||
    waiter.acceptors.some(({ matcher, message }) => matcher.kind === "output" || message !== undefined);
  const output = { name: "output", type: code`${typeOf(commandOutputSymbol(operation, names))}` };
  const input = { name: "input", type: code`${typeOf(commandInputSymbol(operation, names))}` };
  return {
    kind: "function",
    name: "verdictOfOutput",
    local: true,
    docs: doc("What an output says of the state."),
    parameters: [...(readsOutput ? [output] : []), ...(readsInput ? [input] : [])],
    returns: verdictType(context),
    statements: [
      ...scope.body(...statements),
      ...statements,
      ...(isComplete ? [] : [returns(object([["state", literal("RETRY")]]))]),
    ],
  };
}

/** What expressions of the two kinds are evaluated on. */
interface OutcomeValues {
  readonly output: Value;
  readonly inputOutput: Value;
}

function outcomeValues(
  inputShape: StructureShape | undefined,
  outputShape: StructureShape | undefined,
  context: TargetContext,
): OutcomeValues {
  const valueOf = (name: string, shape: StructureShape | undefined): Value => ({
    code: identifier(name),
    type: shape === undefined ? NOTHING : shapeType(shape, context),
    isOptional: false,
    isName: true,
  });
  const input = valueOf("input", inputShape);
  const output = valueOf("output", outputShape);
  const fields = new Map<string, Field>([
    ["input", { type: input.type, isOptional: false, code: input.code }],
    ["output", { type: output.type, isOptional: false, code: output.code }],
  ]);
  const both: StructureType = {
    kind: "structure",
    name: "outcome",
    keepsNulls: true,
    names: [...fields.keys()],
    field: (name) => fields.get(name),
  };
  return {
    output,
    inputOutput: { code: code`{ input, output }`, type: both, isOptional: false, isName: true },
  };
}

/** An operation without output gives an object without members. */
const NOTHING: StructureType = {
  kind: "structure",
  name: "nothing",
  keepsNulls: true,
  names: [],
  field: () => undefined,
};

/** Whether the value at a path is as it should be. Undefined where no value of its type can be: nothing ever matches. */
function pathCondition(
  { path, comparator, expected }: PathMatcher,
  current: Value,
  outer: Scope,
): Code | undefined {
  const expression = expressionOf(path.value);
  if (expression === undefined) return undefined;
  const scope = outer.inner();
  const value = compileExpression(expression, current, scope);
  const condition = comparison(value, comparator, expected.value, scope);
  if (condition === undefined) return undefined;
  if (!scope.canFail) return scope.inPlace(condition);
  // An expression without a value matches nothing.
  return code`${scope.library("jmespath-error", "attempt")}(${scope.arrow(undefined, condition)})`;
}

function comparison(
  value: Value,
  comparator: PathMatcher["comparator"],
  expected: string,
  scope: Scope,
): Code | undefined {
  const { type } = value;
  switch (comparator) {
    case "stringEquals": {
      if (type.kind === "string" && type.values?.has(expected) === false) {
        return code`${scope.library("comparators", "isEqual")}(${value.code}, ${literal(expected)})`;
      }
      return type.kind === "string" || type.kind === "json"
        ? code`${value.code} === ${literal(expected)}`
        : undefined;
    }
    case "booleanEquals": {
      if (type.kind !== "boolean" && type.kind !== "json") return undefined;
      if (type.kind === "json" || value.isOptional)
        return code`${value.code} === ${literal(expected === "true")}`;
      return expected === "true" ? value.code : code`!(${value.code})`;
    }
    default: {
      if (type.kind !== "list" && type.kind !== "json") return undefined;
      const list =
        type.kind === "json" ? code`${scope.library("narrow", "asList")}(${value.code})` : value.code;
      const name = comparator === "allStringEquals" ? "allEqual" : "anyEqual";
      return code`${scope.library("comparators", name)}(${list}, ${literal(expected)})`;
    }
  }
}

function verdict({ state, message }: Acceptor, { output }: OutcomeValues, scope: Scope): Code {
  const text = message && messageCode(message.value, output, scope);
  return object([["state", literal(state.toUpperCase())], ...(text ? [["message", text] as const] : [])]);
}

/** The service's own words: a string, or several. */
function messageCode(path: string, output: Value, outer: Scope): Code | undefined {
  const expression = expressionOf(path);
  if (expression === undefined) return undefined;
  const scope = outer.inner();
  const value = compileExpression(expression, output, scope);
  const words = wordsOf(value, scope);
  if (!scope.canFail) return scope.inPlace(words);
  return code`${scope.library("jmespath-error", "attempt")}(${scope.arrow(undefined, words)})`;
}

function wordsOf(value: Value, scope: Scope): Code {
  if (value.type.kind === "string") return value.isOptional ? code`${value.code} ?? undefined` : value.code;
  return code`${scope.library("message-text", "messageText")}(${toJson(value, scope)})`;
}

function expressionOf(text: string): Expression | undefined {
  const parsed = parseJmespath(text);
  return parsed.kind === "expression" ? parsed.expression : undefined;
}

function errorVerdict({ waiter }: PlannedWaiter, context: TargetContext): FunctionDeclaration | undefined {
  const statements: Code[] = [];
  let readsError = false;
  for (const { matcher, state } of waiter.acceptors) {
    const said = returns(object([["state", literal(state.toUpperCase())]]));
    if (matcher.kind === "success" && !matcher.succeeds) {
      statements.push(said);
      break;
    }
    if (matcher.kind !== "errorType") continue;
    statements.push(ifThen(code`error.name === ${literal(errorName(matcher.error.value))}`, [said]));
    readsError = true;
  }
  if (statements.length === 0) return undefined;
  const isComplete = waiter.acceptors.some(({ matcher }) => matcher.kind === "success" && !matcher.succeeds);
  return {
    kind: "function",
    name: "verdictOfError",
    local: true,
    docs: doc("What an error says of the state."),
    parameters: readsError ? [{ name: "error", type: code`{ readonly name?: unknown }` }] : [],
    returns: verdictType(context),
    statements: [...statements, ...(isComplete ? [] : [returns(object([["state", literal("FAILURE")]]))])],
  };
}

function verdictType(context: TargetContext): Code {
  const symbol = runtimeSymbol(packageNameOf(context.packageNames, "client"), "client/waiter", "Verdict");
  return code`${typeOf(symbol)}`;
}

function library(context: TargetContext, module: string, name: string) {
  return runtimeSymbol(packageNameOf(context.packageNames, "client"), `client/jmespath/${module}`, name);
}

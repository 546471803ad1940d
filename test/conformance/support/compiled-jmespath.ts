import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { code } from "../../../generator/emit/code.js";
import type { Declaration } from "../../../generator/emit/declarations.js";
import type { TypeScriptModule } from "../../../generator/emit/emitted-package.js";
import { array, identifier, object } from "../../../generator/emit/expressions.js";
import { printPackage } from "../../../generator/emit/print.js";
import { returns } from "../../../generator/emit/statements.js";
import { typeOf } from "../../../generator/emit/symbol.js";
import type { Expression } from "../../../generator/jmespath/ast.js";
import type { JsonValue } from "../../../generator/jmespath/json-value.js";
import { readRuntime } from "../../../generator/resources.js";
import {
  compileCondition,
  compileExpression,
} from "../../../generator/targets/client/jmespath/compile-expression.js";
import { Scope, type Workshop } from "../../../generator/targets/client/jmespath/scope.js";
import { toJson } from "../../../generator/targets/client/jmespath/to-json.js";
import { runtimeFiles, runtimeSymbol } from "../../../generator/targets/runtime-library.js";
import { type InferredType, inferType } from "./inferred-type.js";

/** An expression, and the value that it is for. */
export interface Question {
  readonly expression: Expression;
  readonly given: JsonValue;
}

/** What is generated of a question: functions that know nothing of the value, and functions that know its type. */
export interface CompiledQuestion {
  readonly untyped: (value: JsonValue) => JsonValue;
  readonly typed: (value: JsonValue) => JsonValue;
  readonly untypedCondition: (value: JsonValue) => boolean;
  readonly typedCondition: (value: JsonValue) => boolean;
}

/** Generates the functions of questions, bundles and loads them: in the order of the questions. */
export async function compileQuestions(questions: readonly Question[]): Promise<readonly CompiledQuestion[]> {
  const out = resolve(".cache/conformance/jmespath");
  rmSync(out, { recursive: true, force: true });
  const functions = questions.flatMap((question, index) => questionDeclarations(question, index));
  const declarations = [...functions, questionsDeclaration(questions.length)];
  const module: TypeScriptModule = { kind: "module", path: "src/questions.ts", declarations };
  const files = [module, ...runtimeFiles([module], PACKAGE, await readRuntime())];
  // Nobody reads these, so they keep the layout that they were printed with.
  const layout = (text: string): string => text;
  for (const { path, text } of await printPackage(
    { target: "client", name: PACKAGE, folder: out, files },
    undefined,
    layout,
  )) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const outfile = `${out}/questions.mjs`;
  await build({
    entryPoints: [`${out}/src/questions.ts`],
    outfile,
    bundle: true,
    format: "esm",
    logLevel: "error",
  });
  const built: unknown = await import(pathToFileURL(outfile).href);
  // Guaranteed by the declarations below.
  const { questions: compiled } = built as { readonly questions: readonly CompiledQuestion[] };
  return compiled;
}

const PACKAGE = "questions";

/** All functions together, in the order of the questions. */
function questionsDeclaration(count: number): Declaration {
  const kinds = ["untyped", "typed", "untypedCondition", "typedCondition"];
  const all = Array.from({ length: count }, (_, index) =>
    object(kinds.map((kind) => [kind, identifier(`${kind}${index}`)])),
  );
  return { kind: "constant", name: "questions", type: code`readonly object[]`, value: array(all) };
}

function questionDeclarations({ expression, given }: Question, index: number): readonly Declaration[] {
  const json = code`${typeOf(library("json-value", "JsonValue"))}`;
  const untyped: InferredType = { type: { kind: "json" }, isOptional: false, code: json };
  return [
    answerDeclaration(`untyped${index}`, expression, untyped),
    answerDeclaration(`typed${index}`, expression, inferType([given], json)),
    conditionDeclaration(`untypedCondition${index}`, expression, untyped),
    conditionDeclaration(`typedCondition${index}`, expression, inferType([given], json)),
  ];
}

function answerDeclaration(name: string, expression: Expression, type: InferredType): Declaration {
  const scope = new Scope(newWorkshop(), ["value"]);
  const current = {
    code: identifier("value"),
    type: type.type,
    isOptional: type.isOptional,
    isName: true,
  } as const;
  const answer = toJson(compileExpression(expression, current, scope), scope);
  return {
    kind: "function",
    name,
    parameters: [{ name: "value", type: type.code }],
    returns: code`${typeOf(library("json-value", "JsonValue"))}`,
    statements: [...scope.body(answer), returns(answer)],
  };
}

function conditionDeclaration(name: string, expression: Expression, type: InferredType): Declaration {
  const scope = new Scope(newWorkshop(), ["value"]);
  const current = {
    code: identifier("value"),
    type: type.type,
    isOptional: type.isOptional,
    isName: true,
  } as const;
  const answer = compileCondition(expression, current, scope);
  return {
    kind: "function",
    name,
    parameters: [{ name: "value", type: type.code }],
    returns: code`boolean`,
    statements: [...scope.body(answer), returns(answer)],
  };
}

function newWorkshop(): Workshop {
  return { library, converters: new Map() };
}

function library(module: string, name: string) {
  return runtimeSymbol(PACKAGE, `client/jmespath/${module}`, name);
}

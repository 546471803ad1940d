import { code, type Code } from "../../emit/code.js";
import type { Declaration, ParameterDeclaration } from "../../emit/declarations.js";
import { doc } from "../../emit/doc-comment.js";
import { array, call, identifier, literal, unionType } from "../../emit/expressions.js";
import { lines, returns } from "../../emit/statements.js";
import { typeOf, type CodeSymbol } from "../../emit/symbol.js";
import { packageNameOf } from "../package-names.js";
import { runtimeSymbol } from "../runtime-library.js";
import type { TargetContext } from "../target.js";
import { findStatements } from "./find-statements.js";
import { routeOf, routeTree, type Route } from "./route-tree.js";
import { routeSymbol } from "./symbols.js";

/** What a router is made from. */
export type RouterContext = Pick<TargetContext, "plan" | "packageNames">;

/**
 * The router of a service, compiled from its patterns. It looks at the segments of a request one after the other, so
 * that more operations make it no slower.
 */
export function routerDeclarations(context: RouterContext): readonly Declaration[] {
  const routes = context.plan.operations.map(routeOf);
  const match = code`${typeOf(runtime(context, "router", "RouteMatch"))}<OperationKey>`;
  const keys: Declaration = {
    kind: "type",
    name: "OperationKey",
    docs: doc("The names of the handlers, by which the router calls the operations."),
    type: unionType(routes.map(({ key }) => literal(key))),
  };
  const route = {
    kind: "function",
    name: routeSymbol(context.plan, context.packageNames).name,
    docs: doc(
      "Finds the operation of a request by its method, the segments of its path and its query, all as they were sent.",
    ),
    returns: match,
  } as const;
  if (routes.length === 0) {
    return [keys, { ...route, parameters: [], statements: [returns(code`{ kind: "not-found" }`)] }];
  }
  const parameters = findParameters(routes);
  const args = parameters.map(({ name }) => identifier(name));
  const missed = call(code`${runtime(context, "find-route", "missed")}`, [
    code`find`,
    methodsOf(routes),
    code`segments`,
    code`query`,
  ]);
  const search = findStatements(routeTree(routes), {
    matched: code`${runtime(context, "find-route", "matched")}`,
    hasQueryLiteral: code`${runtime(context, "router", "hasQueryLiteral")}`,
  });
  return [
    keys,
    {
      ...route,
      parameters: [METHOD, SEGMENTS, QUERY],
      statements: [returns(code`${call(code`find`, args)} ?? ${missed}`)],
    },
    {
      kind: "function",
      name: "find",
      local: true,
      parameters,
      returns: code`${match} | undefined`,
      statements: [lines([...search, returns(code`undefined`)])],
    },
  ];
}

const METHOD: ParameterDeclaration = { name: "method", type: code`string` };
const SEGMENTS: ParameterDeclaration = { name: "segments", type: code`readonly string[]` };
const QUERY: ParameterDeclaration = { name: "query", type: code`string` };

/** The query is looked at only where a pattern has some of it. */
function findParameters(routes: readonly Route[]): readonly ParameterDeclaration[] {
  const usesQuery = routes.some(({ queryLiterals }) => queryLiterals.length > 0);
  return usesQuery ? [METHOD, SEGMENTS, QUERY] : [METHOD, SEGMENTS];
}

function methodsOf(routes: readonly Route[]): Code {
  const names = new Set(routes.map(({ method }) => method));
  return array([...names].sort().map((name) => literal(name)));
}

function runtime(context: RouterContext, module: string, name: string): CodeSymbol {
  return runtimeSymbol(packageNameOf(context.packageNames, "server"), `server/${module}`, name);
}

import { code, joinCode, type Code } from "../../emit/code.js";
import { call, literal } from "../../emit/expressions.js";
import { ifElse, ifThen, returns, switchOn } from "../../emit/statements.js";
import { compareText } from "../../model/knowledge/sort.js";
import type { GreedyRoutes, Route, RouteTree } from "./route-tree.js";

/** The functions of the runtime that compiled routes use. */
export interface RouteRuntime {
  readonly matched: Code;
  readonly hasQueryLiteral: Code;
}

/**
 * The statements that look for a request's route in a tree: `segments` are its path, `method` and `query` the rest.
 * They return a match, or come to their end where there is none. The more specific patterns stand first, so that what
 * they do not match goes on to the others.
 */
export function findStatements(tree: RouteTree, runtime: RouteRuntime): readonly Code[] {
  return new RouteCompiler(runtime).statements(tree, 0, []);
}

class RouteCompiler {
  readonly #runtime: RouteRuntime;

  constructor(runtime: RouteRuntime) {
    this.#runtime = runtime;
  }

  /** The segments before `depth` have matched; `labels` are those of them that labels stand for. */
  statements(tree: RouteTree, depth: number, labels: readonly Code[]): readonly Code[] {
    return [
      ...this.#ends(tree, depth, labels),
      ...this.#literals(tree, depth, labels),
      ...this.#label(tree, depth, labels),
      ...tree.greedy.map((routes) => this.#greedy(routes, depth, labels)),
    ];
  }

  #ends({ ends }: RouteTree, depth: number, labels: readonly Code[]): readonly Code[] {
    if (ends.length === 0) return [];
    return [this.#matches(ends, labels, [code`segments.length === ${literal(depth)}`])];
  }

  #literals({ literals }: RouteTree, depth: number, labels: readonly Code[]): readonly Code[] {
    if (literals.length === 0) return [];
    const cases = literals.map(([text, next]) => ({
      values: [text],
      statements: [...this.statements(next, depth + 1, labels), code`break;`],
    }));
    return [switchOn(segmentAt(depth), cases)];
  }

  /**
   * A label takes any segment, so there is nothing to ask: whether there is one, the end of each pattern asks. It may be
   * empty too: clients send that for an empty value, and the validators judge it.
   */
  #label({ label }: RouteTree, depth: number, labels: readonly Code[]): readonly Code[] {
    if (label === undefined) return [];
    return this.statements(label, depth + 1, [...labels, segmentAt(depth)]);
  }

  /** A greedy label takes as many segments as the pattern's last ones leave: at least one. */
  #greedy({ suffix, routes }: GreedyRoutes, depth: number, labels: readonly Code[]): Code {
    const last = suffix.map((segment, index) => ({
      segment,
      value: code`segments.at(${literal(index - suffix.length)})`,
    }));
    const end = suffix.length === 0 ? [] : [literal(-suffix.length)];
    const rest = code`${call(code`segments.slice`, [literal(depth), ...end])}.join("/")`;
    const lastLabels = last.flatMap(({ segment, value }) => (segment.kind === "label" ? [value] : []));
    return this.#matches(
      routes,
      [...labels, rest, ...lastLabels],
      [
        code`segments.length > ${literal(depth + suffix.length)}`,
        ...last.flatMap(({ segment, value }) =>
          segment.kind === "literal" ? [code`${value} === ${literal(segment.text)}`] : [],
        ),
      ],
    );
  }

  /** The routes of one path: by method, and of one method those with more query literals first. */
  #matches(routes: readonly Route[], labels: readonly Code[], conditions: readonly Code[]): Code {
    const inOrder = [...routes].sort(
      (left, right) =>
        compareText(left.method, right.method) ||
        right.queryLiterals.length - left.queryLiterals.length ||
        compareText(left.key, right.key),
    );
    const [only] = inOrder;
    if (only !== undefined && inOrder.length === 1) return this.#match(only, labels, conditions);
    const statements = inOrder.map((route) => this.#match(route, labels, []));
    return ifElse([{ condition: joinCode(conditions, " && "), statements }]);
  }

  #match(route: Route, labels: readonly Code[], conditions: readonly Code[]): Code {
    const all = [
      ...conditions,
      code`method === ${literal(route.method)}`,
      ...route.queryLiterals.map(({ name, value }) =>
        call(this.#runtime.hasQueryLiteral, [
          code`query`,
          literal(name),
          ...(value === "" ? [] : [literal(value)]),
        ]),
      ),
    ];
    return ifThen(joinCode(all, " && "), [
      returns(call(this.#runtime.matched, [literal(route.key), ...labels])),
    ]);
  }
}

function segmentAt(depth: number): Code {
  return code`segments[${literal(depth)}]`;
}

import { invariant } from "../../diagnostics/invariant.js";
import type { QueryLiteral, UriSegment } from "../../model/knowledge/uri-pattern.js";
import { compareText } from "../../model/knowledge/sort.js";
import type { OperationPlan } from "../../plan/service-plan.js";
import { operationKey } from "../naming.js";

/** An operation as a router sees it. */
export interface Route {
  readonly key: string;
  readonly method: string;
  readonly segments: readonly UriSegment[];
  readonly queryLiterals: readonly QueryLiteral[];
}

/**
 * All patterns that share their first segments. Of several that match a request the most specific wins: a literal
 * before a label, a label before a greedy one.
 * Spec: https://smithy.io/2.0/spec/http-bindings.html#specificity-routing
 */
export interface RouteTree {
  /** The patterns that have no more segments. */
  readonly ends: readonly Route[];
  /** What follows, by a segment's text in the order of the texts. */
  readonly literals: readonly (readonly [text: string, next: RouteTree])[];
  readonly label: RouteTree | undefined;
  readonly greedy: readonly GreedyRoutes[];
}

/** Patterns whose greedy label is followed by the same segments; the most specific ones stand first. */
export interface GreedyRoutes {
  readonly suffix: readonly UriSegment[];
  readonly routes: readonly Route[];
}

/** The route of an operation. */
export function routeOf(operation: OperationPlan): Route {
  const { http } = operation;
  invariant(http, `\`${operation.shape.id}\` has no \`@http\`, by which requests find it.`);
  const { segments, queryLiterals } = http.uri;
  return { key: operationKey(operation), method: http.method, segments, queryLiterals };
}

/** The tree of some routes below the segments before `depth`, which they have in common. */
export function routeTree(routes: readonly Route[], depth = 0): RouteTree {
  const ends: Route[] = [];
  const labels: Route[] = [];
  const literals = new Map<string, Route[]>();
  const greedy = new Map<string, Route[]>();
  for (const route of routes) {
    const segment = route.segments[depth];
    if (segment === undefined) ends.push(route);
    else if (segment.kind === "literal") append(literals, segment.text, route);
    else if (segment.isGreedy) append(greedy, shapeOf(route.segments.slice(depth)), route);
    else labels.push(route);
  }
  return {
    ends,
    literals: [...literals]
      .sort(([left], [right]) => compareText(left, right))
      .map(([text, found]) => [text, routeTree(found, depth + 1)]),
    label: labels.length === 0 ? undefined : routeTree(labels, depth + 1),
    greedy: [...greedy.values()].map((found) => greedyRoutes(found, depth)).sort(compareGreedy),
  };
}

function append(groups: Map<string, Route[]>, key: string, route: Route): void {
  groups.set(key, [...(groups.get(key) ?? []), route]);
}

/** Two patterns match the same paths where this is the same text: no literal has a brace. */
function shapeOf(segments: readonly UriSegment[]): string {
  return segments.map((segment) => (segment.kind === "literal" ? segment.text : "{}")).join("/");
}

function greedyRoutes(routes: readonly Route[], depth: number): GreedyRoutes {
  const suffix = routes[0]?.segments.slice(depth + 1) ?? [];
  const hasMore = suffix.some((segment) => segment.kind === "label" && segment.isGreedy);
  invariant(!hasMore, "A URI pattern has at most one greedy label.");
  return { suffix, routes };
}

/** Segment by segment a literal comes before a label, and where all are alike, more segments before fewer. */
function compareGreedy(left: GreedyRoutes, right: GreedyRoutes): number {
  return (
    compareText(specificity(left.suffix), specificity(right.suffix)) ||
    compareText(shapeOf(left.suffix), shapeOf(right.suffix))
  );
}

function specificity(suffix: readonly UriSegment[]): string {
  return suffix.map(({ kind }) => (kind === "literal" ? "0" : "1")).join("") + "2";
}

import type { Labels, RouteMatch } from "./router.js";

/** The compiled search of a router: the match of an operation, or undefined. */
export type FindRoute<Name extends string> = (
  method: string,
  segments: readonly string[],
  query: string,
) => RouteMatch<Name> | undefined;

/** The match of an operation and the values of its pattern's labels. */
export function matched<Name extends string>(operation: Name, ...labels: Labels): RouteMatch<Name> {
  return { kind: "operation", operation, labels };
}

/**
 * What there is to say of a request that has no operation: which other methods of the service would have one. Only
 * requests that are wrong anyway pay for asking them all.
 */
export function missed<Name extends string>(
  find: FindRoute<Name>,
  methods: readonly string[],
  segments: readonly string[],
  query: string,
): RouteMatch<Name> {
  const allowed = methods.filter((method) => find(method, segments, query) !== undefined);
  return allowed.length === 0 ? { kind: "not-found" } : { kind: "wrong-method", allow: allowed.join(", ") };
}

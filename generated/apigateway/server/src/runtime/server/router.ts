import { decodeSegment } from "../codec/uri.js";

/** What a router compiled from the model says about a request. */
export type RouteMatch<Name extends string> =
  | { readonly kind: "operation"; readonly operation: Name; readonly labels: Labels }
  | { readonly kind: "wrong-method"; readonly allow: string }
  | { readonly kind: "not-found" };

/** The values of a pattern's labels in their order, still percent-encoded. */
export type Labels = readonly (string | undefined)[];

/** Finds the operation of a request. Segments and query are as sent: percent-encoded, dots untouched. */
export type Router<Name extends string> = (
  method: string,
  segments: readonly string[],
  query: string,
) => RouteMatch<Name>;

/** The segments of a path as sent. One slash at the end does not count; two slashes have an empty segment between. */
export function splitPath(path: string): string[] {
  const segments: string[] = [];
  let start = 1;
  for (let end = path.indexOf("/", start); end >= 0; end = path.indexOf("/", start)) {
    segments.push(path.slice(start, end));
    start = end + 1;
  }
  if (start < path.length) segments.push(path.slice(start));
  return segments;
}

/** Whether a query string has a parameter of this name and, where one is given, of this value: a pattern's query literal. */
export function hasQueryLiteral(query: string, name: string, value?: string): boolean {
  return query.split("&").some((parameter) => {
    const [first = "", ...rest] = parameter.split("=");
    return decodeSegment(first) === name && (value === undefined || decodeSegment(rest.join("=")) === value);
  });
}

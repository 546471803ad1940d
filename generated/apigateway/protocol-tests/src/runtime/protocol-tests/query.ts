import type { QueryParameterBag } from "@smithy/types";

import { encodeQueryValue } from "../codec/uri.js";
import type { ExpectedRequest } from "./http-message.js";
import { show } from "./show.js";

/** The parameters of a query as they stand on the wire: `name=value` or, for null, `name`. */
export function queryStrings(query: QueryParameterBag = {}): string[] {
  return Object.entries(query).flatMap(([name, values]) =>
    [values].flat().map((value) => {
      const encoded = encodeQueryValue(name);
      return value === null ? encoded : `${encoded}=${encodeQueryValue(value)}`;
    }),
  );
}

/** Where a query is not as expected. The values of one name have an order, the names have none. */
export function queryDifferences(
  actual: readonly string[],
  { queryParams = [], requireQueryParams = [], forbidQueryParams = [] }: ExpectedRequest,
): string[] {
  const ofName = (parameters: readonly string[], name: string): readonly string[] =>
    parameters.filter((parameter) => nameOf(parameter) === name);
  return [
    ...[...new Set(queryParams.map(nameOf))]
      .filter((name) => ofName(actual, name).join("&") !== ofName(queryParams, name).join("&"))
      .map((name) => difference(name, show(ofName(queryParams, name)), ofName(actual, name))),
    ...requireQueryParams
      .filter((name) => ofName(actual, name).length === 0)
      .map((name) => difference(name, "any value", [])),
    ...forbidQueryParams
      .filter((name) => ofName(actual, name).length > 0)
      .map((name) => difference(name, "nothing", ofName(actual, name))),
  ];
}

function nameOf(parameter: string): string {
  return parameter.split("=", 1)[0] ?? "";
}

function difference(name: string, expected: string, found: readonly string[]): string {
  return `Query parameter '${name}': expected ${expected}, found ${found.length === 0 ? "nothing" : show(found)}.`;
}

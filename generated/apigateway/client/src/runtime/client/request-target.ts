import type { HttpRequest } from "@smithy/types";

import { encodeQueryValue } from "../codec/uri.js";

/** The path of a request and its query string, as they stand in the request line. */
export function requestTarget({ path, query }: Pick<HttpRequest, "path" | "query">): string {
  const parameters = queryParameters(query).map(([name, value]) =>
    value === undefined ? name : `${name}=${value}`,
  );
  return parameters.length === 0 ? path : `${path}?${parameters.join("&")}`;
}

/** The parameters of a query string, percent-encoded, each value by itself. Null is a name without a value. */
export function queryParameters(
  query: HttpRequest["query"] = {},
): [name: string, value: string | undefined][] {
  return Object.entries(query).flatMap(([name, values]) =>
    [values]
      .flat()
      .map((value): [string, string | undefined] => [
        encodeQueryValue(name),
        value === null ? undefined : encodeQueryValue(value, name),
      ]),
  );
}

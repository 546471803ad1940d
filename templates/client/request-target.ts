import type { HttpRequest } from "@smithy/types";

import { encodeQueryValue } from "../codec/uri.js";

/** The path of a request and its query string, as they stand in the request line. */
export function requestTarget({ path, query }: HttpRequest): string {
  const parameters: string[] = [];
  for (const name of Object.keys(query ?? {})) {
    const values = query?.[name];
    // Null is a name alone, without a `=`.
    if (values === null) parameters.push(encodeQueryValue(name));
    else
      for (const value of [values ?? []].flat())
        parameters.push(`${encodeQueryValue(name)}=${encodeQueryValue(value)}`);
  }
  return parameters.length === 0 ? path : `${path}?${parameters.join("&")}`;
}

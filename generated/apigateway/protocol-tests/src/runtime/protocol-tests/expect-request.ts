import type { HttpRequest } from "@smithy/types";

import { bodyDifferences, bytesOfMessage } from "./body.js";
import { headerDifferences } from "./headers.js";
import type { ExpectedRequest } from "./http-message.js";
import { expectNone } from "./mismatch.js";
import { queryDifferences, queryStrings } from "./query.js";
import { show } from "./show.js";

/** Fails unless a request that a client was about to send is the expected one. */
export async function expectRequest(request: HttpRequest, expected: ExpectedRequest): Promise<void> {
  expectNone("The request", [
    ...partDifferences("Method", request.method, expected.method),
    ...partDifferences("Path", request.path, expected.uri),
    ...partDifferences("Host", request.hostname, expected.resolvedHost ?? request.hostname),
    ...queryDifferences(queryStrings(request.query), expected),
    ...headerDifferences(request.headers, expected),
    ...bodyDifferences(await bytesOfMessage(request.body), expected),
  ]);
}

function partDifferences(name: string, actual: string, expected: string): string[] {
  return actual === expected ? [] : [`${name}: expected ${show(expected)}, found ${show(actual)}.`];
}

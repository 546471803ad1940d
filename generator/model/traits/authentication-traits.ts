import { getEntry, getString } from "../node.js";
import { defineAnnotation, defineTrait } from "../trait.js";
import { readStringAt, readStrings, withoutUndefined } from "./read-node.js";

// Spec: https://smithy.io/2.0/spec/authentication-traits.html

/** A trait that is an authentication scheme. */
export const authDefinition = defineAnnotation("smithy.api#authDefinition");

/** The schemes of a service or operation, best first, by the ids of their traits. */
export const auth = defineTrait("smithy.api#auth", readStrings);

/** An operation that may also be called without authentication. */
export const optionalAuth = defineAnnotation("smithy.api#optionalAuth");

/** User name and password (RFC 7617). */
export const httpBasicAuth = defineAnnotation("smithy.api#httpBasicAuth");

/** Digest authentication (RFC 7616). */
export const httpDigestAuth = defineAnnotation("smithy.api#httpDigestAuth");

/** A bearer token (RFC 6750). */
export const httpBearerAuth = defineAnnotation("smithy.api#httpBearerAuth");

/** Where a key is sent. `scheme` precedes it in the header `Authorization`. */
export interface ApiKeyAuth {
  readonly name: string;
  readonly in: "header" | "query";
  readonly scheme?: string;
}

/** A key in a header or in the query. */
export const httpApiKeyAuth = defineTrait("smithy.api#httpApiKeyAuth", (node): ApiKeyAuth =>
  withoutUndefined({
    name: readStringAt(node, "name"),
    in: readStringAt(node, "in") === "query" ? ("query" as const) : ("header" as const),
    scheme: getString(getEntry(node, "scheme")),
  }),
);

import { getEntry, getNumber, getString, type StringNode } from "../node.js";
import { defineAnnotation, defineTrait } from "../trait.js";
import {
  expectString,
  readAt,
  readNumber,
  readString,
  readStringAt,
  readStringMap,
  readStrings,
  withoutUndefined,
} from "./read-node.js";

// Spec: https://smithy.io/2.0/spec/http-bindings.html

/** How an operation is called over HTTP. `uri` stays a node, so that messages can point into the pattern. */
export interface Http {
  readonly method: string;
  readonly uri: StringNode;
  /** The status of a successful answer. */
  readonly code: number;
}

/** Binds an operation to a method and a pattern of URIs. */
export const http = defineTrait("smithy.api#http", (node): Http => ({
  method: readStringAt(node, "method"),
  uri: expectString(node, "uri"),
  code: getNumber(getEntry(node, "code")) ?? 200,
}));

/** The status of an error. Without it a client's fault is 400, a server's 500. */
export const httpError = defineTrait("smithy.api#httpError", readNumber);

/** Sends a member as a header of that name. */
export const httpHeader = defineTrait("smithy.api#httpHeader", readString);

/** Sends a map as headers that begin with that text. */
export const httpPrefixHeaders = defineTrait("smithy.api#httpPrefixHeaders", readString);

/** Sends a member as a segment of the path. */
export const httpLabel = defineAnnotation("smithy.api#httpLabel");

/** Sends a member in the query under that name. */
export const httpQuery = defineTrait("smithy.api#httpQuery", readString);

/** Sends the entries of a map in the query. */
export const httpQueryParams = defineAnnotation("smithy.api#httpQueryParams");

/** Sends a member as the whole body. */
export const httpPayload = defineAnnotation("smithy.api#httpPayload");

/** A member of the output that is the status of the answer. */
export const httpResponseCode = defineAnnotation("smithy.api#httpResponseCode");

/** An operation whose request carries a checksum of its body. */
export const httpChecksumRequired = defineAnnotation("smithy.api#httpChecksumRequired");

/** What browsers of other origins may do. */
export interface Cors {
  /** One origin, or `*`. */
  readonly origin: string;
  /** Origins by names of the user's choice; where they are given, `origin` is not meant. */
  readonly origins?: ReadonlyMap<string, string>;
  /** Seconds for which a preflight answer holds. */
  readonly maxAge: number;
  readonly additionalAllowedHeaders: readonly string[];
  readonly additionalExposedHeaders: readonly string[];
}

/** A service that answers browsers of other origins. */
export const cors = defineTrait("smithy.api#cors", (node): Cors =>
  withoutUndefined({
    origin: getString(getEntry(node, "origin")) ?? "*",
    origins: readAt(node, "origins", readStringMap),
    maxAge: getNumber(getEntry(node, "maxAge")) ?? 600,
    additionalAllowedHeaders: readAt(node, "additionalAllowedHeaders", readStrings) ?? [],
    additionalExposedHeaders: readAt(node, "additionalExposedHeaders", readStrings) ?? [],
  }),
);

import { getBoolean, getEntry, getStrings } from "../node.js";
import type { ShapeId } from "../shape-id.js";
import { defineTrait } from "../trait.js";
import { readString } from "./read-node.js";

// Spec: https://smithy.io/2.0/spec/protocol-traits.html

/** What the trait `protocolDefinition` says: which traits the protocol goes by, and whether it has no documents. */
export interface ProtocolDefinition {
  readonly traits: readonly ShapeId[];
  readonly noInlineDocumentSupport: boolean;
}

/** A trait that is a protocol. */
export const protocolDefinition = defineTrait(
  "smithy.api#protocolDefinition",
  (node): ProtocolDefinition => ({
    traits: getStrings(getEntry(node, "traits")),
    noInlineDocumentSupport: getBoolean(getEntry(node, "noInlineDocumentSupport")) ?? false,
  }),
);

/** The name of a member in JSON. */
export const jsonName = defineTrait("smithy.api#jsonName", readString);

/** What a blob or string holds (RFC 6838). */
export const mediaType = defineTrait("smithy.api#mediaType", readString);

/** Formats of a timestamp on the wire. */
export type TimestampFormat = "date-time" | "http-date" | "epoch-seconds";

/** How a timestamp is written; without it the place decides, and then the protocol. */
export const timestampFormat = defineTrait("smithy.api#timestampFormat", (node): TimestampFormat => {
  const format = readString(node);
  return format === "http-date" || format === "epoch-seconds" ? format : "date-time";
});

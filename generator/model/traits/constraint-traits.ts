import type { Decimal } from "../decimal.js";
import { getBoolean, getEntry, getString } from "../node.js";
import { defineAnnotation, defineTrait } from "../trait.js";
import {
  readAt,
  readDecimal,
  readList,
  readNumber,
  readString,
  readStringAt,
  withoutUndefined,
} from "./read-node.js";

// Spec: https://smithy.io/2.0/spec/constraint-traits.html

/** Bounds of a length, both inclusive; at least one of them is there. */
export interface Length {
  readonly min?: number;
  readonly max?: number;
}

/** How many elements, entries, Unicode scalar values or bytes. */
export const length = defineTrait("smithy.api#length", (node): Length =>
  withoutUndefined({ min: readAt(node, "min", readNumber), max: readAt(node, "max", readNumber) }),
);

/** Bounds of a number, both inclusive, with every digit; at least one of them is there. */
export interface Range {
  readonly min?: Decimal;
  readonly max?: Decimal;
}

/** How large or small a number may be. */
export const range = defineTrait("smithy.api#range", (node): Range =>
  withoutUndefined({ min: readAt(node, "min", readDecimal), max: readAt(node, "max", readDecimal) }),
);

/** The regular expression (ECMA 262) that some part of a string must match. It is not anchored. */
export const pattern = defineTrait("smithy.api#pattern", readString);

/** A list whose elements are all different. */
export const uniqueItems = defineAnnotation("smithy.api#uniqueItems");

/** A shape that only its own namespace may refer to. */
export const privateTrait = defineAnnotation("smithy.api#private");

/** What the trait `idRef` says: which shapes a string may name. */
export interface IdReference {
  readonly failWhenMissing: boolean;
  /** The text of a selector that the named shape must match; `*` for any. */
  readonly selector: string;
  readonly errorMessage?: string;
}

/** A string that is the absolute id of a shape. */
export const idRef = defineTrait("smithy.api#idRef", (node): IdReference =>
  withoutUndefined({
    failWhenMissing: getBoolean(getEntry(node, "failWhenMissing")) ?? false,
    selector: getString(getEntry(node, "selector")) ?? "*",
    errorMessage: getString(getEntry(node, "errorMessage")),
  }),
);

/** One value of the deprecated trait `enum`. */
export interface EnumDefinition {
  readonly value: string;
  readonly name?: string;
  readonly tags?: readonly string[];
}

/** The values of a string of Smithy 1.0; enum shapes took its place. */
export const enumTrait = defineTrait("smithy.api#enum", (node): readonly EnumDefinition[] =>
  readList(node, (definition) =>
    withoutUndefined({
      value: readStringAt(definition, "value"),
      name: readAt(definition, "name", readString),
      tags: readAt(definition, "tags", (list) => readList(list, readString)),
    }),
  ),
);

import { invariant } from "../../diagnostics/invariant.js";
import { getStrings, getEntry, type Node } from "../node.js";
import type { ShapeId } from "../shape-id.js";
import { defineAnnotation, defineTrait } from "../trait.js";
import { readString } from "./read-node.js";

// Spec: https://smithy.io/2.0/spec/type-refinement-traits.html

/** The value that an absent member stands for; `null` says that there is none, whatever the target says. */
export const defaultTrait = defineTrait("smithy.api#default", (node): Node => node);

/** A member or shape of Smithy 1.0 that has no zero in place of an absent value. */
export const box = defineAnnotation("smithy.api#box");

/** The default came after the member was published. */
export const addedDefault = defineAnnotation("smithy.api#addedDefault");

/** A structure member that must be there. */
export const required = defineAnnotation("smithy.api#required");

/** A structure member that clients treat as optional, whatever else it is marked with. */
export const clientOptional = defineAnnotation("smithy.api#clientOptional");

/** The value of a member of an `enum` (a string) or an `intEnum` (a number). Members of enums always have one. */
export const enumValue = defineTrait("smithy.api#enumValue", (node): string | number => {
  invariant(node.kind === "string" || node.kind === "number", `Expected an enum value, found ${node.kind}.`);
  return node.value;
});

/** Whose fault an error is. */
export type Fault = "client" | "server";

/** A structure that an operation may end with. */
export const error = defineTrait("smithy.api#error", (node): Fault =>
  readString(node) === "server" ? "server" : "client",
);

/** A structure that is the input of one operation. Its members are optional for clients. */
export const input = defineAnnotation("smithy.api#input");

/** A structure that is the output of one operation. */
export const output = defineAnnotation("smithy.api#output");

/** A list or map whose values may be null. */
export const sparse = defineAnnotation("smithy.api#sparse");

/** What the trait `mixin` says: the traits that stay with the mixin. */
export interface Mixin {
  readonly localTraits: readonly ShapeId[];
}

/** A shape that exists to be mixed into others. */
export const mixin = defineTrait("smithy.api#mixin", (node): Mixin => ({
  localTraits: getStrings(getEntry(node, "localTraits")),
}));

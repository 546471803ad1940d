import type { JsonValue } from "../codec/json.js";

/**
 * A shape as read from a request, before validation: any member may be absent, and an enum may have any value of its
 * kind. What is present has the type of the model otherwise.
 */
export type Unvalidated<Shape> = [JsonValue] extends [Shape] ? Shape : UnvalidatedValue<Shape>;

type UnvalidatedValue<Shape> = Shape extends string
  ? string
  : Shape extends number
    ? number
    : Shape extends boolean | bigint | Date | Uint8Array | ReadableStream | null | undefined
      ? Shape
      : Shape extends readonly (infer Item)[]
        ? Unvalidated<Item>[]
        : { -readonly [Member in keyof Shape]?: Unvalidated<Shape[Member]> };

/**
 * A shape as read from a request, before validation: any member may be absent, and an enum may have any value. Members
 * that are present have the type of the model.
 */
export type Unvalidated<Shape> = Shape extends string
  ? string
  : Shape extends number
    ? number
    : Shape extends boolean | bigint | Date | Uint8Array | null | undefined
      ? Shape
      : Shape extends readonly (infer Item)[]
        ? Unvalidated<Item>[]
        : Shape extends object
          ? { -readonly [Member in keyof Shape]?: Unvalidated<Shape[Member]> }
          : Shape;

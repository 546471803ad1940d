/**
 * A copy of an object without a prototype, so that a member named `constructor` or `toString` is there only if the object
 * has it. Needed for shapes with such members alone.
 */
export function ownProperties<Shape extends object>(value: Shape): Shape {
  const copy = Object.create(null) as Shape;
  return Object.assign(copy, value);
}

import { refuse } from "./jmespath-error.js";

/** Every `step`th item from one index up to another, as in Python. Spec: https://jmespath.org/specification.html#slices */
export function slice<Item>(
  items: readonly Item[] | null | undefined,
  from: number | undefined,
  to: number | undefined,
  step: number,
): Item[] | undefined {
  if (!items) return undefined;
  if (step === 0) return refuse("invalid-value");
  const { length } = items;
  const [lowest, highest] = step > 0 ? [0, length] : [-1, length - 1];
  const bound = (index: number): number =>
    Math.min(Math.max(index < 0 ? index + length : index, lowest), highest);
  const first = from === undefined ? (step > 0 ? lowest : highest) : bound(from);
  const last = to === undefined ? (step > 0 ? highest : lowest) : bound(to);
  const picked: Item[] = [];
  for (let index = first; step > 0 ? index < last : index > last; index += step) {
    picked.push(...items.slice(index, index + 1));
  }
  return picked;
}

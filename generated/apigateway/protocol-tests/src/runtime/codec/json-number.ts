/** A decimal number of a JSON text that JavaScript would write differently, or one to be written digit by digit. */
export class JsonNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A value of JSON, where a number that is kept with all its digits is the JavaScript number that comes nearest. */
export function nearestNumber(value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : nearestDecimal(value);
}

/** The same for decimal numbers alone: whole ones keep their digits. */
export function nearestDecimal(value: unknown): unknown {
  return value instanceof JsonNumber ? Number(value.text) : value;
}

/**
 * Makes all numbers of a tree of JSON values the nearest of JavaScript's own, which are what documents hold. The tree is
 * changed in place: it has just been read, and nobody else has it. It may be deep, and so there is no recursion.
 */
export function withNearestNumbers(tree: unknown): unknown {
  const whole = [tree];
  const pending: object[] = [whole];
  for (let holder = pending.pop(); holder !== undefined; holder = pending.pop()) {
    for (const key of Object.keys(holder)) {
      const value: unknown = Reflect.get(holder, key);
      const nearest = nearestNumber(value);
      if (nearest !== value) Reflect.set(holder, key, nearest);
      else if (typeof value === "object" && value !== null) pending.push(value);
    }
  }
  return whole[0];
}

/** What comparing two numbers gives; undefined where one of them is none. */
export function compare(
  left: unknown,
  comparator: "<" | "<=" | ">" | ">=",
  right: unknown,
): boolean | undefined {
  if (typeof left !== "number" || typeof right !== "number") return undefined;
  switch (comparator) {
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
  }
}

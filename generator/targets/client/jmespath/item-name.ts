import type { Expression } from "../../../jmespath/ast.js";

/** What generated code calls an item of the list that an expression gives: `instance` for `Instances[]`. */
export function itemName(list: Expression): string {
  switch (list.kind) {
    case "field":
      return singular(list.name);
    case "subexpression":
      return itemName(list.right);
    case "flatten":
      return itemName(list.expression);
    case "list-projection":
    case "filter-projection":
      return list.right.kind === "current" ? itemName(list.left) : itemName(list.right);
    default:
      return "item";
  }
}

function singular(name: string): string {
  if (/(?:[^aeiou])ies$/.test(name)) return `${name.slice(0, -3)}y`;
  if (/(?:s|x|ch|sh)es$/.test(name)) return name.slice(0, -2);
  return /[^s]s$/.test(name) ? name.slice(0, -1) : "item";
}

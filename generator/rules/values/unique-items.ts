import type { Node } from "../../model/node.js";
import { hasTrait } from "../../model/trait.js";
import { uniqueItems } from "../../model/traits/constraint-traits.js";
import { reportConstraint, type ValuePlace } from "./value-check.js";

/** Elements of a `@uniqueItems` list differ. Spec: https://smithy.io/2.0/spec/constraint-traits.html#uniqueitems-trait */
export function checkUniqueItems(node: Node, place: ValuePlace): void {
  if (node.kind !== "array" || !hasTrait(place.target, uniqueItems)) return;
  const seen = new Set<string>();
  for (const [index, element] of node.elements.entries()) {
    const text = canonicalText(element);
    if (seen.has(text)) {
      reportConstraint(place, { code: "repeated-item", says: `repeats its element ${index}`, node: element });
    }
    seen.add(text);
  }
}

// Equal values have equal texts: keys are sorted, numbers are written in one way.
function canonicalText(node: Node): string {
  switch (node.kind) {
    case "array":
      return `[${node.elements.map(canonicalText).join()}]`;
    case "object": {
      const entries = Array.from(
        node.entries,
        ([key, { value }]) => `${JSON.stringify(key)}:${canonicalText(value)}`,
      );
      return `{${entries.sort().join()}}`;
    }
    case "number":
      return Number.isSafeInteger(node.value) ? String(node.value) : node.text;
    case "string":
      return JSON.stringify(node.value);
    default:
      return node.kind === "null" ? "null" : String(node.value);
  }
}

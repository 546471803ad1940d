import type { AnyShape } from "../../model/knowledge/any-shape.js";
import type { Node } from "../../model/node.js";
import { jsonText } from "../../model/node-text.js";
import { hasTrait } from "../../model/trait.js";
import { uniqueItems } from "../../model/traits/constraint-traits.js";
import { reportValue, type ValuePlace } from "./value-check.js";

/** Elements of a `@uniqueItems` list differ. Spec: https://smithy.io/2.0/spec/constraint-traits.html#uniqueitems-trait */
export function checkUniqueItems(node: Node, holder: AnyShape, place: ValuePlace): void {
  if (node.kind !== "array" || !hasTrait(holder, uniqueItems)) return;
  const seen = new Set<string>();
  const repeated = new Map<string, Node>();
  for (const element of node.elements) {
    const text = canonicalText(element);
    if (seen.has(text) && !repeated.has(text)) repeated.set(text, element);
    seen.add(text);
  }
  const [first] = repeated.values();
  if (first === undefined) return;
  const texts = Array.from(repeated.values(), itemText);
  reportValue(place, {
    code: "repeated-item",
    says: `repeats ${texts.map((text) => `\`${text}\``).join(", ")}`,
    reference: `Value provided for \`${holder.id}\` must have unique items, but the following items had multiple entries: [\`${texts.join("`, `")}\`]`,
    node: first,
    hint: "no two elements of the list may be equal.",
  });
}

function itemText(node: Node): string {
  return node.kind === "string" ? node.value : jsonText(node);
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
    default:
      return jsonText(node);
  }
}

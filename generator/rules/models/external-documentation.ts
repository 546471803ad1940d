import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type AnyShape, shapesByTrait } from "../../model/knowledge/any-shape.js";
import type { Model } from "../../model/model.js";
import type { Node, ObjectEntry } from "../../model/node.js";
import { externalDocumentation } from "../../model/traits/documentation-traits.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic, uniqueTraits } from "../trait-diagnostic.js";

/**
 * Links to external documentation are absolute URLs: readers follow them from anywhere.
 * Spec: https://smithy.io/2.0/spec/documentation-traits.html#externaldocumentation-trait
 */
export const externalDocumentationLinks: Rule = { id: "Model", check };

function* check(model: Model): Iterable<Diagnostic> {
  const shapes = shapesByTrait(model).get(externalDocumentation.id);
  for (const [shape, { value }] of uniqueTraits(shapes, externalDocumentation.id)) {
    for (const entry of entriesOf(value)) {
      if (entry.value.kind === "string" && !isUrl(entry.value.value))
        yield noUrl(shape, entry, entry.value.value);
    }
  }
}

function entriesOf(node: Node): Iterable<ObjectEntry> {
  return node.kind === "object" ? node.entries.values() : [];
}

function isUrl(text: string): boolean {
  return /^(?:https?|ftp|file|jar|mailto):/i.test(text.trim());
}

function noUrl(shape: AnyShape, { key, value }: ObjectEntry, url: string): Diagnostic {
  return traitDiagnostic(shape, externalDocumentation.id, value, {
    code: "model/no-url",
    eventId: "Model",
    message: `The link \`${key.value}\` is not an absolute URL: \`${url}\`.`,
    reference: `Error creating trait \`externalDocumentation\`: Each externalDocumentation value must be a valid URL. Found "${url}" for name "${key.value}"`,
    hint: "a link is written like `https://example.com/orders`.",
  });
}

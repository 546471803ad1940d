import { jsonText } from "../node-text.js";
import { type AttributeValue, attributeText, flattened, followPath } from "./attributes.js";
import { parseTemplatePath } from "./parse-selector.js";
import type { AttributePath } from "./selector.js";
import type { SelectorMatch } from "./select.js";
import { SelectorSyntaxError } from "./selector-cursor.js";

/** A message with places for what a selector found: its literal texts and its paths, in turn. */
export type MessageTemplate = readonly (string | AttributePath)[];

/** A template, or why its text is none. */
export type ParsedTemplate =
  | { readonly kind: "template"; readonly template: MessageTemplate }
  | { readonly kind: "problem"; readonly message: string; readonly offset: number };

/**
 * Reads the text of a template: `@{id|name}` is a path from the matched shape, `@@` is an at sign.
 * Spec: https://smithy.io/2.0/spec/model-validation.html#message-templates
 */
export function parseTemplate(text: string): ParsedTemplate {
  const template: (string | AttributePath)[] = [];
  let offset = 0;
  while (offset < text.length) {
    const at = text.indexOf("@", offset);
    if (at === -1) break;
    template.push(text.slice(offset, at));
    if (text[at + 1] === "@") {
      template.push("@");
      offset = at + 2;
      continue;
    }
    try {
      const { path, end } = parseTemplatePath(text, at);
      template.push(path);
      offset = end;
    } catch (error) {
      if (!(error instanceof SelectorSyntaxError)) throw error;
      return { kind: "problem", message: error.message, offset: error.offset };
    }
  }
  return { kind: "template", template: [...template, text.slice(offset)] };
}

/** The message of a match. */
export function expandTemplate(template: MessageTemplate, { shape, variables }: SelectorMatch): string {
  const value: AttributeValue = { kind: "shape", shape, variables };
  return template
    .map((part) => (typeof part === "string" ? part : messageText(followPath(value, part))))
    .join("");
}

// Spec: https://smithy.io/2.0/spec/model-validation.html#variable-message-formatting
function messageText(value: AttributeValue): string {
  if (value.kind === "node") return jsonText(value.node);
  if (value.kind !== "projection") return attributeText(value);
  return `[${flattened(value).map(messageText).sort().join(", ")}]`;
}

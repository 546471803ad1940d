import type { StringNode } from "../model/node.js";
import { stringSpan } from "../model/string-span.js";
import type { Attribute, Reference, Template, TemplatePart } from "./expression.js";
import type { Report } from "./problem.js";
import { readPath } from "./read-path.js";

/**
 * Reads a string of a rule set: expressions stand in braces, `{name}` or `{name#path}`, and a brace that stands for
 * itself is doubled.
 * Spec: https://smithy.io/2.0/additional-specs/rules-engine/specification.html#template-string
 */
export function readTemplate(node: StringNode, report: Report): Template | undefined {
  const text = node.value;
  const parts: TemplatePart[] = [];
  for (let offset = 0; offset < text.length;) {
    const brace = nextBrace(text, offset);
    if (brace > offset) parts.push(unescape(text.slice(offset, brace)));
    if (brace === text.length) break;
    const end = text.indexOf("}", brace) + 1;
    if (text.charAt(brace) === "}" || end === 0) {
      report(loneBrace(node, brace));
      return undefined;
    }
    const part = readPlaceholder(node, brace, end, report);
    if (part === undefined) return undefined;
    parts.push(part);
    offset = end;
  }
  return { kind: "template", text, parts, node, span: node.span };
}

/** The offset of the next brace that is not doubled, or the end. */
function nextBrace(text: string, from: number): number {
  for (let offset = from; offset < text.length; offset++) {
    const character = text.charAt(offset);
    if (character !== "{" && character !== "}") continue;
    if (text.charAt(offset + 1) !== character) return offset;
    offset += 1;
  }
  return text.length;
}

function unescape(text: string): string {
  return text.replaceAll("{{", "{").replaceAll("}}", "}");
}

function loneBrace(node: StringNode, offset: number): Parameters<Report>[0] {
  return {
    code: "endpoint-rules/template",
    message: `A \`${node.value.charAt(offset)}\` of the template has no counterpart.`,
    span: stringSpan(node, offset, offset + 1),
    hint: "a brace that stands for itself is doubled.",
  };
}

/** `{name}` or `{name#path}`. */
function readPlaceholder(
  node: StringNode,
  start: number,
  end: number,
  report: Report,
): Reference | Attribute | undefined {
  const text = node.value.slice(start + 1, end - 1);
  const hash = text.indexOf("#");
  const name = hash < 0 ? text : text.slice(0, hash);
  const reference: Reference = {
    kind: "reference",
    name,
    // Spans of strings take time, and are needed for problems alone.
    get span() {
      return stringSpan(node, start + 1, start + 1 + name.length);
    },
  };
  if (hash < 0) return reference;
  const span = (): ReturnType<typeof stringSpan> => stringSpan(node, start + 2 + name.length, end - 1);
  const path = readPath(text.slice(hash + 1), span, report);
  if (path === undefined) return undefined;
  return {
    kind: "attribute",
    target: reference,
    path,
    text: text.slice(hash + 1),
    get span() {
      return span();
    },
  };
}

import type { Expression } from "../../../endpoints/expression.js";

/** A text that is the same for expressions that mean the same where names mean the same. */
export function expressionText(expression: Expression): string {
  switch (expression.kind) {
    case "boolean":
    case "integer":
      return String(expression.value);
    case "template":
      return `t${JSON.stringify(expression.text)}`;
    case "tuple":
      return `[${expression.elements.map(expressionText).join()}]`;
    case "record":
      return `{${Array.from(expression.fields, ([key, field]) => JSON.stringify(key) + expressionText(field)).join()}}`;
    case "reference":
      return `r${expression.name}`;
    case "attribute":
      return `${expressionText(expression.target)}#${expression.text}`;
    case "call":
      return `${expression.name}(${expression.args.map(expressionText).join()})`;
  }
}

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Node, ObjectEntry, StringNode } from "../../model/node.js";
import { stringSpan } from "../../model/string-span.js";

/** What a variable of the environment holds, or undefined. */
export type Environment = (name: string) => string | undefined;

/** A configuration whose variables are filled in. */
export interface Expanded {
  readonly node: Node;
  readonly hasVariables: boolean;
}

/**
 * Fills in the `${NAME}` of all strings, keys among them, from the environment; `\${NAME}` stays as `${NAME}`. A variable
 * that is not set is an error.
 * Spec: https://smithy.io/2.0/guides/smithy-build-json.html#environment-variables
 */
export function expandVariables(
  node: Node,
  environment: Environment,
  report: (diagnostic: Diagnostic) => void,
): Expanded {
  let hasVariables = false;
  return { node: expand(node), hasVariables };

  function expand(value: Node): Node {
    if (value.kind === "string") return expandString(value);
    if (value.kind === "array") return { ...value, elements: value.elements.map(expand) };
    if (value.kind !== "object") return value;
    const entries = [...value.entries.values()].map((entry): ObjectEntry => {
      return { key: expandString(entry.key), value: expand(entry.value) };
    });
    return { ...value, entries: new Map(entries.map((entry) => [entry.key.value, entry])) };
  }

  function expandString(string: StringNode): StringNode {
    const text = string.value.replace(VARIABLE, (whole, escape: string, name: string, offset: number) => {
      if (escape !== "") return whole.slice(1);
      hasVariables = true;
      const value = environment(name);
      if (value === undefined) report(missingVariable(string, name, offset, whole.length));
      return value ?? whole;
    });
    return text === string.value ? string : { ...string, value: text };
  }
}

const VARIABLE = /(\\?)\$\{([A-Za-z_][A-Za-z0-9_.-]*)\}/g;

function missingVariable(string: StringNode, name: string, offset: number, length: number): Diagnostic {
  return {
    severity: "error",
    code: "smithy-build/missing-variable",
    message: `The environment has no variable \`${name}\`.`,
    span: stringSpan(string, offset, offset + length),
    hint: "`\\\\${…}` in a JSON string stands for the text itself.",
  };
}

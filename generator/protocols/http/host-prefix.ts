import { code, type Code } from "../../emit/code.js";
import { literal, property, template } from "../../emit/expressions.js";
import type { OperationShape } from "../../model/shape.js";
import { traitOf } from "../../model/trait.js";
import { endpoint } from "../../model/traits/endpoint-traits.js";
import { type JsonContext, runtime } from "../json/json-context.js";

/**
 * What the host of an operation's requests begins with, its labels filled from `input`; undefined for operations
 * without `@endpoint`. Spec: https://smithy.io/2.0/spec/endpoint-traits.html
 */
export function hostPrefix(operation: OperationShape, context: JsonContext): Code | undefined {
  const trait = traitOf(operation, endpoint);
  if (trait === undefined) return undefined;
  const label = runtime(context, "client/label", "hostLabel");
  // Between two labels stands text, and first of all: every other part is a label's name.
  const parts = trait.hostPrefix.value.split(/\{([^{}]*)\}/).map((part, index) => {
    return index % 2 === 0 ? part : code`${label}(${property(code`input`, part)}, ${literal(part)})`;
  });
  const present = parts.filter((part) => part !== "");
  return present.every((part) => typeof part === "string") ? literal(present.join("")) : template(present);
}

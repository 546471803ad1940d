import { code, type Code } from "../../../emit/code.js";
import type { Scope } from "./scope.js";
import type { Value } from "./value-type.js";

/** Whether JMESPath takes a value for true. Spec: https://jmespath.org/specification.html#or-expressions */
export function truthy(value: Value, scope: Scope): Code {
  const { code: given, type, isOptional } = value;
  switch (type.kind) {
    case "null":
      return code`Boolean(${given})`;
    case "boolean":
      return isOptional ? code`(${given} === true)` : given;
    case "string":
      return code`Boolean(${given})`;
    case "list":
      return isOptional ? code`((${given}?.length ?? 0) > 0)` : code`(${given}.length > 0)`;
    case "number":
    case "numeral":
    case "time":
      return code`${scope.library("presence", "isPresent")}(${given})`;
    case "structure":
      // What an expression makes has keys, whatever stands at them.
      if (type.keepsNulls) return code`${scope.library("presence", "isPresent")}(${given})`;
      return code`${scope.library("is-truthy", "isTruthy")}(${given})`;
    default:
      return code`${scope.library("is-truthy", "isTruthy")}(${given})`;
  }
}

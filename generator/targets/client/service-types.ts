import { code } from "../../emit/code.js";
import type { Declaration } from "../../emit/declarations.js";
import { doc } from "../../emit/doc-comment.js";
import { unionType } from "../../emit/expressions.js";
import { typeOf } from "../../emit/symbol.js";
import type { TargetContext } from "../target.js";
import { commandInputSymbol, commandOutputSymbol } from "./symbols.js";

/** The module of the types of all commands: apart from the client's, which every command's types would load. */
export const SERVICE_TYPES_FILE = "src/service-types.ts";

/** What all commands of a client take and give, by the names of the AWS SDK: types alone. */
export function serviceTypes({ plan, packageNames: names }: TargetContext): readonly Declaration[] {
  const inputs = plan.operations.map((operation) => code`${typeOf(commandInputSymbol(operation, names))}`);
  const outputs = plan.operations.map((operation) => code`${typeOf(commandOutputSymbol(operation, names))}`);
  return [
    {
      kind: "type",
      name: "ServiceInputTypes",
      docs: doc("The input of any command."),
      type: unionType(inputs),
    },
    {
      kind: "type",
      name: "ServiceOutputTypes",
      docs: doc("The output of any command."),
      type: unionType(outputs),
    },
  ];
}

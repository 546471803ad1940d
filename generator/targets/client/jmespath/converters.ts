import { code } from "../../../emit/code.js";
import type { FunctionDeclaration } from "../../../emit/declarations.js";
import { doc } from "../../../emit/doc-comment.js";
import { identifier } from "../../../emit/expressions.js";
import { returns } from "../../../emit/statements.js";
import { typeOf } from "../../../emit/symbol.js";
import { withArticle } from "../../naming.js";
import { type Converter, Scope, type Workshop } from "./scope.js";
import { membersToJson } from "./to-json.js";

/** The functions that expressions of a module call to look at structures as JSON, each of which may call others. */
export function converterDeclarations(workshop: Workshop): readonly FunctionDeclaration[] {
  const written = new Map<string, FunctionDeclaration>();
  // Writing one asks for others: the map grows while it is gone through.
  for (const [id, converter] of workshop.converters)
    written.set(id, converterDeclaration(converter, workshop));
  return [...written.values()];
}

function converterDeclaration({ name, type }: Converter, workshop: Workshop): FunctionDeclaration {
  const scope = new Scope(workshop, []);
  const parameter = scope.name(type.name);
  const json = typeOf(workshop.library("json-value", "JsonValue"));
  const value = { code: identifier(parameter), type, isOptional: false, isName: true } as const;
  const members = membersToJson(value, type, scope);
  return {
    kind: "function",
    name,
    local: true,
    docs: doc(`${withArticle(type.name).replace(/^a/, "A")} as expressions see it.`),
    parameters: [{ name: parameter, type: code`${type.shape?.type ?? code`object`} | null | undefined` }],
    returns: code`${json}`,
    statements: [...scope.body(members), returns(code`${identifier(parameter)} ? ${members} : null`)],
  };
}

import type { InputFormat } from "../input-format.js";
import { parseSmithyIdl } from "./parse-smithy-idl.js";
import { printAst } from "./print-ast.js";
import { printTokens } from "./print-tokens.js";

/** The Smithy interface definition language. Spec: https://smithy.io/2.0/spec/idl.html */
export const smithyIdl: InputFormat = {
  id: "smithy-idl",
  extensions: [".smithy"],
  read: parseSmithyIdl,
  inspect: { tokens: printTokens, ast: printAst },
};

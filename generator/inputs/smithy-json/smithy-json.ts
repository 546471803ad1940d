import type { InputFormat } from "../input-format.js";
import { readModelFile } from "./read-model-file.js";

/** Smithy's JSON abstract syntax tree. Spec: https://smithy.io/2.0/spec/json-ast.html */
export const smithyJson: InputFormat = {
  id: "smithy-json",
  extensions: [".json"],
  read: readModelFile,
};

// What typia is: a transformer of TypeScript's compiler, which writes a function for each call with a type. It runs where
// the entries are compiled, as its users have it run by their bundler.

import ts from "typescript";
import typia from "typia/lib/transform";

// Its declarations are those of its CommonJS form, where what is the default here is a property.
const transform = /** @type {typeof typia.default} */ (/** @type {unknown} */ (typia));

/**
 * JavaScript of a file that calls typia.
 *
 * @param {string} path
 * @returns {string}
 */
export function transformTypia(path) {
  const program = ts.createProgram([path], {
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    skipLibCheck: true,
    types: [],
  });
  /** @type {string[]} */
  const faults = [];
  const addDiagnostic = (/** @type {ts.Diagnostic} */ { messageText }) =>
    faults.push(ts.flattenDiagnosticMessageText(messageText, "\n"));
  let written = "";
  const write = (/** @type {string} */ _path, /** @type {string} */ text) => {
    written = text;
  };
  const before = [transform(program, {}, { addDiagnostic })];
  program.emit(program.getSourceFile(path), write, undefined, false, { before });
  if (faults.length > 0) throw new Error(`typia does not take ${path}: ${faults.join("; ")}`);
  return written;
}

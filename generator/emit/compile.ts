import { ts } from "ts-morph";

import type { OutputFile } from "./output-file.js";

/**
 * The JavaScript and the declarations of generated modules. Both come from one file at a time: the generated code keeps
 * to `isolatedDeclarations` and erasable syntax, so no type checker is needed.
 */
export function compile(files: readonly OutputFile[]): readonly OutputFile[] {
  return files.filter((file) => SOURCE.test(file.path)).flatMap(compileFile);
}

const SOURCE = /(^|\/)src\/(.*)\.ts$/;

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  isolatedDeclarations: true,
  declaration: true,
};

function compileFile(file: OutputFile): readonly OutputFile[] {
  const compiler = { fileName: file.path, compilerOptions: OPTIONS };
  const script = ts.transpileModule(file.text, compiler).outputText;
  const declarations = ts.transpileDeclaration(file.text, compiler).outputText;
  return [
    { path: file.path.replace(SOURCE, "$1dist/$2.js"), text: script, built: true },
    { path: file.path.replace(SOURCE, "$1dist/$2.d.ts"), text: declarations, built: true },
  ];
}

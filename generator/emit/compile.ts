import { ts } from "ts-morph";

import type { OutputFile } from "./output-file.js";
import type { TextCache } from "./text-cache.js";

/**
 * The JavaScript and the declarations of generated modules. Both come from one file at a time: the generated code keeps
 * to `isolatedDeclarations` and erasable syntax, so no type checker is needed.
 */
export function compile(files: readonly OutputFile[], cache?: TextCache): readonly OutputFile[] {
  return files.filter((file) => SOURCE.test(file.path)).flatMap((file) => compileFile(file, cache));
}

const SOURCE = /(^|\/)src\/(.*)\.ts$/;

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  isolatedDeclarations: true,
  declaration: true,
};

function compileFile({ path, text }: OutputFile, cache: TextCache | undefined): readonly OutputFile[] {
  const compiler = { fileName: path, compilerOptions: OPTIONS };
  const script = (): string => ts.transpileModule(text, compiler).outputText;
  const declarations = (): string => ts.transpileDeclaration(text, compiler).outputText;
  return [
    { path: path.replace(SOURCE, "$1dist/$2.js"), text: cached(`.js\n${text}`, script, cache), built: true },
    {
      path: path.replace(SOURCE, "$1dist/$2.d.ts"),
      text: cached(`.d.ts\n${text}`, declarations, cache),
      built: true,
    },
  ];
}

function cached(key: string, make: () => string, cache: TextCache | undefined): string {
  const known = cache?.get(key);
  if (known !== undefined) return known;
  const text = make();
  cache?.set(key, text);
  return text;
}

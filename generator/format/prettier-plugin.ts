import type { Doc, Parser, Printer, SupportLanguage } from "prettier";
import { builders } from "prettier/doc";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { IdlFile } from "../inputs/smithy-idl/ast.js";
import { SourceFile } from "../source/source-file.js";
import { readSoundFile } from "./format-source.js";
import { printFile } from "./print-file.js";

/*
 * Smithy for Prettier: what `tinsmith/prettier-plugin` exports. Smithy files have one form wherever they are formatted,
 * so that editors, the command line and Smithy's own formatter agree: of Prettier's options only `endOfLine` counts.
 */

/** The language, by the names that editors and Markdown know it by. */
export const languages: SupportLanguage[] = [
  {
    name: "Smithy",
    parsers: ["smithy"],
    extensions: [".smithy"],
    vscodeLanguageIds: ["smithy"],
  },
];

/** Reads a file; a syntax error is thrown, as Prettier asks for, with its place. */
const smithyParser: Parser<IdlFile> = {
  astFormat: "smithy",
  parse: (text, { filepath }) => {
    const { value, diagnostics } = readSoundFile(new SourceFile(filepath, text));
    if (value !== undefined) return value;
    throw syntaxErrorOf(diagnostics);
  },
  locStart: () => 0,
  locEnd: ({ source }) => source.text.length,
};

/** Prints a whole file at once. */
const smithyPrinter: Printer<IdlFile> = {
  print: ({ node }) => printFile(node).split("\n").flatMap(afterLineBreak),
};

/** Only within a string do lines end in whitespace: there it is part of what is said. */
function afterLineBreak(text: string, index: number, texts: readonly string[]): Doc[] {
  if (index === 0) return [text];
  return [/[ \t]$/.test(texts[index - 1] ?? "") ? builders.literalline : builders.hardline, text];
}

/** The parser, by the name that the language knows it by. */
export const parsers = { smithy: smithyParser };

/** The printer, by the name of the tree that the parser makes. */
export const printers = { smithy: smithyPrinter };

/** An error in the form that Prettier shows with the lines around its place. */
function syntaxErrorOf([first]: readonly Diagnostic[]): SyntaxError {
  if (first?.span === undefined) return new SyntaxError(first?.message);
  const { file, start, end } = first.span;
  const loc = { start: file.positionAt(start), end: file.positionAt(end) };
  return Object.assign(new SyntaxError(`${first.message} (${loc.start.line}:${loc.start.column})`), { loc });
}

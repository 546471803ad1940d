import type { Diagnostic, Result } from "../diagnostics/diagnostic.js";
import type { IdlFile } from "../inputs/smithy-idl/ast.js";
import { parseFile } from "../inputs/smithy-idl/parse-file.js";
import { checkSections } from "../inputs/smithy-idl/sections.js";
import { SourceFile } from "../source/source-file.js";
import { printFile } from "./print-file.js";

/**
 * The text of a Smithy IDL file in the form that Smithy's own formatter gives it, with the line breaks that the file
 * has. A file with syntax errors keeps its text: nothing is formatted that was not understood.
 */
export function formatSource(source: SourceFile): Result<string> {
  const { value: file, diagnostics } = readSoundFile(withLineFeeds(source));
  if (file === undefined) return { value: source.text, diagnostics };
  const lineBreak = /\r\n?|\n/.exec(source.text)?.[0] ?? "\n";
  return { value: printFile(file).replaceAll("\n", lineBreak), diagnostics: [] };
}

/** The tree of a file without syntax errors; otherwise the errors. Its lines must end in line feeds. */
export function readSoundFile(source: SourceFile): Result<IdlFile | undefined> {
  const { file, findings } = parseFile(source);
  const diagnostics: Diagnostic[] = findings.map(({ diagnostic }) => diagnostic);
  checkSections(file, (diagnostic) => diagnostics.push(diagnostic));
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return errors.length > 0 ? { value: undefined, diagnostics: errors } : { value: file, diagnostics: [] };
}

/** Places in the text stay the same to people: lines and columns. */
function withLineFeeds(source: SourceFile): SourceFile {
  if (!source.text.includes("\r")) return source;
  return new SourceFile(source.path, source.text.replace(/\r\n?/g, "\n"));
}

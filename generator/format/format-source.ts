import { hasErrors, type Diagnostic, type Result } from "../diagnostics/diagnostic.js";
import { parseFile } from "../inputs/smithy-idl/parse-file.js";
import { checkSections } from "../inputs/smithy-idl/sections.js";
import { SourceFile } from "../source/source-file.js";
import { printFile } from "./print-file.js";

/**
 * The text of a Smithy IDL file in the form that Smithy's own formatter gives it, with the line breaks that the file
 * had. A file with syntax errors keeps its text: nothing is formatted that was not understood.
 */
export function formatSource(source: SourceFile): Result<string> {
  const lineBreak = /\r\n?|\n/.exec(source.text)?.[0] ?? "\n";
  const { file, findings } = parseFile(withLineFeeds(source));
  const diagnostics = findings.map(({ diagnostic }) => diagnostic);
  checkSections(file, (diagnostic: Diagnostic) => diagnostics.push(diagnostic));
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (hasErrors(errors)) return { value: source.text, diagnostics: errors };
  return { value: printFile(file).replaceAll("\n", lineBreak), diagnostics: [] };
}

/** Places in the text stay the same to people: lines and columns. */
function withLineFeeds(source: SourceFile): SourceFile {
  if (!source.text.includes("\r")) return source;
  return new SourceFile(source.path, source.text.replace(/\r\n?/g, "\n"));
}

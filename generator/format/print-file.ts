import type { IdlFile, UseStatement } from "../inputs/smithy-idl/ast.js";
import { annotateStatements, type AnnotatedStatement } from "./annotate-statements.js";
import { arrangeUses } from "./arrange-uses.js";
import { printComment, type Comment } from "./comment.js";
import { printLayout } from "./layout.js";
import { printStatement } from "./print-statement.js";
import { Trivia } from "./trivia.js";

/** The text of a file in Smithy's own form. The file must be sound. */
export function printFile(file: IdlFile): string {
  const trivia = new Trivia(file.source);
  const { opening, statements, closing } = annotateStatements(file, trivia);
  const ofKind = (kind: string): readonly AnnotatedStatement[] =>
    statements.filter(({ statement }) => statement.kind === kind);
  const shapes = statements.filter(({ statement }) => !sectionKinds.has(statement.kind));
  const uses = arrangeUses(statements.filter(isUse), shapes);
  const sections = [ofKind("control"), ofKind("metadata"), ofKind("namespace"), uses];
  const paragraphs = [
    ...sections.filter(({ length }) => length > 0).map((section) => printSection(section, trivia)),
    ...shapes.map((shape) => printAnnotated(shape, trivia)),
  ];
  const text = joinNonEmpty([...printComments(opening), paragraphs.join("\n\n")], "\n");
  const end = printComments(closing).join("\n");
  return terminated(joinNonEmpty([text, end], shapes.length > 0 ? "\n" : "\n\n"));
}

const sectionKinds: ReadonlySet<string> = new Set(["control", "metadata", "namespace", "use"]);

function isUse(annotated: AnnotatedStatement): annotated is AnnotatedStatement<UseStatement> {
  return annotated.statement.kind === "use";
}

/** Statements, a line each; one that takes several lines has blank lines around it. */
function printSection(statements: readonly AnnotatedStatement[], trivia: Trivia): string {
  let section = "";
  let wasLong = false;
  for (const statement of statements) {
    const text = printAnnotated(statement, trivia);
    const isLong = text.includes("\n");
    if (section !== "") section += isLong || wasLong ? "\n\n" : "\n";
    section += text;
    wasLong = isLong;
  }
  return section;
}

function printAnnotated(annotated: AnnotatedStatement, trivia: Trivia): string {
  const { leading, statement, inline, following } = annotated;
  const text = printLayout(printStatement(statement, trivia));
  const line = inline === undefined ? text : `${text} ${printComment(inline)}`;
  return [...printComments(leading), line, ...printComments(following)].join("\n");
}

function printComments(comments: readonly Comment[]): readonly string[] {
  return comments.map(printComment);
}

function joinNonEmpty(texts: readonly string[], separator: string): string {
  return texts.filter((text) => text !== "").join(separator);
}

function terminated(text: string): string {
  return text === "" ? "" : `${text}\n`;
}

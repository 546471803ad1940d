import ts from "typescript";

/**
 * The declarations of a name in a TypeScript text, as they stand there, each with its comment; `Class.method` is a
 * member of a class. Undefined where the text declares no such thing.
 */
export function declarationsOf(text: string, name: string): string | undefined {
  const tree = ts.createSourceFile("module.ts", text, ts.ScriptTarget.Latest, true);
  const [outer = "", member] = name.split(".");
  const statements = tree.statements.filter((statement) => namesOf(statement).includes(outer));
  const found = member === undefined ? statements : statements.flatMap((node) => membersOf(node, member));
  if (found.length === 0) return undefined;
  return found.map((node) => `${textWithComment(node, tree)}\n`).join("\n");
}

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isModuleDeclaration(statement);
  return isNamed && statement.name !== undefined ? [statement.name.text] : [];
}

function membersOf(statement: ts.Statement, name: string): readonly ts.Node[] {
  if (!ts.isClassDeclaration(statement)) return [];
  return statement.members.filter((member) => member.name?.getText() === name);
}

/** From its documentation comment, with the indentation that the first line has. */
function textWithComment(node: ts.Node, tree: ts.SourceFile): string {
  const start = node.getStart(tree, true);
  const lineStart = tree.text.lastIndexOf("\n", start) + 1;
  return tree.text.slice(lineStart, node.getEnd());
}

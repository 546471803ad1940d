import { ts } from "ts-morph";

/** What joining has to know of a built module. Plain data, so that it can be remembered with the module's text. */
export interface ModuleFacts {
  readonly imports: readonly ImportStatement[];
  /** `export { a as b } from "./c.js"` and, without names, `export * from "./c.js"`. */
  readonly reExports: readonly ImportStatement[];
  /** `export { a as b }`. */
  readonly exportLists: readonly ExportList[];
  /** What it declares at its top level. */
  readonly declarations: readonly TopLevelDeclaration[];
  /** `import("./a.js")`: where its specifier stands. */
  readonly dynamicImports: readonly Specifier[];
  /** Every name that stands for a variable anywhere in it: of its own, imported, local or global. */
  readonly variables: readonly string[];
}

/** A part of a module's text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A specifier and where it stands. */
export interface Specifier extends Range {
  readonly specifier: string;
}

/** A statement that names another module. An import without names is for its effects. */
export interface ImportStatement extends Specifier {
  readonly names?: readonly BoundName[];
}

/** `name as local`: of an import the name there and the name here, of an export the other way round. */
export interface BoundName {
  readonly name: string;
  readonly local: string;
}

/** A statement that exports what was declared elsewhere in the module. */
export interface ExportList extends Range {
  readonly names: readonly BoundName[];
}

/** A variable, function or class; `exportKeyword` where its declaration exports it. */
export interface TopLevelDeclaration {
  readonly name: string;
  readonly exportKeyword?: Range;
}

/** Reads the facts of a module as the compiler writes it: named imports, no default exports. */
export function factsOf(text: string): ModuleFacts {
  const file = parseScript(text);
  const imports: ImportStatement[] = [];
  const reExports: ImportStatement[] = [];
  const exportLists: ExportList[] = [];
  const declarations: TopLevelDeclaration[] = [];
  for (const statement of file.statements) {
    const range = lineRange(statement, file);
    if (ts.isImportDeclaration(statement)) imports.push({ ...range, ...readImport(statement) });
    else if (!ts.isExportDeclaration(statement)) declarations.push(...readDeclarations(statement, file));
    else if (statement.moduleSpecifier) reExports.push({ ...range, ...readReExport(statement) });
    else exportLists.push({ ...range, names: readExportNames(statement) ?? [] });
  }
  return { imports, reExports, exportLists, declarations, ...readVariables(file) };
}

/** Without the comments above it, with the line's end. */
function lineRange(statement: ts.Statement, file: ts.SourceFile): Range {
  const end = statement.getEnd();
  return { start: statement.getStart(file), end: file.text[end] === "\n" ? end + 1 : end };
}

/** A module's syntax tree, with parents. */
export function parseScript(text: string): ts.SourceFile {
  return ts.createSourceFile("module.js", text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
}

/** Each identifier that stands for a variable: not the name of a property, and nothing of an import or export. */
export function forEachVariable(file: ts.SourceFile, visit: (identifier: ts.Identifier) => void): void {
  const walk = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isIdentifier(node) && !isPropertyName(node)) visit(node);
    ts.forEachChild(node, walk);
  };
  walk(file);
}

function isPropertyName(identifier: ts.Identifier): boolean {
  const { parent } = identifier;
  if (ts.isBindingElement(parent)) return parent.propertyName === identifier;
  return (
    (ts.isPropertyAccessExpression(parent) ||
      ts.isPropertyAssignment(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isAccessor(parent) ||
      ts.isMetaProperty(parent)) &&
    parent.name === identifier
  );
}

function readImport({
  importClause,
  moduleSpecifier,
}: ts.ImportDeclaration): Omit<ImportStatement, keyof Range> {
  const specifier = textOf(moduleSpecifier);
  if (importClause === undefined) return { specifier };
  const bindings = importClause.namedBindings;
  if (importClause.name !== undefined || bindings === undefined || !ts.isNamedImports(bindings))
    throw new Error(`Only named imports can be joined: \`${specifier}\`.`);
  return {
    specifier,
    names: bindings.elements.map(({ name, propertyName }) => ({
      name: (propertyName ?? name).text,
      local: name.text,
    })),
  };
}

function readReExport(statement: ts.ExportDeclaration): Omit<ImportStatement, keyof Range> {
  const names = readExportNames(statement);
  return { specifier: textOf(statement.moduleSpecifier), ...(names && { names }) };
}

function readExportNames({ exportClause }: ts.ExportDeclaration): readonly BoundName[] | undefined {
  if (exportClause === undefined) return undefined;
  if (!ts.isNamedExports(exportClause)) throw new Error("An export of a namespace cannot be joined.");
  return exportClause.elements.map(({ name, propertyName }) => ({
    name: name.text,
    local: (propertyName ?? name).text,
  }));
}

function readDeclarations(statement: ts.Statement, file: ts.SourceFile): readonly TopLevelDeclaration[] {
  const exportKeyword = exportKeywordOf(statement, file);
  return declaredNames(statement).map((name) => ({ name, ...(exportKeyword && { exportKeyword }) }));
}

function declaredNames(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const isNamed = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  return isNamed && statement.name ? [statement.name.text] : [];
}

/** With the space behind it. */
function exportKeywordOf(statement: ts.Statement, file: ts.SourceFile): Range | undefined {
  if (!ts.canHaveModifiers(statement)) return undefined;
  const keyword = statement.modifiers?.find(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  return keyword && { start: keyword.getStart(file), end: keyword.getEnd() + 1 };
}

function readVariables(file: ts.SourceFile): Pick<ModuleFacts, "dynamicImports" | "variables"> {
  const variables = new Set<string>();
  forEachVariable(file, ({ text }) => variables.add(text));
  const dynamicImports: Specifier[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const argument = node.arguments[0];
      if (argument && ts.isStringLiteral(argument))
        dynamicImports.push({
          start: argument.getStart(file),
          end: argument.getEnd(),
          specifier: argument.text,
        });
    }
    ts.forEachChild(node, walk);
  };
  walk(file);
  return { dynamicImports, variables: [...variables] };
}

function textOf(specifier: ts.Expression | undefined): string {
  return specifier && ts.isStringLiteral(specifier) ? specifier.text : "";
}

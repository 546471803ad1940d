import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { globSync } from "tinyglobby";
import ts from "typescript";

/** A file of the project as the compiler reads it. */
export interface SourceText {
  /** From the repository's root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

/** One import of a file: by statement, by `import()`, or by `export … from`. */
export interface Import {
  readonly from: string;
  /** A path from the repository's root where the specifier was relative, else the package's name, without subpath. */
  readonly to: string;
  /** Nothing of it is left at run time. */
  readonly typesOnly: boolean;
}

/** The TypeScript files below some folders of the repository, in the order of their paths. */
export function readSources(folders: readonly string[]): readonly SourceText[] {
  const patterns = folders.map((folder) => `${folder}/**/*.{ts,mjs}`);
  return globSync(patterns, { ignore: ["**/node_modules/**", "**/dist/**"] })
    .sort()
    .map((path) => parseSource(path, readFileSync(path, "utf8")));
}

/** A text as the file of that path. */
export function parseSource(path: string, text: string): SourceText {
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
}

/** Every import of a file, in the order of the text. */
export function importsOf({ path, tree }: SourceText): readonly Import[] {
  const imports: Import[] = [];
  const visit = (node: ts.Node): void => {
    const found = importOf(node);
    if (found) imports.push({ from: path, to: resolve(path, found.specifier), typesOnly: found.typesOnly });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return imports;
}

function importOf(node: ts.Node): { specifier: string; typesOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node)) {
    return specifierOf(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
  }
  if (ts.isExportDeclaration(node)) return specifierOf(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return specifierOf(node.argument.literal, true);
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return specifierOf(node.arguments[0], false);
  }
  return undefined;
}

function specifierOf(
  node: ts.Node | undefined,
  typesOnly: boolean,
): { specifier: string; typesOnly: boolean } | undefined {
  return node && ts.isStringLiteralLike(node) ? { specifier: node.text, typesOnly } : undefined;
}

function resolve(from: string, specifier: string): string {
  if (specifier.startsWith(".")) {
    return posix.join(posix.dirname(from), specifier).replace(/\.js$/, ".ts");
  }
  // The root's manifest says so; the other platform has the same exports and may import what this one may.
  if (specifier === "#platform") return "templates/client/node-platform.ts";
  if (specifier.startsWith("node:")) return specifier;
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}

import { readFileSync } from "node:fs";
import ts from "typescript";
import { expect, it } from "vitest";
import { committedFiles } from "./committed-files.js";
import { parseSource, readSources, type SourceText } from "./source-tree.js";

/** Files that are one list, and long because the list is. */
const LISTS: readonly string[] = [];

const LONGEST = 400;

const product = readSources(["generator", "templates"]);
const tests = readSources(["test"]);

it("every export has a doc comment", () => {
  expect(product.flatMap(undocumentedExports)).toStrictEqual([]);
});

it("an export without a doc comment is found", () => {
  const source = parseSource(
    "a.ts",
    "/** A. */\nexport const a = 1;\nexport function b() {}\nfunction c() {}",
  );
  expect(undocumentedExports(source)).toStrictEqual(["a.ts:3"]);
});

it("every cast has a comment near, which says what guarantees it", () => {
  expect(product.flatMap(unexplainedCasts)).toStrictEqual([]);
});

it("a cast without a comment is found, `as const` is none", () => {
  const text = "// Parsed by us.\nf(a as A);\n\n\n\nf(b as const);\nf(c as C);\n";
  expect(unexplainedCasts(parseSource("a.ts", text))).toStrictEqual(["a.ts:7"]);
});

it("no file outgrows its idea", () => {
  const long = product.filter(({ path, text }) => text.split("\n").length > LONGEST && !LISTS.includes(path));
  expect(long.map(({ path }) => path)).toStrictEqual([]);
});

it("nothing is left for later", () => {
  const unfinished = /\b(?:TODO|FIXME|XXX)\b/;
  const own = "test/architecture/source-files.test.ts";
  const left = [...product, ...tests].filter(({ path, text }) => path !== own && unfinished.test(text));
  expect(left.map(({ path }) => path)).toStrictEqual([]);
});

it("no file names the folder of this checkout", () => {
  const here = `${process.cwd()}/`;
  const found = committedFiles().filter((path) => readFileSync(path, "utf8").includes(here));
  // In a folder such as `/app/` the name could be anyone's.
  expect(here.split("/").length > 3 ? found : []).toStrictEqual([]);
});

function undocumentedExports({ path, tree }: SourceText): readonly string[] {
  return tree.statements
    .filter((statement) => isExported(statement) && !isDocumented(statement, tree))
    .map((statement) => `${path}:${lineOf(statement, tree)}`);
}

function isExported(statement: ts.Statement): boolean {
  if (!ts.canHaveModifiers(statement)) return false;
  return ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

/** Overloads after the first are documented by it. */
function isDocumented(statement: ts.Statement, tree: ts.SourceFile): boolean {
  if (ts.getJSDocCommentsAndTags(statement).length > 0) return true;
  const previous = tree.statements[tree.statements.indexOf(statement) - 1];
  if (!previous || !ts.isFunctionDeclaration(statement) || !ts.isFunctionDeclaration(previous)) return false;
  return statement.name?.text === previous.name?.text && isDocumented(previous, tree);
}

/** Near is within the four lines above. */
function unexplainedCasts({ path, text, tree }: SourceText): readonly string[] {
  const lines = text.split("\n");
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isAsExpression(node) && node.type.getText(tree) !== "const") {
      const line = lineOf(node, tree);
      const near = lines.slice(Math.max(0, line - 5), line);
      if (!near.some((one) => /\/\/|^\s*\/?\*/.test(one))) found.push(`${path}:${line}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function lineOf(node: ts.Node, tree: ts.SourceFile): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}

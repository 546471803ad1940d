import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { formatSource } from "../../../generator/format/format-source.js";
import { tokenize } from "../../../generator/inputs/smithy-idl/lexer.js";
import { parseSmithyIdl } from "../../../generator/inputs/smithy-idl/parse-smithy-idl.js";
import { SourceFile } from "../../../generator/source/source-file.js";
import { openCorpus } from "../../conformance/support/corpus-folder.js";
import { printFragment } from "../inputs/smithy-idl/print-fragment.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** What a file says. The whitespace at the end of a comment's line is nothing that anybody says. */
function meaningOf(text: string): string {
  const fragment = parseSmithyIdl(new SourceFile("main.smithy", text)).value;
  return printFragment(fragment).replace(/[ \t]+(?=\\n|")/g, "");
}

/** What the comments of a file say, whatever their order and their slashes. */
function commentsOf(text: string): readonly string[] {
  const tokens = tokenize(text);
  const comments: string[] = [];
  for (let index = 0; index < tokens.length; index++) {
    if (!["comment", "docComment"].includes(tokens.kindAt(index))) continue;
    comments.push(text.slice(tokens.startAt(index), tokens.endAt(index)).replaceAll(/^\/+\s*|\s+$/g, ""));
  }
  return comments.sort();
}

/** Holds that a text without syntax errors keeps its meaning, and that formatting it twice is formatting it once. */
function expectSound(text: string): string {
  const { value, diagnostics } = formatSource(new SourceFile("main.smithy", text));
  if (diagnostics.length > 0) return text;
  expect(meaningOf(value)).toBe(meaningOf(text));
  expect(formatSource(new SourceFile("main.smithy", value))).toEqual({ value, diagnostics: [] });
  return value;
}

describe("formatting keeps the meaning of", () => {
  test.each(["model", "generator/prelude"])("the files of %s", (folder) => {
    const names = readdirSync(`${root}/${folder}`, { recursive: true, encoding: "utf8" });
    const paths = names.filter((name) => name.endsWith(".smithy"));
    expect(paths).not.toEqual([]);
    for (const path of paths) expectSound(readFileSync(`${root}/${folder}/${path}`, "utf8"));
  });

  const corpus = openCorpus(root);
  const outside = (corpus?.list("smithy") ?? []).filter((path) => path.endsWith(".smithy"));

  test.skipIf(outside.length === 0)("the files from outside", { timeout: 60_000 }, () => {
    expect.hasAssertions();
    for (const path of outside) {
      const text = corpus?.read(path) ?? "";
      // Rows of slashes that document a shape by accident are the one thing that formatting takes away.
      if (!text.includes("\n////")) expectSound(text);
    }
  });

  test("a file with a comment in any place, and keeps the comment", () => {
    fc.assert(
      fc.property(commentedModel, (text) => {
        const value = expectSound(text);
        expect(commentsOf(value)).toEqual(commentsOf(text));
      }),
    );
  });
});

const model = `// Head
$version: "2" // Version
metadata a = [ { b: 1, c: [] } , "d" ]
namespace a.b

/// Docs
@d(e: [1, "f"], g: { h: true }) @i("""
  Text
  """)
structure J for K with [L, M] {
  @required
  n: O = "p", q: R
  $s
}
enum T with [U] { V = "v"
W }
@x() @y([ 1 ])
operation O { input := @p { q: R }, output := for K with [L] {} errors: [S, T] }
service T { version: "1", operations: [O], rename: { "a#b": "c" } }
resource K { identifiers: { l: M } }
apply J$n @documentation("q")
apply J { @r @s(1) }
`;

/** The model with comments where tokens begin; some texts that come of it are no Smithy any more. */
const commentedModel = fc
  .array(
    fc.record({
      place: fc.nat(tokenize(model).length - 1),
      comment: fc.constantFrom("// plain", "/// documentation"),
      before: fc.constantFrom(" ", "\n", "\n\n"),
      after: fc.constantFrom("\n", "\n\n"),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((inserts) => {
    const tokens = tokenize(model);
    return inserts
      .sort((left, right) => right.place - left.place)
      .reduce((text, { place, comment, before, after }) => {
        const offset = tokens.startAt(place);
        return text.slice(0, offset) + before + comment + after + text.slice(offset);
      }, model);
  });

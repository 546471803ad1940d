import { format } from "prettier";
import { expect, test } from "vitest";
import * as plugin from "../../../generator/format/prettier-plugin.js";

const untidy = `$version: "2"\nnamespace example\nstructure City { name: String, @required id: String }`;
const tidy = `$version: "2"

namespace example

structure City {
    name: String

    @required
    id: String
}
`;

test("Prettier formats files by their name", async () => {
  expect(await format(untidy, { filepath: "city.smithy", plugins: [plugin] })).toBe(tidy);
});

test("of Prettier's options only the end of the line counts", async () => {
  const options = { parser: "smithy", plugins: [plugin], printWidth: 20, tabWidth: 8, useTabs: true };
  expect(await format(untidy, options)).toBe(tidy);
  expect(await format(untidy, { ...options, endOfLine: "crlf" })).toBe(tidy.replaceAll("\n", "\r\n"));
});

test("Prettier formats Smithy in Markdown", async () => {
  const page = `- A city:\n\n  \`\`\`smithy\n${untidy.replace(/^/gm, "  ")}\n  \`\`\`\n`;
  const expected = `- A city:\n\n  \`\`\`smithy\n${tidy.replace(/^(?=.)/gm, "  ")}  \`\`\`\n`;
  expect(await format(page, { parser: "markdown", plugins: [plugin] })).toBe(expected);
});

test("a syntax error comes with its place", async () => {
  const formatted = format("$version: 2.0.0", { parser: "smithy", plugins: [plugin] });
  await expect(formatted).rejects.toThrow(/\(1:14\)\n> 1 \| \$version: 2\.0\.0\n/);
});

test("a string keeps the whitespace of its lines", async () => {
  const text = `metadata poem = "one  \n  two\t\n"\n`;
  expect(await format(text, { parser: "smithy", plugins: [plugin] })).toBe(text);
});

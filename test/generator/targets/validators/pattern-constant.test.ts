import { expect, it } from "vitest";
import { patternConstant } from "../../../../generator/targets/validators/pattern-constant.js";
import * as linear from "../../../../templates/validators/linear-pattern.js";

/** The constant as code names it, and the parts it is built of by their own names. */
function textOf(pattern: string): string {
  const { value } = patternConstant(pattern, (name) => ({ kind: "symbol", name, package: "" }));
  return value.parts.map((part) => (typeof part === "string" ? part : part.symbol.name)).join("");
}

it.each([
  ["that no text makes slow", "^[a-z]+$"],
  ["with a backreference", "^(a+)+\\1$"],
  ["with a lookaround", "^(?!b)(a+)+$"],
  ["of too many steps", "^((a{1,300}){1,300})+$"],
])("a pattern %s is a regular expression", (_, pattern) => {
  expect(textOf(pattern)).toBe(`/${pattern}/u`);
});

const slow: readonly (readonly [pattern: string, texts: readonly string[]])[] = [
  ["^([0-9]+)+$", ["", "0", "0123", "01a", "a01"]],
  ["(a|aa)+b", ["b", "ab", "xaaab", "aaa", "ba"]],
  ["^(([a-z]|[a-z0-9]+)\\.?)*X$", ["X", "a.X", "ab1.c.X", "-a.X", "a..X"]],
  ["^(\\w+\\s?)*$", ["", "ab cd", "ab  cd", "😀"]],
  ["^(?:.?){2,4}(x*)*$", ["", "abcdx", "abcdefx", "abxxx"]],
];

it.each(slow)("%s matches what JavaScript says it matches", async (pattern, texts) => {
  const built = await build(textOf(pattern));
  expect(built).not.toBeInstanceOf(RegExp);
  const expression = new RegExp(pattern, "u");
  expect(texts.map((text) => built.test(text))).toEqual(texts.map((text) => expression.test(text)));
});

async function build(value: string): Promise<linear.LinearPattern> {
  const module = `export const build = ({ ${Object.keys(linear).join(", ")} }) => ${value};`;
  // Guaranteed by the line above.
  const loaded = (await import(`data:text/javascript,${encodeURIComponent(module)}`)) as {
    readonly build: (runtime: typeof linear) => linear.LinearPattern;
  };
  return loaded.build(linear);
}

import { expect, test } from "vitest";
import { diagnose, top } from "./idl.js";

/** What Smithy's reference says of the first finding that it has, after the line and column. */
function say(text: string): string | undefined {
  const finding = diagnose(text).find(({ reference }) => reference !== undefined);
  return finding?.reference?.replace(/^Syntax error at line \d+, column \d+: /, "");
}

test("a fault begins with the line and column of the token where the parser stood", () => {
  expect(diagnose(`${top}string A\nstring {`)[0]?.reference).toBe(
    "Syntax error at line 4, column 8: Expected IDENTIFIER but found LBRACE('{')",
  );
});

test.each([
  ["$a.b: 1\n", "Expected COLON(':') but found DOT('.')"],
  ["$: 1\n", "Expected one of IDENTIFIER, STRING('\"'); but found COLON(':')"],
  [
    "$a:\n",
    "Expected one of STRING('\"'), TEXT_BLOCK('\"\"\"'), NUMBER, IDENTIFIER, LBRACE('{'), LBRACKET('['); but found NEWLINE('\n')",
  ],
  ['$version: "2" $c: "d"\n', "Expected a line break, but found DOLLAR('$')"],
  ["metadata a.b = 1\n", "Expected EQUAL('=') but found DOT('.')"],
  ["metadatafoo = 1\n", "Expected a namespace definition but found IDENTIFIER('metadatafoo')"],
  ["string A\n", "Expected a namespace definition but found IDENTIFIER('string')"],
  ["@a string B\n", "Expected a namespace definition but found AT('@')"],
  ["use b#C\nstring A\nnamespace a\n", "Expected a namespace definition but found IDENTIFIER('use')"],
  ["!\n", "Expected a namespace definition but found ERROR('!')"],
  ["namespace\n", "Expected SPACE(' ') but found NEWLINE('\n')"],
  ["namespace a.\n", "Expected IDENTIFIER but found NEWLINE('\n')"],
  ["metadata a = 1\n$b: 1\n", "Expected a namespace definition but found DOLLAR('$')"],
])("%j: the sections before the shapes", (text, expected) => {
  expect(say(text)).toBe(expected);
});

test.each([
  ["use b.c\n", "Expected POUND('#') but found NEWLINE('\n')"],
  ["string A\nuse b#C\n", "Unknown shape type: use"],
  ["string A\n$b: 1\n", "Expected IDENTIFIER but found DOLLAR('$')"],
  ["namespace b\n", "Unknown shape type: namespace"],
  ["thing A\n", "Unknown shape type: thing"],
  ["@a\n@b\napply C @d\n", "Traits applied to apply statement"],
  ["apply A{ @b }\n", "Expected one or more whitespace characters, but found LBRACE('{')"],
  ["apply A\nstring B\n", "Expected one of AT('@'), LBRACE('{'); but found IDENTIFIER('string')"],
  ["apply A { @b\n", "Expected RBRACE('}') but found EOF"],
  ["string A string B\n", "Expected a line break, but found IDENTIFIER('string')"],
  ["structure A with B {}\n", "Expected LBRACKET('[') but found IDENTIFIER('B')"],
  ["structure A with [B", "Expected IDENTIFIER but found EOF"],
  ["structure A with [B] for C {}\n", "Expected LBRACE('{') but found IDENTIFIER('for')"],
  ["structure A {", "Expected RBRACE('}') but found EOF"],
  ["structure A { [ }\n", "Expected IDENTIFIER but found LBRACKET('[')"],
  ["structure A { b: C = 1 }\n", "Expected a line break, but found RBRACE('}')"],
  ["enum A { $b }\n", "Expected IDENTIFIER but found DOLLAR('$')"],
  ["service A { .", "Expected one of RBRACE('}'), STRING('\"'), IDENTIFIER; but found DOT('.')"],
  ["service A {", "Expected RBRACE('}') but found EOF"],
  ["operation A { input = B }\n", "Expected one of COLON(':'), WALRUS(':='); but found EQUAL('=')"],
  ["operation A { input: B: C }\n", "Expected one or more whitespace characters, but found COLON(':')"],
  ["operation A { errors: [B", "Expected RBRACKET(']') but found EOF"],
  ["operation A { oops: B }\n", "Unknown property oops for a#A"],
])("%j: statements", (text, expected) => {
  expect(say(top + text)).toBe(expected);
});

test.each([
  ["@a(.b) string C\n", /^Expected one of LBRACE\('\{'\), LBRACKET.*, IDENTIFIER; but found DOT\('\.'\)$/],
  ["@a(b c) string C\n", /^Expected COLON\(':'\) but found IDENTIFIER\('c'\)$/],
  ["@a(b.c#D: 1) string C\n", /^Expected RPAREN\('\)'\) but found COLON\(':'\)$/],
  ["@a(b: 1 {) string C\n", /^Expected one of IDENTIFIER, STRING\('"'\); but found LBRACE\('\{'\)$/],
  ["@a([1", /^Expected one of STRING\('"'\).*, LBRACKET\('\['\); but found EOF$/],
])("%j: traits", (text, expected) => {
  expect(say(top + text)).toMatch(expected);
});

test.each([
  ["1.", "Invalid number '1.': '.' must be followed by a digit"],
  ["-", "Invalid number '-': '-' must be followed by a digit"],
  ["1.5e+", "Invalid number '1.5e+': 'e', '+', and '-' must be followed by a digit"],
  [String.raw`"\q"`, "Error parsing quoted string: Invalid escape found in string: `\\q`"],
  [String.raw`"\u12"`, "Error parsing quoted string: Invalid unclosed unicode escape found in string"],
  [String.raw`"\u12x4"`, "Error parsing quoted string: Invalid unicode escape character: `x`"],
  ['""""""', "Error parsing text block: Text block is empty"],
  ['"""a"""', "Error parsing text block: Text block must start with a new line"],
  ["'a'", "Unexpected character: '''"],
  ["/a", "Expected a '/' to follow '/' to form a comment."],
  [
    '"a\n',
    "Error parsing quoted string: Syntax error at line 4, column 1: Expected: '\"', but found '[EOF]'",
  ],
])("%j: tokens that are broken in themselves", (value, expected) => {
  expect(say(`$version: "2"\nmetadata a = ${value}\n`)).toBe(expected);
});

test("a string with a bad escape is broken wherever it stands", () => {
  expect(say(`${top}string "\\q"\n`)).toBe(
    "Error parsing quoted string: Invalid escape found in string: `\\q`",
  );
});

test("an identifier of underscores says what follows them", () => {
  expect(say(`${top}string __ \n`)).toBe(
    "Syntax error at line 3, column 10: Expected a valid identifier character, but found ' '",
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { tokenize } from "../../../../generator/inputs/smithy-idl/lexer.js";

/** The tokens of a text as `kind text`, without the end of the file. */
function scan(text: string): string[] {
  const tokens = tokenize(text);
  return Array.from({ length: tokens.length - 1 }, (_, index) => {
    const lexeme = text.slice(tokens.startAt(index), tokens.endAt(index));
    return `${tokens.kindAt(index)} ${JSON.stringify(lexeme)}`;
  });
}

/** Texts that are near enough to the language to reach every lexical rule. */
const idlText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(...'{}[]()@$.#:=,"\\/-_+', '"""', ":=", "///", "//", "\r\n", "\r", "\n", "\t", " "),
      fc.constantFrom("1", "0", "1.5", "-2e+10", "foo", "__", "é", "\uD800", "\0", "\uFEFF", '"a"', '\\"'),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

test("the text of all tokens, joined, is the file", () => {
  fc.assert(
    fc.property(idlText, (text) => {
      const tokens = tokenize(text);
      let joined = "";
      for (let index = 0; index < tokens.length; index++) {
        joined += text.slice(tokens.startAt(index), tokens.endAt(index));
      }
      expect(joined).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test("no token but the last one is empty", () => {
  fc.assert(
    fc.property(idlText, (text) => {
      const tokens = tokenize(text);
      for (let index = 0; index < tokens.length - 1; index++) {
        expect(tokens.endAt(index)).toBeGreaterThan(tokens.startAt(index));
      }
      expect(tokens.kindAt(tokens.length - 1)).toBe("endOfFile");
    }),
  );
});

test("an empty file is the end of the file", () => {
  expect(tokenize("").length).toBe(1);
});

test("every mark has a kind of its own", () => {
  expect(scan("@$.#:=={}[](),").map((token) => token.split(" ")[0])).toEqual([
    "at",
    "dollar",
    "dot",
    "pound",
    "walrus",
    "equal",
    "leftBrace",
    "rightBrace",
    "leftBracket",
    "rightBracket",
    "leftParen",
    "rightParen",
    "comma",
  ]);
});

test("spaces and tabs are one token, line breaks are one each", () => {
  expect(scan(" \t \n\r\n\r\r")).toEqual([
    'space " \\t "',
    'newline "\\n"',
    'newline "\\r\\n"',
    'newline "\\r"',
    'newline "\\r"',
  ]);
});

test("a comment takes its line break with it, and the last line needs none", () => {
  expect(scan("// a\n/// b\r\n//// c")).toEqual([
    'comment "// a\\n"',
    'docComment "/// b\\r\\n"',
    'docComment "//// c"',
  ]);
});

test("an identifier begins with a letter, or with underscores and a letter or digit", () => {
  expect(scan("a1_ _1 __B")).toEqual([
    'identifier "a1_"',
    'space " "',
    'identifier "_1"',
    'space " "',
    'identifier "__B"',
  ]);
  expect(scan("__ _")).toEqual(['malformedIdentifier "__"', 'space " "', 'malformedIdentifier "_"']);
});

test.each(["0", "-0", "10", "1.5", "0.05", "-12.5e3", "1E+2", "1e-10"])("%s is a number", (text) => {
  expect(scan(text)).toEqual([`number "${text}"`]);
});

test.each(["-", "1.", "1.e5", "1e", "1.0e+", "01", "-00.5"])("%s is a malformed number", (text) => {
  expect(scan(text)).toEqual([`malformedNumber "${text}"`]);
});

test("a string ends at the next quote that no backslash stands before", () => {
  expect(scan('"a\\"b\\\\" "" "\n"')).toEqual([
    `quotedText ${JSON.stringify('"a\\"b\\\\"')}`,
    'space " "',
    'quotedText "\\"\\""',
    'space " "',
    `quotedText ${JSON.stringify('"\n"')}`,
  ]);
});

test("a text block ends at the next three quotes, of which the first is not escaped", () => {
  const block = '"""\n "a" ""b \\""" """';
  expect(scan(block)).toEqual([`textBlock ${JSON.stringify(block)}`]);
});

test("a string or text block without an end reaches to the end of the file", () => {
  expect(scan('a "b\nc\\"')).toEqual([
    'identifier "a"',
    'space " "',
    `unclosedText ${JSON.stringify('"b\nc\\"')}`,
  ]);
  expect(scan('"""\n""')).toEqual([`unclosedTextBlock ${JSON.stringify('"""\n""')}`]);
});

test("a run of characters that begin nothing is one token", () => {
  expect(scan("!?é% a/b")).toEqual([
    'unexpected "!?é%"',
    'space " "',
    'identifier "a"',
    'unexpected "/"',
    'identifier "b"',
  ]);
});

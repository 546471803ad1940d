import { describe, expect, test } from "vitest";
import { spanText } from "../../../../generator/source/span.js";
import { diagnose, expectFindings, readNode, readValue } from "./idl.js";

describe("numbers", () => {
  test("keep the digits that were written", () => {
    expect(readNode("1.0e+400")).toMatchObject({ kind: "number", text: "1.0e+400", value: Infinity });
    expect(readNode("9007199254740993")).toMatchObject({ text: "9007199254740993" });
  });

  test("that are not finished are pointed at", () => {
    expectFindings("metadata a = «1.»\n", "idl/malformed-number: `1.` is not a complete number.");
    expectFindings("metadata a = «-»\n", "idl/malformed-number: `-` is not a complete number.");
    expectFindings("metadata a = [«01»]\n", "idl/malformed-number: `01` is not a complete number.");
  });
});

describe("keywords", () => {
  test("are true, false and null", () => {
    expect(readValue("[true, false, null]")).toEqual([true, false, null]);
  });

  test("are whole words: anything longer is a shape id", () => {
    expect(readValue("[truefalse, null$a]")).toEqual(["smithy.api#truefalse", "smithy.api#null$a"]);
  });
});

describe("arrays and objects", () => {
  test("take commas, line breaks and comments as whitespace", () => {
    expect(readValue("[1,,2 3\n// four\n4,]")).toEqual([1, 2, 3, 4]);
    expect(readValue('{a: 1, "b c" : 2\n,d\n:\n3}')).toEqual({ a: 1, "b c": 2, d: 3 });
  });

  test("keep keys that JavaScript is odd about", () => {
    const node = readNode("{__proto__: 1, constructor: 2}");
    expect(node.kind === "object" && [...node.entries.keys()]).toEqual(["__proto__", "constructor"]);
  });

  test("span from bracket to bracket", () => {
    expect(spanText(readNode("{a: [1] }").span)).toBe("{a: [1] }");
  });

  test("have every key once", () => {
    expectFindings('metadata a = {b: 1, «"b"»: 2}\n', "idl/duplicate-key: The key `b` is already taken.");
  });

  test("take no shape id as a key", () => {
    expectFindings("metadata a = {b«.»c#d: 1}\n", "idl/expected-token: Expected `:` but found `.`.");
  });

  test("nest 64 levels deep and no deeper", () => {
    const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);
    expect(diagnose(`metadata a = ${nested(64)}\n`)).toEqual([]);
    expectFindings(
      `metadata a = ${"[".repeat(64)}«[»]${"]".repeat(64)}\n`,
      "idl/nested-too-deep: `[` opens level 65 of this value.",
    );
    expect(diagnose(`metadata a = ${nested(100_000)}\n`)).toHaveLength(1);
  });

  test("that are never closed show where they were opened", () => {
    const [finding] = diagnose("metadata a = {\n  b: [1\n");
    expect(finding?.message).toBe(
      "Expected a string, a text block, a number, an identifier, `{`, `[` or `]` but found the end of the file.",
    );
    expect(finding?.related?.map(({ span }) => spanText(span))).toEqual(["["]);
  });
});

describe("strings", () => {
  test("replace their escapes", () => {
    expect(readValue(String.raw`"\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE39"`)).toBe('"\\/\b\f\n\r\té\u{1F639}');
  });

  test("may go over several lines, which all end in a line feed", () => {
    expect(readValue('"a\r\nb\rc\nd"')).toBe("a\nb\nc\nd");
  });

  test("leave out an escaped line break", () => {
    expect(readValue('"a\\\nb\\\r\nc"')).toBe("abc");
  });

  test("have no other escapes, and each bad one is pointed at", () => {
    expectFindings(
      String.raw`metadata a = "«\'» \n «\q»"` + "\n",
      "idl/bad-escape: `\\'` is not an escape.",
      "idl/bad-escape: `\\q` is not an escape.",
    );
  });

  test("have four digits in a Unicode escape", () => {
    expectFindings(String.raw`metadata a = "«\u12»"` + "\n", "idl/bad-escape: `\\u12` is not an escape.");
    expectFindings(String.raw`metadata a = "«\u12»g4"` + "\n", "idl/bad-escape: `\\u12` is not an escape.");
  });

  test("point at a bad escape behind other line breaks", () => {
    expectFindings('metadata a = "b\r\nc\r«\\q»"\n', "idl/bad-escape: `\\q` is not an escape.");
  });

  test("with half a surrogate pair are warned of", () => {
    expectFindings(
      String.raw`metadata a = «"\uD83D"»` + "\n",
      "idl/half-surrogate-pair: This string holds half of a surrogate pair.",
    );
  });

  test("that are never closed are pointed at where they begin", () => {
    expectFindings(
      'metadata a = «"b»\nc\n',
      "idl/unclosed-string: The string that begins here is never closed.",
    );
  });
});

describe("text blocks", () => {
  test("lose the spaces that all lines have in common", () => {
    expect(readValue('"""\n    Foo\n        Baz\n\n      \n    Bar\n    """')).toBe(
      "Foo\n    Baz\n\n\nBar\n",
    );
  });

  test("lose only the spaces that stand before the closing quotes too", () => {
    expect(readValue('"""\n    Foo\n  """')).toBe("  Foo\n");
    expect(readValue('"""\n    Foo\n            """')).toBe("Foo\n");
  });

  test("end without a line break where the closing quotes follow text", () => {
    expect(readValue('"""\n    Foo\n      Bar"""')).toBe("Foo\n  Bar");
  });

  test("lose trailing spaces of every line", () => {
    expect(readValue('"""\n  Foo   \n  Bar  \n  """')).toBe("Foo\nBar\n");
  });

  test("count a line of tabs as blank", () => {
    expect(readValue('"""\n    Foo\n\t\n    Bar\n    """')).toBe("Foo\n\nBar\n");
  });

  test("replace escapes after the spaces are gone", () => {
    expect(readValue(String.raw`"""` + '\n  <p>Hi\\n    bar</p>\n  Baz \\\n  Bam"""')).toBe(
      "<p>Hi\n    bar</p>\nBaz Bam",
    );
  });

  test("hold quotes, of which three need an escape", () => {
    expect(readValue('"""\n"hello!" ""\n"""')).toBe('"hello!" ""\n');
    expect(readValue('"""\nfoo \\"""\nbaz"""')).toBe('foo """\nbaz');
  });

  test("read lines that end in carriage returns", () => {
    expect(readValue('"""\r\n  a\r\n  b\r\n  """')).toBe("a\nb\n");
  });

  test("may have spaces after the opening quotes", () => {
    expect(readValue('""" \t\n  a"""')).toBe("a");
  });

  test("begin on a line of their own", () => {
    expectFindings(
      'metadata a = """«b»\n"""\n',
      "idl/text-block-opening: `b` stands on the first line of a text block.",
    );
    expectFindings('metadata a = «""""""»\n', "idl/text-block-opening: This text block is empty.");
  });

  test("point at a bad escape where it was written", () => {
    expectFindings(
      'metadata a = """\n    b\n      «\\q»  \n    """\n',
      "idl/bad-escape: `\\q` is not an escape.",
    );
  });

  test("that are never closed are pointed at where they begin", () => {
    expectFindings(
      'metadata a = «"""»\n  b\n""\n',
      "idl/unclosed-text-block: The text block that begins here is never closed.",
    );
  });
});

describe("shape ids", () => {
  test("in metadata mean shapes of the prelude", () => {
    expect(readNode("required")).toMatchObject({
      kind: "string",
      value: "smithy.api#required",
      candidates: ["smithy.api#required"],
    });
  });

  test("that are absolute mean themselves", () => {
    expect(readNode("a.b#C$d")).toMatchObject({ value: "a.b#C$d", candidates: ["a.b#C$d"] });
  });

  test("end in an identifier", () => {
    expectFindings("metadata a = b$«#»\n", "idl/expected-token: Expected an identifier but found `#`.");
  });
});

describe("characters", () => {
  test("outside the language are pointed at", () => {
    expectFindings("metadata a = «!?»\n", "idl/unexpected-character: `!?` begins nothing in the Smithy IDL.");
  });

  test("that are control characters stand nowhere, not even in comments", () => {
    expectFindings(
      '// a«\u0000»\nmetadata a = "«\u0007\u0008»"\n',
      "idl/forbidden-character: The character U+0000 may not stand in a Smithy file.",
      "idl/forbidden-character: The character U+0007 may not stand in a Smithy file.",
    );
  });

  test("that are halves of a surrogate pair stand nowhere, and whole pairs anywhere", () => {
    expectFindings(
      'metadata a = "«\uD83D» \u{1F639}"\n',
      "idl/forbidden-character: The character U+D83D may not stand in a Smithy file.",
    );
  });

  test("are reported once even where they also break the syntax", () => {
    expectFindings(
      "metadata a = «\u0000»\n",
      "idl/forbidden-character: The character U+0000 may not stand in a Smithy file.",
    );
  });

  test("of a byte order mark are forbidden, and the file behind it is read", () => {
    expectFindings(
      '«\uFEFF»$version: "2"\nnamespace a\nenum B { C }\n',
      "idl/forbidden-character: The character U+FEFF may not stand in a Smithy file.",
    );
  });
});

import { describe, expect, test } from "vitest";
import { formatSource } from "../../../generator/format/format-source.js";
import { SourceFile } from "../../../generator/source/source-file.js";

/** Formats a text that has no errors, and holds that formatting it again changes nothing. */
function format(text: string): string {
  const { value, diagnostics } = formatSource(new SourceFile("city.smithy", text));
  expect(diagnostics).toEqual([]);
  expect(formatSource(new SourceFile("city.smithy", value)).value).toBe(value);
  return value;
}

/** Formats shapes, without the lines that every file begins with. */
function formatShapes(shapes: string): string {
  const head = `$version: "2"\n\nnamespace example\n\n`;
  const text = format(head + shapes);
  expect(text.startsWith(head)).toBe(true);
  return text.slice(head.length);
}

describe("the sections of a file", () => {
  test("are set apart by blank lines, and their statements only where one takes several lines", () => {
    const text = `$version: "2"\nmetadata a = 1\n\n\nmetadata b = 2\n// C\nmetadata c = 3\nmetadata d = 4\nnamespace example\nuse a#A\nstructure S { a: A }`;
    expect(format(text)).toBe(
      `$version: "2"\n\nmetadata a = 1\nmetadata b = 2\n\n// C\nmetadata c = 3\n\nmetadata d = 4\n\nnamespace example\n\nuse a#A\n\nstructure S {\n    a: A\n}\n`,
    );
  });

  test("end in the comments after the last shape", () => {
    expect(formatShapes("string A\n\n// End\n")).toBe("string A\n// End\n");
    expect(format("// Only a comment.")).toBe("// Only a comment.\n");
    expect(format('$version: "2"\n// End\n')).toBe('$version: "2"\n\n// End\n');
    expect(format("")).toBe("");
  });
});

describe("`use` statements", () => {
  const statements = `// About B.\nuse b#B // B\n// About A.\nuse a#A\n// About C.\nuse c#C\n`;

  test("are sorted by code unit, their comments with them", () => {
    expect(formatShapes(`${statements}use a#b\nstructure S { a: A, b: B, c: C, @b d: B }`)).toContain(
      `// About A.\nuse a#A\n\nuse a#b\n\n// About B.\nuse b#B // B\n\n// About C.\nuse c#C\n\nstructure S {`,
    );
  });

  test("go where nothing needs them, and the comments about them", () => {
    expect(formatShapes(`${statements}/// A list.\nlist L { member: b#B }`)).toBe(
      `/// A list.\nlist L {\n    member: b#B\n}\n`,
    );
  });

  test("stay for traits, values, members of shapes and bodies of entities", () => {
    const uses = ["a", "b", "c", "d", "e"].map((name) => `use x#${name}\n`).join("");
    const shapes = `@a(b$m)\nservice S {\n    operations: [\n        c\n    ]\n}\n\napply d @e\n`;
    expect(formatShapes(`${uses}\n${shapes}`)).toBe(`${uses}\n${shapes}`);
  });
});

describe("members", () => {
  test("are set apart where one has traits or comments of its own", () => {
    expect(formatShapes("structure A { a: String, b: String }")).toBe(
      "structure A {\n    a: String\n    b: String\n}\n",
    );
    expect(formatShapes("structure A {\n@required a: String\nb: String\n}")).toBe(
      "structure A {\n    @required\n    a: String\n\n    b: String\n}\n",
    );
    expect(formatShapes("enum A {\n/// The first.\nA\nB = 'b'\n}".replaceAll("'", '"'))).toBe(
      'enum A {\n    /// The first.\n    A\n\n    B = "b"\n}\n',
    );
  });

  test("keep the comment on their line", () => {
    expect(
      formatShapes("structure A {\n    a: String, // a\n    b: String = '' /// b\n}".replaceAll("'", '"')),
    ).toBe('structure A {\n    a: String // a\n    b: String = "" // b\n}\n');
  });

  test("have none, and there are no lines", () => {
    expect(formatShapes("structure A\n{\n}")).toBe("structure A {}\n");
    expect(formatShapes("structure A { // Nothing.\n}")).toBe("structure A {\n    // Nothing.\n}\n");
  });
});

describe("operations", () => {
  test("have a line for each error", () => {
    expect(formatShapes("operation A { input: B, errors: [C, D] }")).toBe(
      "operation A {\n    input: B\n    errors: [\n        C\n        D\n    ]\n}\n",
    );
  });

  test("place the traits of an inline structure below its sign", () => {
    expect(formatShapes("operation A {\ninput := @tags([]) { a: String }\noutput := with [M] {}\n}")).toBe(
      "operation A {\n    input :=\n        @tags([])\n        {\n            a: String\n        }\n\n    output := with [M] {}\n}\n",
    );
  });
});

describe("services and resources", () => {
  test("have a line for each thing that belongs to them", () => {
    expect(formatShapes(`resource A { identifiers: {a: A, b: B}, read: C, "operations": [D] }`)).toBe(
      `resource A {\n    identifiers: {\n        a: A\n        b: B\n    }\n    read: C\n    operations: [\n        D\n    ]\n}\n`,
    );
    expect(formatShapes(`service A { version: "1" }`)).toBe(`service A { version: "1" }\n`);
  });
});

describe("values", () => {
  test("stay on one line where they fit and hold nothing that takes lines", () => {
    expect(formatShapes(`@a(b: 1, c: "d") @e(["f", "g"]) @h({"i": null, "j k": []}) @l() string A`)).toBe(
      `@a(b: 1, c: "d")\n@e(["f", "g"])\n@h({\n    i: null\n    "j k": []\n})\n@l\nstring A\n`,
    );
  });

  test("have lines of their own where they are too long", () => {
    const long = "x".repeat(60);
    expect(formatShapes(`@a(["${long}", "${long}"]) string A`)).toBe(
      `@a([\n    "${long}"\n    "${long}"\n])\nstring A\n`,
    );
    expect(formatShapes(`@a(b: "${long}", c: "${long}") string A`)).toBe(
      `@a(\n    b: "${long}"\n    c: "${long}"\n)\nstring A\n`,
    );
  });

  test("place comments within an entry before it", () => {
    expect(formatShapes(`@a(b // 1\n: /// 2\n c) string A`)).toBe(
      `@a(\n    // 1\n    // 2\n    b: c\n)\nstring A\n`,
    );
  });
});

describe("text", () => {
  test("in blocks moves with what is around it", () => {
    expect(formatShapes(`@a("""\n  One\n    two  \n  """) @b(c: """\n d\t\n e""") string A`)).toBe(
      `@a(\n    """\n    One\n      two\n    """\n)\n@b(\n    c: """\n        d\\t\n        e"""\n)\nstring A\n`,
    );
  });

  test("in quotes keeps its lines as they are", () => {
    expect(formatShapes(`@a("one  \n two") string A`)).toBe(`@a(\n    "one  \n two"\n)\nstring A\n`);
  });
});

describe("comments", () => {
  test("have a space before their words", () => {
    expect(formatShapes("//a\n///b\n//\tc\nstring A")).toBe(
      "//a\n///b\n//\tc\nstring A\n".replace("//a", "// a").replace("///b", "/// b"),
    );
  });

  test("stay with the shape that they stand directly below of", () => {
    expect(formatShapes("string A // 1\n// 2\n\n// 3\nstring B\n/// 4\nstring C")).toBe(
      "string A // 1\n// 2\n\n// 3\nstring B\n\n/// 4\nstring C\n",
    );
  });

  test("become plain where there is nothing to document", () => {
    expect(
      formatShapes("@a\n/// 1\nstructure A /// 2\n{ /// 3\n a: B /// 4\n /// 5\n}\n/// 6\napply A /// 7\n@b"),
    ).toBe(
      "@a\n// 1\n// 2\nstructure A {\n    // 3\n    a: B\n\n    // 4\n    // 5\n}\n// 6\n\n// 7\napply A @b\n",
    );
  });

  test("become plain as rows of slashes above a blank line", () => {
    expect(formatShapes("string A\n\n////// Names\n\nstring B\n\n////// Text\nstring C")).toBe(
      "string A\n\n// //// Names\nstring B\n\n////// Text\nstring C\n",
    );
  });
});

describe("files", () => {
  test("keep their line breaks", () => {
    const text = 'metadata a = 1\r\nmetadata b = "x\r\ny"\r\n';
    expect(formatSource(new SourceFile("a.smithy", text)).value).toBe(
      'metadata a = 1\r\n\r\nmetadata b = "x\r\ny"\r\n',
    );
  });

  test.each([
    ["a statement is broken", "metadata a ="],
    ["a statement is out of place", 'namespace a\nmetadata b = "c"'],
  ])("keep their text where %s", (_, text) => {
    const { value, diagnostics } = formatSource(new SourceFile("a.smithy", text));
    expect(value).toBe(text);
    expect(diagnostics).toMatchObject([{ severity: "error" }]);
  });
});

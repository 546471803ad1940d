import { describe, expect, test } from "vitest";
import { parseSmithyIdl } from "../../../../generator/inputs/smithy-idl/parse-smithy-idl.js";
import { smithyIdl } from "../../../../generator/inputs/smithy-idl/smithy-idl.js";
import { SourceFile } from "../../../../generator/source/source-file.js";
import { spanText } from "../../../../generator/source/span.js";
import { diagnose, expectFindings, expectFragment, top } from "./idl.js";

describe("a file", () => {
  test("may be empty, or hold comments only", () => {
    expectFragment("", "");
    expectFragment("// a\n\n// b", "");
  });

  test("may stop after any section", () => {
    expectFragment('$version: "2"', "");
    expectFragment("metadata a = 1", "metadata a = 1");
    expectFragment(top, "");
  });

  test("has its sections in order", () => {
    expectFindings(
      `namespace a\nlist A { member: C }\n«use b#C»\n«metadata d = C»\n«$version: "2"»\n`,
      "idl/statement-out-of-place: `use` comes too late in this file.",
      "idl/statement-out-of-place: `metadata` comes too late in this file.",
      "idl/statement-out-of-place: `$version` comes too late in this file.",
    );
  });

  test("has one namespace", () => {
    expectFindings(
      `${top}string A\n«namespace b»\n`,
      "idl/second-namespace: This file already has the namespace `a`.",
    );
  });

  test("has a namespace before its shapes", () => {
    expectFindings(
      "«string A»\nstring B\n",
      "idl/missing-namespace: `A` stands in a file without a namespace.",
    );
  });

  test("whose namespace cannot be read is not asked for one", () => {
    expectFindings(
      "namespace a.«»\nstring A\n",
      "idl/expected-token: Expected an identifier but found the end of the line.",
    );
    expectFindings("«namespce» a\nstring A\n", "idl/unknown-statement: No statement begins with `namespce`.");
  });

  test("has a line break after each statement", () => {
    expectFindings(`$version: "2" «$»a: 1\n`, "idl/expected-token: Expected a line break but found `$`.");
    expectFindings(
      "metadata a = 1 «metadata» b = 2\n",
      "idl/expected-token: Expected a line break but found `metadata`.",
    );
    expectFindings(
      "namespace a «string» B\n",
      "idl/expected-token: Expected a line break but found `string`.",
    );
  });

  test("reads its metadata without its namespace", () => {
    expectFragment(
      `metadata "a b" = { c: D }\nmetadata e = [f]\nnamespace g\n`,
      'metadata a b = {"c":"smithy.api#D"}\nmetadata e = ["smithy.api#f"]',
    );
  });

  test("keeps a statement on its line where the grammar says so", () => {
    expectFindings(
      "metadata«»\na = 1\n",
      "idl/expected-token: Expected a space but found the end of the line.",
    );
  });
});

describe("use statements", () => {
  test("say what a relative id means", () => {
    expectFragment(
      `${top}use b.c#D\nuse b.c#e\n@e\nstructure A { f: D, g: H }\napply D$i @e`,
      `structure a#A
  @b.c#e
  f: b.c#D
  g: a#H|smithy.api#H
apply b.c#D member i @b.c#e`,
    );
  });

  test("say what a shape id in a value means", () => {
    expectFragment(
      `${top}use b#C\n@d([C, E, f#G])\nstring A`,
      'string a#A\n  @a#d|smithy.api#d = ["b#C","a#E","f#G"]',
    );
  });

  test("bring in a name once", () => {
    expectFindings(
      `${top}use b#C\nuse «d#C»\nlist A { member: C }\n`,
      "idl/conflicting-use: `C` is already the name of `b#C` in this file.",
    );
  });

  test("take names away from the shapes of the file", () => {
    expectFindings(
      `${top}use b#C\nuse b#DInput\nstring «C»\noperation D { «input» := {} }\nlist E { member: C }\n@DInput\nstring F\n`,
      "idl/shape-named-like-use: `C` is already the name of `b#C` in this file.",
      "idl/shape-named-like-use: `DInput` is already the name of `b#DInput` in this file.",
    );
  });

  test("name whole shapes by absolute ids", () => {
    expectFindings(`${top}use b#C«$»d\n`, "idl/use-of-member: This `use` statement names a member.");
    expectFindings(`${top}use b«»\n`, "idl/expected-token: Expected `#` but found the end of the line.");
    expectFindings(`${top}use «#»\n`, "idl/expected-token: Expected an identifier but found `#`.");
  });

  test("that nothing needs are noted", () => {
    expectFindings(
      `${top}use «b#C»\nstring A\n`,
      "idl/unused-use: `C` is used here, but nothing in this file refers to it.",
    );
  });

  test("are not called unused where a statement could not be read", () => {
    expectFindings(
      `${top}use b#C\nlist A { member «C» }\n`,
      "idl/expected-token: Expected `:` but found `C`.",
    );
  });
});

describe("control statements", () => {
  test("are given once", () => {
    expectFindings('$version: "2"\n$«version»: "1"\n', "idl/duplicate-control: `$version` is already set.");
  });

  test("that are unknown have no effect but a warning", () => {
    expectFindings(
      '$«versoin»: "2"\n',
      "idl/unknown-control: The control statement `$versoin` is unknown and has no effect.",
    );
    expect(diagnose('$versoin: "2"\n')[0]?.hint).toBe("did you mean `$version`?");
  });

  test("have strings as their values", () => {
    expectFindings(
      "$version: «2.0»\n",
      "idl/control-without-text: `$version` is `2.0`, which is not a string.",
    );
  });

  test("name a version that exists", () => {
    expectFindings(
      '$version: «"3"»\n',
      "idl/unknown-version: There is no Smithy version `3` that Tinsmith knows.",
    );
  });

  test("end names with suffixes that fit", () => {
    expectFindings(
      '$version: "2"\n$operationInputSuffix: «"-In"»\n',
      "idl/unfit-suffix: `-In` cannot end the name of a shape.",
    );
  });

  test("stand on one line", () => {
    expectFindings(
      '$version:«»\n"2"\n',
      "idl/expected-token: Expected a string, a text block, a number, an identifier, `{` or `[` but found the end of the line.",
    );
    expectFindings("$a«.»b: 1\n", "idl/expected-token: Expected `:` but found `.`.");
  });
});

describe("Smithy 1.0", () => {
  const old = '$version: "1.0"\nnamespace a\n';

  test("has sets, which are lists of unique items, and are gone since", () => {
    expectFindings(`${old}«set» A { member: B }\n`, "idl/deprecated-set: `set` is gone from Smithy 2.0.");
    const { value } = parseSmithyIdl(new SourceFile("main.smithy", `${old}set A { member: B }\n`));
    expect(value.shapes).toMatchObject([
      { kind: "list", id: "a#A", traits: [{ trait: { candidates: ["smithy.api#uniqueItems"] } }] },
    ]);
    expectFindings(`${top}«set» A { member: B }\n`, "idl/set-in-version-two: Smithy 2.0 has no `set`.");
  });

  test("has commas where they always were", () => {
    expectFragment(
      `${old}operation A {\n  input: B,\n  output: C,\n  errors: [D, E],\n}\n`,
      "operation a#A\n  input: a#B|smithy.api#B\n  output: a#C|smithy.api#C\n  errors: a#D|smithy.api#D, a#E|smithy.api#E",
    );
  });

  test("lacks what Smithy 2.0 brought", () => {
    expectFindings(
      `${old}structure A «for B» {}
structure C «with [D]» {}
structure E {
  $«f»
}
structure G {
  h: I «= 1»
}
«enum» J { K }
«intEnum» L {
  M = 1
}
operation N {
  input «:=» {}
}
resource O { «properties»: {} }
string P «with [Q]»
service R «with [S]» {}
`,
      ...[
        "structures `for` a resource",
        "mixins",
        "members without a target",
        "defaults",
        "`enum` shapes",
        "`intEnum` shapes",
        "`input :=`",
        "resource properties",
        "mixins",
        "mixins",
      ].map((name) => `idl/needs-version-two: This file is Smithy 1.0, which does not have ${name}.`),
    );
  });

  test("says so once of a shape", () => {
    expectFindings(
      `${old}operation A {\n  input «:=» for B with [C] { $d = 1\n }\n}\n`,
      "idl/needs-version-two: This file is Smithy 1.0, which does not have `input :=`.",
    );
  });

  test("is what a file without a version is read as, and it is told so once", () => {
    expectFindings(
      "namespace a\n«enum» A { B }\nenum C { D }\n",
      "idl/needs-version: This file names no version, and only Smithy 2.0 has `enum` shapes.",
    );
    const [finding] = diagnose("namespace a\nenum A { B }\n");
    expect(finding?.fix).toMatchObject({ text: '$version: "2"\n\n', span: { start: 0, end: 0 } });
  });

  test("is not assumed where the version could not be read", () => {
    expectFindings(
      "$version: «»\nnamespace a\nenum A { B }\n",
      "idl/expected-token: Expected a string, a text block, a number, an identifier, `{` or `[` but found the end of the line.",
    );
  });
});

describe("a run", () => {
  test("reports an error for every broken statement and keeps the others", () => {
    const text = `${top}string A
strng B

@c(
list D { member: A }

structure E {
  f: G
  h; I
}

    string J
map K {
  key: A
`;
    const { value, diagnostics } = parseSmithyIdl(new SourceFile("main.smithy", text));
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "No statement begins with `strng`.",
      "Expected `:` or `)` but found `D`.",
      "`;` begins nothing in the Smithy IDL.",
      "Expected an identifier, `$`, `@` or `}` but found the end of the file.",
    ]);
    expect(value.shapes.map(({ id }) => id)).toEqual(["a#A", "a#J"]);
  });

  test("takes up again at a statement that a broken one runs into", () => {
    expectFindings(`${top}@b("c"\n«string» A\n`, "idl/expected-token: Expected `)` but found `string`.");
    const { value } = parseSmithyIdl(new SourceFile("main.smithy", `${top}@b("c"\nstring A\n`));
    expect(value.shapes.map(({ id }) => id)).toEqual(["a#A"]);
  });

  test("keeps a whole statement even if its line goes on", () => {
    const { value } = parseSmithyIdl(new SourceFile("main.smithy", `${top}string A string B\n`));
    expect(value.shapes.map(({ id }) => id)).toEqual(["a#A"]);
  });

  test("shows the bracket that is still open on an earlier line", () => {
    const [finding] = diagnose(`${top}structure A {\n  b: C\n  @d(\n  e: F\n}\n`);
    expect(finding?.related).toMatchObject([{ message: "This `(` is still open." }]);
  });

  test("suspects a string over several lines of lacking its quote", () => {
    const [finding, ...others] = diagnose(`${top}@b("c)\nstring A\n\n@d("e")\nstring F\n`);
    expect(finding?.message).toBe("Expected `)` but found `e`.");
    expect(finding?.related?.map(({ span }) => spanText(span))).toEqual(['"c)']);
    expect(others).toEqual([]);
  });

  test("suspects it at the end of the file too, where one quote is left over", () => {
    const [finding] = diagnose('metadata a = ["b\n", "c]\n');
    expect(finding?.code).toBe("idl/unclosed-string");
    expect(finding?.related?.map(({ span }) => spanText(span))).toEqual(['"b']);
  });

  test("offers the keyword that was meant", () => {
    const [finding] = diagnose(`${top}strng A\n`);
    expect(finding).toMatchObject({ hint: "did you mean `string`?", fix: { text: "string" } });
    expect(finding?.fix && spanText(finding.fix.span)).toBe("strng");
  });

  test("reports in the order of the text", () => {
    const starts = diagnose("string A\nset B {\n\nuse c#D\n").map(({ span }) => span?.start ?? -1);
    expect(starts).toEqual([...starts].sort((first, second) => first - second));
  });
});

test("the format says which files are its own", () => {
  expect(smithyIdl).toMatchObject({ id: "smithy-idl", extensions: [".smithy"] });
});

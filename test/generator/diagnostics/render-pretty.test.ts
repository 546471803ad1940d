import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../../generator/diagnostics/diagnostic.js";
import { renderPretty } from "../../../generator/diagnostics/render-pretty.js";
import { markedSource } from "../../support/marked-source.js";
import { dedent } from "../../support/strings.js";

/** The diagnostic over the first marked span of a file, the others related to it. */
function finding(marked: string, more: Partial<Diagnostic> = {}): Diagnostic {
  const [span] = markedSource("/project/model/a.smithy", marked).spans;
  return { severity: "error", code: "room/what", message: "This is wrong.", ...(span && { span }), ...more };
}

function pretty(...diagnostics: readonly Diagnostic[]): string {
  return renderPretty(diagnostics, { workingFolder: "/project", color: false });
}

describe("renderPretty", () => {
  test("a diagnostic is a sentence, a place, a frame with carets and a hint", () => {
    const marked = `$version: "2"\nnamespace a\n@http(method: "POST", uri: "/restapis/«{restApiId}»/stages", code: 201)`;
    const diagnostic = finding(marked, {
      code: "http/label-without-member",
      message: "URI label `{restApiId}` has no member in `CreateStageRequest`.",
      hint: "every URI label needs an input member of the same name, marked @required and @httpLabel.",
    });
    expect(pretty(diagnostic)).toBe(
      dedent`
      error[http/label-without-member]: URI label \`{restApiId}\` has no member in \`CreateStageRequest\`.
        --> model/a.smithy:3:39
         |
       3 | @http(method: "POST", uri: "/restapis/{restApiId}/stages", code: 201)
         |                                       ^^^^^^^^^^^
         = hint: every URI label needs an input member of the same name, marked @required and @httpLabel.
    `,
    );
  });

  test("a related place of the same file shares the frame, with its message", () => {
    const { spans } = markedSource("/project/a.smithy", "structure «Stage» {}\n\n\nstructure «Stage» {}\n");
    const [first, second] = spans;
    if (first === undefined || second === undefined) throw new Error("two spans are marked");
    const related = [{ span: first, message: "first defined here" }];
    expect(pretty(finding("", { span: second, related }))).toBe(dedent`
      error[room/what]: This is wrong.
        --> a.smithy:4:11
         |
       1 | structure Stage {}
         |           ----- first defined here
      ...
       4 | structure Stage {}
         |           ^^^^^
    `);
  });

  test("a related place of another file gets a frame of its own, and the gutters agree", () => {
    const other = markedSource("/project/b.smithy", `${"\n".repeat(99)}structure «Stage» {}`).spans[0];
    if (other === undefined) throw new Error("a span is marked");
    const related = [{ span: other, message: "first defined here" }];
    expect(pretty(finding("structure «Stage» {}", { related }))).toBe(dedent`
      error[room/what]: This is wrong.
          --> model/a.smithy:1:11
           |
         1 | structure Stage {}
           |           ^^^^^
          ::: b.smithy:100:11
           |
       100 | structure Stage {}
           |           ----- first defined here
    `);
  });

  test("two places on one line are underlined one below the other", () => {
    const { spans } = markedSource("/project/a.json", `{ «"a"»: 1, «"a"»: 2 }`);
    const [first, second] = spans;
    if (first === undefined || second === undefined) throw new Error("two spans are marked");
    const related = [{ span: first, message: "first written here" }];
    expect(pretty(finding("", { span: second, related }))).toBe(dedent`
      error[room/what]: This is wrong.
        --> a.json:1:11
         |
       1 | { "a": 1, "a": 2 }
         |           ^^^
         |   --- first written here
    `);
  });

  test("of a span over several lines the first and the last are shown", () => {
    expect(pretty(finding("list «Names {\n  member: String\n  more\n}» // end"))).toBe(dedent`
      error[room/what]: This is wrong.
        --> model/a.smithy:1:6
         |
       1 | list Names {
         |      ^^^^^^^
      ...
       4 | } // end
         | ^
    `);
  });

  test("a span that ends with its line break stays on its line", () => {
    expect(pretty(finding("«namespace a\n»list"))).toContain(" 1 | namespace a\n   | ^^^^^^^^^^^\n");
  });

  test("an empty span, even at the very end, gets one caret", () => {
    expect(pretty(finding("list «»{"))).toContain(" 1 | list {\n   |      ^\n");
    expect(pretty(finding("list {\n«»"))).toContain("a.smithy:2:1\n   |\n 2 |\n   | ^\n");
    expect(pretty(finding("list {\r\n  a«»\r\n"))).toContain(" 2 |   a\n   |    ^\n");
  });

  test("tabs are shown as four spaces", () => {
    expect(pretty(finding("\tlist\t«Names» {"))).toContain(
      " 1 |     list    Names {\n   |             ^^^^^\n",
    );
  });

  test.each([
    ["wide letters", "/// 世界 «한국» x", "/// 世界 한국 x", 9, 4],
    ["astral letters", "/// 𝒳𝒴 «𝒵𝒵» x", "/// 𝒳𝒴 𝒵𝒵 x", 7, 2],
    ["emoji", "/// 🎈👩‍👩‍👧 «🇩🇪» x", "/// 🎈👩‍👩‍👧 🇩🇪 x", 9, 2],
    ["combining marks", "/// e\u0301e\u0301 «u\u0308» x", "/// e\u0301e\u0301 u\u0308 x", 7, 1],
  ])("carets stand under %s", (_, marked, shown, column, width) => {
    const line = `   | ${" ".repeat(column)}${"^".repeat(width)}\n`;
    expect(pretty(finding(marked))).toContain(` 1 | ${shown}\n${line}`);
  });

  test("characters that would steer the terminal are shown as pictures", () => {
    const shown = pretty(
      finding("a\u001b[31m«b»\u202e\u0000", { message: "No \u001b]0;title\u0007 here.\nNot here." }),
    );
    expect(shown).toContain("No ␛]0;title␇ here.␊Not here.");
    expect(shown).toContain(" 1 | a␛[31mb�␀\n   |       ^\n");
    expect(shown).not.toMatch(/[\u001b\u0000\u202e]/);
  });

  test("of a very long line the stretch around the place is shown", () => {
    const shown = pretty(finding(`${"x".repeat(5_000)}«yyy»${"z".repeat(5_000)}`));
    expect(shown).toContain(` 1 | …${"x".repeat(40)}yyy${"z".repeat(117)}…\n   | ${" ".repeat(41)}^^^\n`);
    expect(shown).toContain("a.smithy:1:5001\n");
  });

  test("a place that is longer than the stretch is underlined as far as it is shown", () => {
    const shown = pretty(finding(`«${"y".repeat(500)}»`));
    expect(shown).toContain(` 1 | ${"y".repeat(160)}…\n   | ${"^".repeat(160)}\n`);
  });

  test("a diagnostic without a place is its sentence and its hint", () => {
    const diagnostic = finding("", {
      message: "There is no `tinsmith.json`.",
      hint: "it stands at the root.",
    });
    expect(pretty(diagnostic)).toBe(
      "error[room/what]: There is no `tinsmith.json`.\n   = hint: it stands at the root.\n",
    );
  });

  test("a fix is offered by its title", () => {
    const base = finding("«a»");
    if (base.span === undefined) throw new Error("a span is marked");
    const fix = { title: "Write `b`.", span: base.span, text: "b" };
    expect(pretty({ ...base, fix })).toContain("\n   = fix: Write `b`.\n");
  });

  test("diagnostics are parted by an empty line", () => {
    expect(pretty(finding("«a»"), finding("«b»"))).toContain("^\n\nerror[room/what]");
    expect(pretty()).toBe("");
  });

  test("colours are those of the severity, and only where they are asked for", () => {
    const colored = renderPretty([finding("«a»", { severity: "warning" })], {
      workingFolder: "/",
      color: true,
    });
    expect(colored).toContain("\u001b[33mwarning[room/what]");
    expect(colored).toContain("\u001b[33m^\u001b[39m");
    expect(pretty(finding("«a»"))).not.toContain("\u001b");
  });
});

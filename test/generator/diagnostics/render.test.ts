import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../../generator/diagnostics/diagnostic.js";
import type { DiagnosticFormat } from "../../../generator/diagnostics/formats.js";
import { renderDiagnostics } from "../../../generator/diagnostics/render.js";
import { summarizeDiagnostics } from "../../../generator/diagnostics/summary.js";
import { markedSource } from "../../support/marked-source.js";

const [first, second] = markedSource(
  "/project/model/a, b.smithy",
  "structure «Stage» {}\nstructure «Stäge» {}",
).spans;
if (first === undefined || second === undefined) throw new Error("two spans are marked");

const duplicate: Diagnostic = {
  severity: "error",
  code: "model/duplicate-shape",
  eventId: "Model",
  message: "Shape `Stage` is defined twice: 100%.",
  span: second,
  shapeId: "a#Stage",
  related: [{ span: first, message: "first defined here" }],
  hint: "a shape has one definition.",
  fix: { title: "Remove it.", span: second, text: "" },
};
const missing: Diagnostic = { severity: "danger", code: "config/missing", message: "There is no file." };

function render(format: DiagnosticFormat, ...diagnostics: readonly Diagnostic[]): string {
  return renderDiagnostics(diagnostics, format, { workingFolder: "/project", color: false });
}

/** The parts of a SARIF log that are looked at. */
interface Log {
  readonly version: string;
  readonly runs: readonly [
    { readonly tool: { readonly driver: object }; readonly results: readonly Finding[] },
  ];
}

interface Finding {
  readonly locations: readonly [
    { readonly physicalLocation: { readonly artifactLocation: { uri: string } } },
  ];
}

function renderLog(...diagnostics: readonly Diagnostic[]): Log {
  // What it really holds is what the tests compare.
  return JSON.parse(render("sarif", ...diagnostics)) as Log;
}

describe("renderDiagnostics", () => {
  test("sorts by file and offset, those without a place first", () => {
    const early: Diagnostic = { severity: "note", code: "z/early", message: "Early.", span: first };
    const elsewhere = markedSource("/project/A.smithy", "«x»").spans[0];
    if (elsewhere === undefined) throw new Error("a span is marked");
    const other: Diagnostic = { severity: "note", code: "z/other", message: "Other.", span: elsewhere };
    const codes = [...render("pretty", duplicate, early, other, missing).matchAll(/\[(\w+\/[\w-]+)\]/g)];
    expect(codes.map(([, code]) => code)).toEqual([
      "config/missing",
      "z/other",
      "z/early",
      "model/duplicate-shape",
    ]);
  });

  test("as JSON every part has a name, and positions count as the format says", () => {
    expect(JSON.parse(render("json", duplicate, missing))).toEqual({
      diagnostics: [
        { severity: "danger", code: "config/missing", message: "There is no file." },
        {
          severity: "error",
          code: "model/duplicate-shape",
          eventId: "Model",
          message: "Shape `Stage` is defined twice: 100%.",
          place: {
            path: "model/a, b.smithy",
            start: { line: 2, column: 11, offset: 29 },
            end: { line: 2, column: 16, offset: 34 },
          },
          shapeId: "a#Stage",
          related: [
            {
              message: "first defined here",
              place: {
                path: "model/a, b.smithy",
                start: { line: 1, column: 11, offset: 10 },
                end: { line: 1, column: 16, offset: 15 },
              },
            },
          ],
          hint: "a shape has one definition.",
          fix: {
            title: "Remove it.",
            place: {
              path: "model/a, b.smithy",
              start: { line: 2, column: 11, offset: 29 },
              end: { line: 2, column: 16, offset: 34 },
            },
            text: "",
          },
        },
      ],
    });
  });

  test("for GitHub each is one line, with its separators escaped", () => {
    expect(render("github", duplicate, missing)).toBe(
      "::warning title=config/missing::There is no file.\n" +
        "::error file=model/a%2C b.smithy,line=2,endLine=2,col=11,endColumn=15,title=model/duplicate-shape::" +
        "Shape `Stage` is defined twice: 100%25.%0Aa shape has one definition.\n",
    );
  });

  test("for GitHub a place of several lines has no columns", () => {
    const span = markedSource("/project/a.smithy", "«list {\n}\n»").spans[0];
    if (span === undefined) throw new Error("a span is marked");
    expect(render("github", { severity: "note", code: "a/b", message: "Note.", span })).toBe(
      "::notice file=a.smithy,line=1,endLine=2,title=a/b::Note.\n",
    );
  });

  test("as SARIF each is a result of a rule, with regions that end after their last character", () => {
    const log = renderLog(duplicate, missing);
    expect(log).toMatchObject({ version: "2.1.0" });
    expect(log.runs[0].tool.driver).toEqual({
      name: "Tinsmith",
      rules: [{ id: "config/missing" }, { id: "model/duplicate-shape" }],
    });
    const artifactLocation = { uri: "model/a%2C%20b.smithy", uriBaseId: "%SRCROOT%" };
    const region = { startLine: 2, startColumn: 11, endLine: 2, endColumn: 16 };
    const replacements = [{ deletedRegion: region, insertedContent: { text: "" } }];
    expect(log.runs[0].results).toEqual([
      { ruleId: "config/missing", ruleIndex: 0, level: "warning", message: { text: "There is no file." } },
      {
        ruleId: "model/duplicate-shape",
        ruleIndex: 1,
        level: "error",
        message: { text: "Shape `Stage` is defined twice: 100%.\na shape has one definition." },
        locations: [{ physicalLocation: { artifactLocation, region } }],
        relatedLocations: [
          {
            id: 0,
            message: { text: "first defined here" },
            physicalLocation: { artifactLocation, region: { ...region, startLine: 1, endLine: 1 } },
          },
        ],
        fixes: [
          { description: { text: "Remove it." }, artifactChanges: [{ artifactLocation, replacements }] },
        ],
        properties: { eventId: "Model", shapeId: "a#Stage" },
      },
    ]);
  });

  test("as SARIF a file from outside the working folder has a whole URI", () => {
    const uris = ["/opt/ü/a.smithy", "/other/a.smithy", "C:/a b.smithy"].map((path) => {
      const span = markedSource(path, "«x»").spans[0];
      if (span === undefined) throw new Error("a span is marked");
      const log = renderLog({ severity: "note", code: "a/b", message: "Note.", span });
      return log.runs[0].results[0]?.locations[0].physicalLocation.artifactLocation.uri;
    });
    expect(uris).toEqual([
      "file:///opt/%C3%BC/a.smithy",
      "file:///other/a.smithy",
      "file:///C:/a%20b.smithy",
    ]);
  });

  test("nothing to say is an empty text for people and an empty list for programs", () => {
    expect(render("pretty")).toBe("");
    expect(render("github")).toBe("");
    expect(JSON.parse(render("json"))).toEqual({ diagnostics: [] });
    expect(renderLog().runs[0].results).toEqual([]);
  });
});

describe("summarizeDiagnostics", () => {
  test("counts each severity in words", () => {
    expect(summarizeDiagnostics([])).toBe("");
    expect(summarizeDiagnostics([duplicate])).toBe("1 error");
    expect(summarizeDiagnostics([missing, duplicate, duplicate])).toBe("2 errors and 1 danger");
    const note: Diagnostic = { severity: "note", code: "a/b", message: "Note." };
    expect(summarizeDiagnostics([missing, missing, duplicate, note])).toBe("1 error, 2 dangers and 1 note");
  });
});

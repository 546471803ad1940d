import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { findCycles } from "./cycles.js";
import { filesOutsideRooms, forbiddenImports } from "./import-table.js";
import { importsOf, parseSource, readSources, type Import } from "./source-tree.js";

const sources = readSources(["generator", "templates"]);
const imports = sources.flatMap(importsOf);

it("every file belongs to a room", () => {
  expect(filesOutsideRooms(sources.map(({ path }) => path))).toStrictEqual([]);
});

it("rooms import only what the table allows", () => {
  expect(forbiddenImports(imports)).toStrictEqual([]);
});

it("no file imports itself through others, not even for types", () => {
  expect(findCycles(imports)).toStrictEqual([]);
});

it("templates know Node only in files that are named for it", () => {
  const ofNode = imports.filter(({ from, to }) => from.startsWith("templates/") && to.startsWith("node:"));
  expect(ofNode.filter(({ from }) => !posix.basename(from).startsWith("node"))).toStrictEqual([]);
});

it("every export is named where it is exported", () => {
  const wholesale = sources.filter(({ text }) => /^export \*/m.test(text));
  expect(wholesale.map(({ path }) => path)).toStrictEqual([]);
});

describe("the table", () => {
  it.each([
    ["generator/plan/plan-service.ts", "generator/model/knowledge/operations.ts"],
    ["generator/inputs/openapi/lower.ts", "generator/inputs/data/json.ts"],
    ["generator/targets/client/commands.ts", "generator/targets/types/symbols.ts"],
    ["generator/protocols/rest-json1/rest-json1.ts", "generator/protocols/json/json-reader.ts"],
    ["generator/targets/client/commands.ts", "generator/diagnostics/invariant.ts"],
    ["generator/cli/run.ts", "generator/index.ts"],
    ["generator/source/node-host.ts", "node:fs"],
    ["templates/client/sigv4.ts", "templates/codec/uri.ts"],
  ])("lets %s import %s", (from, to) => {
    expect(forbiddenImports([valuesOf(from, to)])).toStrictEqual([]);
  });

  it.each([
    ["generator/model/shape.ts", "generator/plan/service-plan.ts"],
    ["generator/inputs/openapi/lower.ts", "generator/inputs/smithy-idl/ast.ts"],
    ["generator/targets/client/commands.ts", "generator/targets/types/structure.ts"],
    ["generator/targets/client/commands.ts", "generator/diagnostics/diagnostic.ts"],
    ["generator/targets/client/commands.ts", "generator/model/assemble/assemble.ts"],
    ["generator/emit/print.ts", "generator/model/shape.ts"],
    ["generator/output/write.ts", "generator/emit/print.ts"],
    ["generator/plan/plan-service.ts", "ts-morph"],
    ["generator/inputs/openapi/lower.ts", "typescript"],
    ["generator/cli/run.ts", "generator/pipeline.ts"],
    ["templates/client/sigv4.ts", "generator/source/path.ts"],
    ["templates/client/sigv4.ts", "templates/server/node.ts"],
    ["templates/client/sigv4.ts", "@smithy/types"],
  ])("does not let %s import %s", (from, to) => {
    expect(forbiddenImports([valuesOf(from, to)])).toStrictEqual([`${from} imports ${to}`]);
  });

  it("lets templates import types of `@smithy/types`, which leave nothing at run time", () => {
    expect(
      forbiddenImports([{ from: "templates/client/sigv4.ts", to: "@smithy/types", typesOnly: true }]),
    ).toStrictEqual([]);
  });

  it("has no room for a new folder that it does not name", () => {
    expect(filesOutsideRooms(["generator/helpers/text.ts", "templates/shared/text.ts"])).toHaveLength(2);
  });
});

it("imports are read in all their forms, and nowhere in strings", () => {
  const text = `
    import { a } from "./a.js";
    import type { B } from "@scope/b/sub";
    export { c } from "c/sub";
    const d = await import("../d.js");
    type E = import("node:fs").Stats;
    const text = 'import { f } from "f"';
  `;
  const found = importsOf(parseSource("generator/emit/x.ts", text));
  expect(found.map(({ to, typesOnly }) => (typesOnly ? `type ${to}` : to))).toStrictEqual([
    "generator/emit/a.ts",
    "type @scope/b",
    "c",
    "generator/d.ts",
    "type node:fs",
  ]);
});

it("a cycle is found once, from its first file", () => {
  const edges = ["ab", "bc", "cb", "cd", "dd"].map((edge) => ({ from: edge.charAt(0), to: edge.charAt(1) }));
  expect(findCycles(edges)).toStrictEqual(["b → c → b", "d → d"]);
});

function valuesOf(from: string, to: string): Import {
  return { from, to, typesOnly: false };
}

import { describe, expect, it } from "vitest";
import type { TypeScriptModule } from "../../../generator/emit/emitted-package.js";
import { link } from "../../../generator/emit/link.js";
import { expectShape, type Model } from "../../../generator/model/model.js";
import { memberCodes, valueCode } from "../../../generator/targets/value-code.js";
import { modelOf } from "../../support/plan.js";

/** The code, on one line, of a value that the IDL writes so, for a shape. */
async function codeOf(target: string, value: string, shapes = ""): Promise<string> {
  const model = await modelOf(holding(target, value, shapes));
  const { node, shape } = heldValue(model);
  return render(valueCode(node, shape, model));
}

/** A model whose trait `hold` has a value, and which shape the value is of. */
function holding(target: string, value: string, shapes: string): string {
  return `
    $version: "2"
    namespace test
    @trait
    document hold
    @hold(${value})
    structure Holder { value: ${target} }
    ${shapes}
  `;
}

function heldValue(model: Model) {
  const holder = expectShape(model, "test#Holder");
  const node = holder.traits.get("test#hold")?.value;
  const member = holder.kind === "structure" ? holder.members.get("value") : undefined;
  if (node === undefined || member === undefined) throw new Error("The holder lost its value.");
  return { node, shape: expectShape(model, member.target) };
}

function render(value: ReturnType<typeof valueCode>): string {
  const module: TypeScriptModule = { kind: "module", path: "src/a.ts", declarations: [] };
  return link(module, "@example/a").render(value).replace(/\s+/g, " ").replaceAll(", }", " }");
}

describe("a value of the model as code", () => {
  it.each([
    ["String", '"a\\"b"', '"a\\"b"'],
    ["Boolean", "true", "true"],
    ["Integer", "-1", "-1"],
    ["Double", "1.50", "1.5"],
    ["Double", '"NaN"', "NaN"],
    ["Float", '"-Infinity"', "-Infinity"],
    ["Double", '"Infinity"', "Infinity"],
    ["BigInteger", "100000000000000000001", "100000000000000000001n"],
    ["BigInteger", '"-7"', "-7n"],
    ["BigDecimal", "0.10", '"0.10"'],
    ["BigDecimal", '"1E400"', '"1E400"'],
    ["Blob", '"foo"', 'new TextEncoder().encode("foo")'],
    ["Blob", '""', "new Uint8Array()"],
    ["Timestamp", "1398796238", 'new Date("2014-04-29T18:30:38.000Z")'],
    ["Timestamp", "0.125", 'new Date("1970-01-01T00:00:00.125Z")'],
    ["Timestamp", '"2014-04-29T18:30:38Z"', 'new Date("2014-04-29T18:30:38Z")'],
    ["Document", '{ a: [1, null, "b"] }', '{ a: [1, null, "b"] }'],
  ])("a %s of %s is %s", async (target, value, expected) => {
    expect(await codeOf(target, value)).toBe(expected);
  });

  it("is a list of its items, null included", async () => {
    expect(await codeOf("Times", "[0, null]", "@sparse list Times { member: Timestamp }")).toBe(
      '[new Date("1970-01-01T00:00:00.000Z"), null]',
    );
  });

  it("is a map whose keys are data", async () => {
    const shapes = "map Blobs { key: String, value: Blob }";
    expect(await codeOf("Blobs", '{ "__proto__": "", "a b": "" }', shapes)).toBe(
      '{ ["__proto__"]: new Uint8Array(), "a b": new Uint8Array() }',
    );
  });

  it("is a structure without the members that are null", async () => {
    const shapes = "structure Time { at: Timestamp, name: String }";
    expect(await codeOf("Time", "{ name: null, at: 0 }", shapes)).toBe(
      '{ at: new Date("1970-01-01T00:00:00.000Z") }',
    );
  });

  it("is a union with its one member", async () => {
    expect(await codeOf("Choice", '{ bytes: "a" }', "union Choice { bytes: Blob, text: String }")).toBe(
      '{ bytes: new TextEncoder().encode("a") }',
    );
  });
});

describe("a value that does not fit its shape", () => {
  it.each([
    ["Integer", '"one"', '"one"'],
    ["Double", '"one"', '"one"'],
    ["BigInteger", "1.5", "1.5"],
    ["String", "[1]", "[1]"],
    ["Timestamp", "1e300", "new Date(1e+303)"],
  ])("is written as it stands, a %s of %s", async (target, value, expected) => {
    expect(await codeOf(target, value)).toBe(expected);
  });

  it("keeps members that the shape does not have, for the compiler to find", async () => {
    const model = await modelOf(holding("Empty", "{ extra: 1 }", "structure Empty {}"));
    const { node, shape } = heldValue(model);
    if (shape.kind !== "structure") throw new Error("The shape is no structure.");
    expect(memberCodes(node, shape, model).map(([name, value]) => `${name}: ${render(value)}`)).toEqual([
      "extra: 1",
    ]);
  });
});

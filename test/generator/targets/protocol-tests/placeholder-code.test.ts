import { expect, it } from "vitest";
import { printTests } from "./print-tests.js";

/** What a test of a response sends, of an input with these members. */
async function placeholder(members: string, shapes = ""): Promise<string> {
  const files = await printTests(`
    @http(method: "POST", uri: "/")
    operation Buy { input: Order }
    structure Order { ${members} }
    ${shapes}
    apply Buy @httpResponseTests([{ id: "Done", protocol: restJson1, code: 200 }])
  `);
  const text = (files.get("src/client/main.test.ts") ?? "").replace(/\s+/g, " ");
  return /new BuyCommand\((.*?)\),? \);? it/.exec(text)?.[1]?.replaceAll(", }", " }") ?? text;
}

it("is empty where nothing is required", async () => {
  expect(await placeholder("note: String")).toContain("new BuyCommand({})");
});

it.each([
  ["Boolean", "false"],
  ["Integer", "0"],
  ["Double", "0"],
  ["BigInteger", "0n"],
  ["BigDecimal", '"0"'],
  ["Blob", "new Uint8Array()"],
  ["Timestamp", "new Date(0)"],
  ["Document", "null"],
  ["Names", "[]"],
  ["Tags", "{}"],
  ["Size", '"small"'],
  ["Rank", "7"],
  ["Choice", '{ text: "placeholder" }'],
  ["Part", "{ inner: false }"],
])("is a %s as %s", async (target, value) => {
  const shapes = `
    list Names { member: String }
    map Tags { key: String, value: String }
    enum Size {
        SMALL = "small"
        BIG = "big"
    }
    intEnum Rank {
        SEVEN = 7
    }
    union Choice { text: String, number: Integer }
    structure Part { @required inner: Boolean, outer: Part }
  `;
  expect(await placeholder(`@required a: ${target}`, shapes)).toContain(`a: ${value}`);
});

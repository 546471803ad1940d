import { expect, it } from "vitest";
import { printTests } from "./print-tests.js";

const STREAM = `
  @http(method: "POST", uri: "/")
  operation Buy { input: Picture, output: Picture }
  structure Picture {
      @httpPayload
      data: Stream = ""
  }
  @streaming
  blob Stream
  apply Buy @httpRequestTests([
      { id: "Empty", protocol: restJson1, method: "POST", uri: "/", body: "", params: {} }
  ])
`;

it("a stream that a case leaves out is there, and empty", async () => {
  const files = await printTests(STREAM);
  expect(files.get("src/server/main.test.ts")).toContain("expectInput(input, { data: new Uint8Array() })");
});

it("a stream that a case leaves out is not handed in", async () => {
  const files = await printTests(STREAM);
  expect(files.get("src/client/main.test.ts")).toContain("new BuyCommand({})");
});

const LISTS = `
  @http(method: "GET", uri: "/")
  operation Buy { input: Wanted }
  structure Wanted {
      @httpQuery("q")
      query: Names
      @httpHeader("h")
      header: Names
      @httpQueryParams
      others: Others
  }
  list Names { member: String }
  map Others { key: String, value: String }
  apply Buy @httpRequestTests([
      { id: "Empty", protocol: restJson1, method: "GET", uri: "/", params: { query: [], header: [], others: {} } }
      { id: "Full", protocol: restJson1, method: "GET", uri: "/", params: { query: ["a"], header: ["b"] } }
  ])
`;

it("an empty list of the query or of a header leaves no trace in a request", async () => {
  const server = (await printTests(LISTS)).get("src/server/main.test.ts");
  expect(server).toContain("expectInput(input, { others: {} })");
  expect(server).toMatch(/expectInput\(input, \{\s*query: \["a"\],\s*header: \["b"\],\s*\}\)/);
});

it("a client is handed an empty list as it is", async () => {
  const client = (await printTests(LISTS)).get("src/client/main.test.ts");
  expect(client).toMatch(/new BuyCommand\(\{\s*query: \[\],\s*header: \[\],\s*others: \{\},\s*\}\)/);
});

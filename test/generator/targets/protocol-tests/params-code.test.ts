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

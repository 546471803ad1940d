import { describe, expect, it } from "vitest";
import { printTests } from "./print-tests.js";

/** An operation with request tests, each given by its members beside those that all need. */
function withRequestTests(...tests: readonly string[]): string {
  const cases = tests.map((members) => `{ method: "GET", uri: "/", ${members} }`);
  return `
    @http(method: "GET", uri: "/")
    operation Buy {}
    apply Buy @httpRequestTests([${cases.join("\n")}])
  `;
}

/** The titles of the tests of each end. */
async function titles(model: string) {
  const files = await printTests(model);
  const titlesIn = (path: string): readonly string[] =>
    [...(files.get(path) ?? "").matchAll(/ it\((".*"), async/g)].map(([, title = '""']) =>
      String(JSON.parse(title)),
    );
  return { client: titlesIn("src/client/main.test.ts"), server: titlesIn("src/server/main.test.ts") };
}

describe("a case is for", () => {
  it("the end that it names, or both", async () => {
    const model = withRequestTests(
      'id: "Both", protocol: restJson1',
      'id: "Sent", protocol: restJson1, appliesTo: "client"',
      'id: "Received", protocol: restJson1, appliesTo: "server"',
    );
    expect(await titles(model)).toEqual({ client: ["Both", "Sent"], server: ["Both", "Received"] });
  });

  it("its protocol alone", async () => {
    const model = withRequestTests(
      'id: "Json", protocol: restJson1',
      'id: "Xml", protocol: "aws.protocols#restXml"',
    );
    expect(await titles(model)).toEqual({ client: ["Json"], server: ["Json"] });
  });
});

describe("a dollar sign in a malformed request test", () => {
  /** What the body of an answer must be. */
  async function contents(text: string, parameters: string): Promise<string> {
    const files = await printTests(`
      @http(method: "GET", uri: "/")
      operation Buy {}
      apply Buy @httpMalformedRequestTests([{
          id: "Wrong", protocol: restJson1
          request: { method: "GET", uri: "/" }
          response: { code: 400, body: { mediaType: "text/plain", assertion: { contents: "${text}" } } }
          ${parameters}
      }])
    `);
    return /body: "(.*)"/.exec(files.get("src/server/main.test.ts") ?? "")?.[1] ?? "";
  }

  it("is doubled where the test has parameters", async () => {
    expect(await contents("a$$: $a:L", 'testParameters: { a: ["b"] }')).toBe("a$: b");
  });

  it("may be single or double where it has none", async () => {
    expect(await contents("a$", "")).toBe("a$");
    expect(await contents("a$$", "")).toBe("a$");
  });
});

describe("the title of a test", () => {
  it("is the id, the first sentence and the tags", async () => {
    const model = withRequestTests(
      'id: "Buy1", protocol: restJson1, documentation: "Buys\\none. Or two.", tags: ["a", "b"]',
    );
    expect((await titles(model)).client).toEqual(["Buy1: Buys one. #a #b"]);
  });

  it("is text, whatever the documentation holds", async () => {
    const model = withRequestTests(
      'id: "Buy1", protocol: restJson1, documentation: "\\"); throw 1; // ${1}"',
    );
    const files = await printTests(model);
    expect(files.get("src/client/main.test.ts")).toContain(`it('Buy1: "); throw 1; // \${1}', async () => {`);
  });
});

describe("a client is set up", () => {
  /** What a test's call gets beside the function that sends the command. */
  async function settings(members: string): Promise<string> {
    const files = await printTests(withRequestTests(`id: "Buy1", protocol: restJson1, ${members}`));
    const text = (files.get("src/client/main.test.ts") ?? "").replace(/\s+/g, " ").replaceAll(", }", " }");
    return /\.send\(command\)(?:, (.*?),?)? ?\); await/.exec(text)?.[1] ?? "";
  }

  it("without more where the case asks for nothing", async () => {
    expect(await settings('authScheme: "aws.auth#sigv4"')).toBe("");
  });

  it("for the host of the case", async () => {
    expect(await settings('host: "example.com/base"')).toBe('{ host: "example.com/base" }');
  });

  it("for the region that AWS's parameters name", async () => {
    expect(await settings('vendorParams: { scopedConfig: { client: { region: "eu-west-1" } } }')).toBe(
      '{ region: "eu-west-1" }',
    );
  });

  it("for the credentials of the environment that AWS's parameters describe", async () => {
    const environment = '{ AWS_ACCESS_KEY_ID: "a", AWS_SECRET_ACCESS_KEY: "b", AWS_SESSION_TOKEN: "c" }';
    expect(await settings(`vendorParams: { scopedConfig: { environment: ${environment} } }`)).toContain(
      'credentials: { accessKeyId: "a", secretAccessKey: "b", sessionToken: "c" }',
    );
  });

  it("without a signature where the case assumes another scheme", async () => {
    expect(await settings('authScheme: "smithy.api#httpBasicAuth"')).toBe("{ unsigned: true }");
  });
});

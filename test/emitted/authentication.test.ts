import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { pipelineInput, renderPlain } from "../support/generate.js";
import { install, type Installation } from "../support/installed-packages.js";
import { printSources } from "../support/print-sources.js";
import { typeErrors } from "../support/type-errors.js";
import { loopback } from "../templates/client/support/loopback.js";

const nameOf = (target: string): string => `@example/weather-${target}`;

let said: string;
let installation: Installation;
let Weather: new (settings: object) => Readonly<Record<string, () => Promise<unknown>>>;
let clientFile: string;

beforeAll(async () => {
  const model = "weather.smithy";
  const text = readFileSync(`test/emitted/authentication/${model}`, "utf8");
  const targets = ["types", "client"];
  const input = await pipelineInput(
    { [model]: text },
    { model: [model], targets, output: "generated", packages: "@example/weather-{target}" },
  );
  const { value, diagnostics } = await printSources(input, () => true);
  said = renderPlain(diagnostics);
  installation = install(value, nameOf, "test/emitted/authentication");
  clientFile = join(installation.folder, "node_modules", nameOf("client"), "dist/weather.js");
  // Guaranteed by the model.
  ({ Weather } = (await import(/* @vite-ignore */ pathToFileURL(clientFile).href)) as {
    Weather: typeof Weather;
  });
}, 120_000);

afterAll(() => installation.remove());

beforeEach(() => {
  for (const name of ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"]) vi.stubEnv(name, "");
});
afterEach(() => void vi.unstubAllEnvs());

test("a client with every scheme compiles", () => {
  expect(said).toBe("");
  expect(typeErrors(installation.folder, "typescript-7")).toEqual([]);
});

test("each operation shows the identity that its schemes ask for", async () => {
  const received: Record<string, string | undefined> = {};
  const { url } = await loopback((request, response) => {
    const key = request.headers["x-api-key"];
    received[request.url ?? ""] = typeof key === "string" ? key : request.headers.authorization;
    response.end("{}");
  });
  const client = new Weather({
    endpoint: url,
    region: "us-east-1",
    token: { token: "abc" },
    apiKey: async () => ({ apiKey: "k" }),
    login: { username: "Aladdin", password: "open sesame" },
    signers: {
      "smithy.api#httpDigestAuth": {
        sign: async (request: { headers: object }) => ({
          ...request,
          headers: { ...request.headers, authorization: "Digest x" },
        }),
      },
    },
  });
  for (const name of ["getForecast", "getReading", "getStation", "getTime", "getUser", "getVault"])
    await client[name]?.();
  expect(received).toEqual({
    "/forecast": "Bearer abc",
    "/reading": "Key k",
    "/station": "Bearer abc",
    "/time": undefined,
    "/user": "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==",
    "/vault": "Digest x",
  });
});

test("without identities only what needs none is sent", async () => {
  const received: (string | undefined)[] = [];
  const { url } = await loopback((request, response) => {
    received.push(request.url);
    response.end("{}");
  });
  const client = new Weather({ endpoint: url, region: "us-east-1", credentials: undefined });
  await client["getStation"]?.();
  await client["getTime"]?.();
  await expect(client["getUser"]?.()).rejects.toMatchObject({ name: "AuthError" });
  await expect(client["getVault"]?.()).rejects.toMatchObject({ name: "AuthError" });
  expect(received).toEqual(["/station", "/time"]);
});

test.each(["node", "browser"] as const)("bundlers for %s need no package of AWS", async (platform) => {
  const { warnings, metafile } = await build({
    entryPoints: [clientFile],
    bundle: true,
    platform,
    format: "esm",
    write: false,
    metafile: true,
    minify: true,
    logLevel: "silent",
  });
  expect(warnings).toEqual([]);
  expect(Object.keys(metafile.inputs).filter((path) => path.includes("@aws-sdk"))).toEqual([]);
});

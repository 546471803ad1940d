import type { HttpRequest } from "@smithy/types";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import type { ServiceConfig } from "../../generator/config/config.js";
import { pipelineInput, renderPlain } from "../support/generate.js";
import { install, type Installation } from "../support/installed-packages.js";
import { printSources } from "../support/print-sources.js";
import { typeErrors } from "../support/type-errors.js";

/*
 * Calls of an emitted client whose model has a rule set. Nothing is sent: a handler keeps the request.
 * Spec: https://smithy.io/2.0/additional-specs/rules-engine/specification.html
 */

const beacon: ServiceConfig = {
  model: ["*.smithy"],
  service: "example.beacon#Beacon",
  targets: ["types", "validators", "client"],
  output: "generated",
  packages: "@example/beacon-{target}",
};

type Client = Readonly<Record<"call" | "light", (input: object) => Promise<unknown>>>;

let installation: Installation;
let Beacon: new (settings: object) => Client;

beforeAll(async () => {
  const model = readFileSync("test/emitted/endpoints/beacon.smithy", "utf8");
  const input = await pipelineInput({ "beacon.smithy": model }, beacon);
  const { value: files, diagnostics } = await printSources(input, () => true);
  const problems = renderPlain(diagnostics.filter(({ severity }) => severity === "error"));
  if (problems !== "") throw new Error(problems);
  installation = install(files, (target) => beacon.packages.replace("{target}", target));
  const path = join(installation.folder, "node_modules/@example/beacon-client/dist/index.js");
  // Guaranteed by the model, which gives the package this class.
  const module = (await import(pathToFileURL(path).href)) as { readonly Beacon: typeof Beacon };
  ({ Beacon } = module);
});

afterAll(() => installation.remove());

/** The one request of a call. */
async function sent(settings: object, ask: (client: Client) => Promise<unknown>): Promise<HttpRequest> {
  const requests: HttpRequest[] = [];
  const requestHandler = {
    handle: async (request: HttpRequest) => {
      requests.push(request);
      return { response: { statusCode: 200, headers: {}, body: "" } };
    },
  };
  const credentials = { accessKeyId: "AKID", secretAccessKey: "secret" };
  await ask(new Beacon({ region: "eu-west-1", credentials, requestHandler, ...settings }));
  expect(requests).toHaveLength(1);
  // Guaranteed by the line above.
  return requests[0] as HttpRequest;
}

async function urlOf(settings: object, ask: (client: Client) => Promise<unknown>): Promise<string> {
  const { protocol, hostname, port, path } = await sent(settings, ask);
  return `${protocol}//${hostname}${port === undefined ? "" : `:${port}`}${path}`;
}

const call =
  (...names: readonly string[]) =>
  (client: Client) =>
    client.call({ people: names.map((name) => ({ name })) });
const light = (tower?: string) => (client: Client) =>
  client.light({ tower, kind: "bright", color: "deep red" });

it.each(["typescript", "typescript-7"])("the packages satisfy %s", (compiler) => {
  expect(typeErrors(installation.folder, compiler)).toEqual([]);
});

describe("a call goes where the rules say", () => {
  it.each([
    ["by the region", {}, call(), "https://beacon.eu-west-1.amazonaws.com/call"],
    [
      "in another partition",
      { region: "cn-north-1" },
      call(),
      "https://beacon.cn-north-1.amazonaws.com.cn/call",
    ],
    ["with FIPS", { useFipsEndpoint: true }, call(), "https://beacon-fips.eu-west-1.amazonaws.com/call"],
    ["with dual stack", { useDualstackEndpoint: true }, call(), "https://beacon.eu-west-1.api.aws/call"],
    [
      "with both",
      { useFipsEndpoint: true, useDualstackEndpoint: true },
      call(),
      "https://beacon-fips.eu-west-1.api.aws/call",
    ],
    ["by a path into the input", {}, call("ada", "bob"), "https://ada.names.amazonaws.com/call"],
    ["unless what is there is no host label", {}, call("a.b"), "https://beacon.eu-west-1.amazonaws.com/call"],
    [
      "by a setting of its own, behind a host prefix",
      { pathStyle: true },
      light("near"),
      "https://light.beacon.amazonaws.com/near/light/deep%20red",
    ],
    [
      "without the member that a rule looks at",
      { pathStyle: true },
      light(),
      "https://light.beacon.eu-west-1.amazonaws.com/bright/light/deep%20red",
    ],
    [
      "by the caller's endpoint",
      { endpoint: "http://localhost:8080/a" },
      call(),
      "http://localhost:8080/a/call",
    ],
    [
      "by what a rule makes of the caller's endpoint",
      { endpoint: "https://example.com:444/a" },
      light("near"),
      "https://light.example.com:444/a/near/light/deep%20red",
    ],
    [
      "by a provider in place of the rules",
      {
        endpointProvider: ({ Region }: { Region: string }) => ({
          url: new URL(`https://${Region}.example.com`),
        }),
      },
      call(),
      "https://eu-west-1.example.com/call",
    ],
  ])("%s", async (_, settings, ask, expected) => {
    expect(await urlOf(settings, ask)).toBe(expected);
  });
});

it("headers of an endpoint are sent and signed, whatever stands in the rules", async () => {
  const { headers } = await sent({}, light("far"));
  expect(headers).toMatchObject({ "x-tower": "far, '`${x}\\ */ <script>", 'x-"quoted"': "a" });
  expect(headers["authorization"]).toMatch(/SignedHeaders=[^,]*;x-tower;/);
});

it("an endpoint says what its calls are signed for", async () => {
  const { headers } = await sent({}, light("far"));
  expect(headers["authorization"]).toMatch(/Credential=AKID\/\d{8}\/us-east-1\/far-beacon\/aws4_request/);
  const near = await sent({}, light("near"));
  expect(near.headers["authorization"]).toMatch(/\/eu-west-1\/beacon\/aws4_request/);
});

it("rules that refuse do so by their own words, to the letter, and nothing is sent", async () => {
  const settings = { endpoint: "https://example.com", useFipsEndpoint: true };
  await expect(sent(settings, call())).rejects.toMatchObject({
    name: "EndpointError",
    message: "FIPS and `https://example.com` don't go together: ${} */ \"\u2028",
  });
});

it("a required member that is missing all the same makes no part of a host", async () => {
  await expect(sent({}, (client) => client.light({ color: "red" }))).rejects.toMatchObject({
    name: "EndpointError",
    message: "The endpoint depends on `Kind`, which has no value.",
  });
});

it("a client without a region says which setting is missing", async () => {
  vi.stubEnv("AWS_REGION", undefined);
  vi.stubEnv("AWS_DEFAULT_REGION", undefined);
  onTestFinished(() => void vi.unstubAllEnvs());
  await expect(sent({ region: undefined }, call())).rejects.toThrow("region");
});

import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { awsSdk, callOperation, type ClientModule } from "./support/client-module.js";
import { generatePackages, type Packages } from "./support/packages.js";
import { modelsFolder } from "./support/whole-model.js";

const folder = modelsFolder();

/** One or two of every partition, and one that no partition lists. */
const regions = [
  "us-east-1",
  "eu-central-1",
  "cn-north-1",
  "us-gov-west-1",
  "us-iso-east-1",
  "us-isob-east-1",
  "mars-north-1",
];
const cases = regions.flatMap((region) =>
  [false, true].flatMap((useFipsEndpoint) =>
    [false, true].map((useDualstackEndpoint) => ({ region, useFipsEndpoint, useDualstackEndpoint })),
  ),
);

describe.skipIf(folder === undefined)("the endpoints of API Gateway", () => {
  let packages: Packages;

  beforeAll(async () => {
    packages = await generatePackages(folder ?? "");
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-22T12:00:00Z") });
  }, 300_000);

  afterAll(() => {
    vi.useRealTimers();
    packages.remove();
  });

  it.each(cases)(
    "are the AWS SDK's in $region, FIPS: $useFipsEndpoint, dual stack: $useDualstackEndpoint",
    async (settings) => {
      expect(await aim(packages.client, settings)).toEqual(await aim(awsSdk, settings));
    },
  );

  it.each([
    ["a path", { endpoint: "https://gateway.example.com:8443/stage" }],
    ["no encryption", { endpoint: "http://gateway.example.com" }],
    ["FIPS, which nobody can promise", { endpoint: "https://gateway.example.com", useFipsEndpoint: true }],
    ["dual stack as well", { endpoint: "https://gateway.example.com", useDualstackEndpoint: true }],
  ])("of the caller's own with %s are the AWS SDK's", async (_, more) => {
    const settings = { region: "eu-central-1", ...more };
    expect(await aim(packages.client, settings)).toEqual(await aim(awsSdk, settings));
  });
});

/** Where a call goes, and what is signed for; or why it goes nowhere. */
async function aim(module: ClientModule, settings: object): Promise<unknown> {
  const sent: HttpRequest[] = [];
  const requestHandler = {
    handle: (request: HttpRequest): Promise<never> => {
      sent.push(request);
      return Promise.reject(new Error("Nothing is sent."));
    },
  };
  const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" };
  const options = { ...settings, credentials, requestHandler, maxAttempts: 1 };
  const outcome = await callOperation(module, options, "GetStage", { restApiId: "a1", stageName: "b" }).then(
    () => "an answer",
    // Clients fail with errors alone.
    (thrown: unknown) => (thrown as Error).message,
  );
  const [request] = sent;
  if (request === undefined) return { refused: outcome };
  const { protocol, hostname, port, path, headers } = request;
  const lowered = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return {
    url: `${protocol}//${hostname}${port === undefined ? "" : `:${port}`}${path}`,
    host: lowered["host"],
    date: lowered["x-amz-date"],
    scope: /Credential=([^,]+)/.exec(lowered["authorization"] ?? "")?.[1],
    signedHeaders: signedHeaders(lowered["authorization"]),
  };
}

/** As `@smithy/types` has it, for both clients. */
interface HttpRequest {
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Without what the AWS SDK signs more than a service asks for: what it says of itself, of the attempt and of the body. */
function signedHeaders(authorization = ""): readonly string[] | undefined {
  const names = /SignedHeaders=([^,]+)/.exec(authorization)?.[1]?.split(";");
  return names?.filter((name) => !/^(?:x-amz-user-agent|amz-sdk-.*|x-amz-content-sha256)$/.test(name));
}

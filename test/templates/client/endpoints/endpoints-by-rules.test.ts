import { expect, test, vi } from "vitest";

import type { EndpointSettings } from "../../../../templates/client/endpoint.js";
import { EndpointError } from "../../../../templates/client/endpoints/endpoint-error.js";
import { endpointsByRules } from "../../../../templates/client/endpoints/endpoints-by-rules.js";
import type { RuleEndpoint } from "../../../../templates/client/endpoints/rule-endpoint.js";
import {
  endpointParameter,
  regionParameter,
} from "../../../../templates/client/endpoints/setting-parameters.js";

interface Parameters {
  readonly Region?: string | undefined;
  readonly Endpoint?: string | undefined;
  readonly Bucket?: string | undefined;
}

const SETTINGS: EndpointSettings = {
  region: async () => "eu-west-1",
  endpoint: undefined,
  tls: true,
  useDualstackEndpoint: async () => false,
  useFipsEndpoint: async () => false,
};

async function parametersOf(settings: EndpointSettings): Promise<Parameters> {
  return { Region: await regionParameter(settings), Endpoint: await endpointParameter(settings) };
}

function resolverOf(
  resolve: (parameters: Parameters) => RuleEndpoint,
  settings: Partial<EndpointSettings> = {},
) {
  return endpointsByRules(resolve, parametersOf)({ ...SETTINGS, ...settings });
}

test("rules see the client's settings, and what the call adds to them", async () => {
  const resolve = vi.fn<(parameters: Parameters) => RuleEndpoint>(() => ({ url: "https://a.example.com" }));
  await resolverOf(resolve)({ Bucket: "b", Region: undefined });
  expect(resolve).toHaveBeenCalledExactlyOnceWith({ Region: "eu-west-1", Endpoint: undefined, Bucket: "b" });
});

test("equal parameters are resolved once, others anew", async () => {
  const resolve = vi.fn(({ Bucket }: Parameters) => ({ url: `https://${Bucket ?? "none"}.example.com` }));
  const resolver = resolverOf(resolve);
  for (const Bucket of ["a", "b", "a", "b"])
    expect((await resolver({ Bucket })).hostname).toBe(`${Bucket}.example.com`);
  expect(resolve).toHaveBeenCalledTimes(2);
});

test("a client that calls ever other endpoints does not keep them all", async () => {
  const resolve = vi.fn(({ Bucket }: Parameters) => ({ url: `https://${Bucket ?? ""}.example.com` }));
  const resolver = resolverOf(resolve);
  for (let count = 0; count < 51; count++) await resolver({ Bucket: `b${count}` });
  await resolver({ Bucket: "b0" });
  expect(resolve).toHaveBeenCalledTimes(52);
});

test("an endpoint has headers, and says how it is signed", async () => {
  const endpoint = await resolverOf(() => ({
    url: "https://a.example.com:8443/base",
    headers: { "X-Amz-Region-Set": ["eu-west-1", "*"] },
    properties: {
      authSchemes: [
        { name: "sigv4a", signingName: "other", signingRegionSet: ["*"] },
        { name: "sigv4", signingName: "s3", signingRegion: "us-east-1", disableDoubleEncoding: true },
      ],
    },
  }))();
  expect(endpoint).toStrictEqual({
    protocol: "https:",
    hostname: "a.example.com",
    port: 8443,
    path: "/base",
    headers: { "x-amz-region-set": "eu-west-1, *" },
    signingScope: { signingService: "s3", signingRegion: "us-east-1", disableDoubleEncoding: true },
  });
});

test("the endpoint of the caller is a parameter, and needs no region", async () => {
  const resolve = vi.fn(({ Endpoint = "" }: Parameters) => ({ url: Endpoint }));
  const endpoint = await resolverOf(resolve, {
    endpoint: async () => ({ protocol: "http:", hostname: "localhost", port: 4566, path: "/base" }),
    region: () => Promise.reject(new Error("There is no region.")),
    tls: false,
  })();
  expect(resolve).toHaveBeenCalledExactlyOnceWith({
    Region: undefined,
    Endpoint: "http://localhost:4566/base",
  });
  expect(endpoint).toStrictEqual({ protocol: "http:", hostname: "localhost", port: 4566, path: "/base" });
});

test("without TLS the rules' own host is called by http", async () => {
  const endpoint = await resolverOf(() => ({ url: "https://a.example.com" }), { tls: false })();
  expect(endpoint.protocol).toBe("http:");
});

test("the error of a rule is the error of the call, every time", async () => {
  const resolver = resolverOf(() => {
    throw new EndpointError("No such place.");
  });
  await expect(resolver()).rejects.toThrow("No such place.");
  await expect(resolver()).rejects.toThrow(EndpointError);
});

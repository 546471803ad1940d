import type { Endpoint } from "@smithy/types";
import { expect, test } from "vitest";

import { partitions } from "../../../generator/endpoints/partition.js";
import { regionalEndpoint } from "../../../templates/client/regional-endpoint.js";

function endpointOf(name: string, { dualstack = false, fips = false, tls = true } = {}): Promise<Endpoint> {
  return regionalEndpoint("apigateway")({
    region: async () => name,
    useDualstackEndpoint: async () => dualstack,
    useFipsEndpoint: async () => fips,
    endpoint: undefined,
    tls,
  })();
}

test.each([
  ["eu-west-1", "apigateway.eu-west-1.amazonaws.com"],
  ["us-gov-west-1", "apigateway.us-gov-west-1.amazonaws.com"],
  ["cn-north-1", "apigateway.cn-north-1.amazonaws.com.cn"],
  ["eusc-de-east-1", "apigateway.eusc-de-east-1.amazonaws.eu"],
])("the host in the region %s is of the region's partition", async (region, hostname) => {
  expect(await endpointOf(region)).toEqual({ protocol: "https:", hostname, path: "/" });
});

test("the host may be one that answers over IPv6, or one with FIPS cryptography", async () => {
  expect((await endpointOf("us-east-1", { dualstack: true })).hostname).toBe("apigateway.us-east-1.api.aws");
  expect((await endpointOf("us-east-1", { fips: true })).hostname).toBe(
    "apigateway-fips.us-east-1.amazonaws.com",
  );
  expect((await endpointOf("cn-north-1", { dualstack: true })).hostname).toBe(
    "apigateway.cn-north-1.api.amazonwebservices.com.cn",
  );
});

test("the host is called without TLS only where that was asked for", async () => {
  expect((await endpointOf("us-east-1", { tls: false })).protocol).toBe("http:");
});

test.each(partitions)("the hosts of $name are those that endpoint rules give them", async (partition) => {
  const region = partition.implicitGlobalRegion;
  expect(partition.regions.test(region)).toBe(true);
  expect((await endpointOf(region)).hostname).toBe(`apigateway.${region}.${partition.dnsSuffix}`);
  expect((await endpointOf(region, { dualstack: true })).hostname).toBe(
    `apigateway.${region}.${partition.dualStackDnsSuffix}`,
  );
});

test("the caller's own endpoint wins over the region's", async () => {
  const endpoint = { protocol: "http:", hostname: "localhost", port: 8080, path: "/" };
  const resolve = regionalEndpoint("apigateway")({
    region: () => Promise.reject(new Error("Nobody asks for the region.")),
    useDualstackEndpoint: async () => false,
    useFipsEndpoint: async () => false,
    endpoint: async () => endpoint,
    tls: true,
  });
  expect(await resolve()).toEqual(endpoint);
});

import type { Endpoint } from "@smithy/types";
import { expect, test } from "vitest";

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

import { afterEach, expect, test, vi } from "vitest";

import { resolveRegion } from "../../../templates/client/region.js";

afterEach(() => vi.unstubAllEnvs());

test("the region is the one given, as it is or from a provider", async () => {
  expect(await resolveRegion("eu-west-1")()).toBe("eu-west-1");
  expect(await resolveRegion(() => "eu-west-1")()).toBe("eu-west-1");
  expect(await resolveRegion(async () => "eu-west-1")()).toBe("eu-west-1");
});

test("without one the environment is asked, AWS_REGION first", async () => {
  vi.stubEnv("AWS_REGION", "");
  vi.stubEnv("AWS_DEFAULT_REGION", "eu-west-2");
  expect(await resolveRegion(undefined)()).toBe("eu-west-2");
  vi.stubEnv("AWS_REGION", "eu-west-3");
  expect(await resolveRegion(undefined)()).toBe("eu-west-3");
});

test("without any the error says where to put it", async () => {
  vi.stubEnv("AWS_REGION", "");
  vi.stubEnv("AWS_DEFAULT_REGION", "");
  await expect(resolveRegion(undefined)()).rejects.toThrow("give `region` to the client, or set AWS_REGION");
});

test.each([["us-east-1.evil.example#"], ["evil.example/"], ["a@b"], ["a b"], [""]])(
  "a region that would change the host is refused: %s",
  async (region) => {
    await expect(resolveRegion(region)()).rejects.toThrow("Region is missing or malformed");
  },
);

import { afterEach, expect, it, vi } from "vitest";
import {
  expectFailure,
  expectSuccess,
  type SmokeSettings,
} from "../../../templates/protocol-tests/smoke-tests.js";
import { notCalled } from "../../../templates/protocol-tests/service-calls.js";

const service = { dispatch: async () => notCalled() };

afterEach(() => vi.unstubAllEnvs());

it("a call against the generated service brings everything it needs", async () => {
  const seen: SmokeSettings[] = [];
  await expectSuccess(async (settings) => seen.push(settings), service, { region: "eu-west-1" });
  expect(seen).toMatchObject([{ endpoint: "https://localhost", region: "eu-west-1", credentials: {} }]);
});

it("a call against a live service finds its credentials itself", async () => {
  vi.stubEnv("SMOKE_TESTS_ENDPOINT", "https://example.com");
  const seen: SmokeSettings[] = [];
  await expectSuccess(async (settings) => seen.push(settings), service);
  expect(seen).toEqual([{ endpoint: "https://example.com", region: "us-east-1" }]);
});

it("an error is no success", async () => {
  await expect(expectSuccess(() => Promise.reject(new Error("no")), service)).rejects.toThrow("no");
});

it("any error is a failure, unless a class is asked for", async () => {
  const call = (): Promise<never> => Promise.reject(new TypeError("no"));
  await expectFailure(call, service);
  await expectFailure(call, service, {}, TypeError);
  await expect(expectFailure(call, service, {}, RangeError)).rejects.toThrow("Class: expected RangeError");
});

it("an output is no failure", async () => {
  await expect(expectFailure(async () => ({}), service)).rejects.toThrow("took the answer of an error");
});

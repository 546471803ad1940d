import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { CredentialsProviderError, resolveCredentials } from "../../../templates/client/credentials.js";

const STATIC = { accessKeyId: "A", secretAccessKey: "S" };
const MINUTE = 60_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.doUnmock("@aws-sdk/credential-provider-node");
  vi.unstubAllEnvs();
});

function expiringIn(milliseconds: number, accessKeyId = "A") {
  return { accessKeyId, secretAccessKey: "S", expiration: new Date(Date.now() + milliseconds) };
}

describe("credentials", () => {
  test("are those given, as they are or from a provider", async () => {
    expect(await resolveCredentials(STATIC)()).toBe(STATIC);
    expect(await resolveCredentials(() => STATIC)()).toBe(STATIC);
    expect(await resolveCredentials(async () => STATIC)()).toBe(STATIC);
  });

  test("come from the environment otherwise", async () => {
    vi.stubEnv("AWS_ACCESS_KEY_ID", "A");
    vi.stubEnv("AWS_SECRET_ACCESS_KEY", "S");
    vi.stubEnv("AWS_SESSION_TOKEN", "");
    expect(await resolveCredentials()()).toEqual(STATIC);
    vi.stubEnv("AWS_SESSION_TOKEN", "T");
    expect(await resolveCredentials()()).toEqual({ ...STATIC, sessionToken: "T" });
  });

  test("are what AWS's chain of providers finds, where there are none in the environment", async () => {
    vi.stubEnv("AWS_ACCESS_KEY_ID", "");
    vi.stubEnv("AWS_SECRET_ACCESS_KEY", "");
    const defaultProvider = vi.fn(() => async () => STATIC);
    vi.doMock("@aws-sdk/credential-provider-node", () => ({ defaultProvider }));
    const credentials = resolveCredentials();
    expect([await credentials(), await credentials()]).toEqual([STATIC, STATIC]);
    expect(defaultProvider).toHaveBeenCalledTimes(1);
  });

  test("that are nowhere are an error that says where they were looked for", async () => {
    vi.stubEnv("AWS_ACCESS_KEY_ID", "A");
    vi.stubEnv("AWS_SECRET_ACCESS_KEY", "");
    vi.doMock("@aws-sdk/credential-provider-node", () => {
      throw new Error("not installed");
    });
    const error: unknown = await resolveCredentials()().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CredentialsProviderError);
    expect(error).toMatchObject({
      name: "CredentialsProviderError",
      message:
        "Credentials are missing: no `credentials`, no AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, no @aws-sdk/credential-provider-node.",
    });
  });

  test("that would break a header are an error that does not tell them", async () => {
    const broken = { ...STATIC, sessionToken: "the-secret\n" };
    const error: unknown = await resolveCredentials(broken)().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CredentialsProviderError);
    expect(String(error)).not.toContain("the-secret");
  });

  test("that lack a part are an error that does not say the other", async () => {
    const provider = () => ({ accessKeyId: "", secretAccessKey: "the-secret" });
    const error: unknown = await resolveCredentials(provider)().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CredentialsProviderError);
    expect(String(error)).not.toContain("the-secret");
  });
});

describe("a provider of credentials", () => {
  test("is asked once where they do not expire", async () => {
    const provider = vi.fn(() => STATIC);
    const credentials = resolveCredentials(provider);
    await credentials();
    vi.advanceTimersByTime(1000 * MINUTE);
    await credentials();
    expect(provider).toHaveBeenCalledTimes(1);
  });

  test("is asked again five minutes before they expire", async () => {
    const provider = vi.fn(() => expiringIn(15 * MINUTE));
    const credentials = resolveCredentials(provider);
    await credentials();
    vi.advanceTimersByTime(10 * MINUTE);
    await credentials();
    expect(provider).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1);
    await credentials();
    expect(provider).toHaveBeenCalledTimes(2);
  });

  test("is asked once by callers that come at the same time", async () => {
    const provider = vi.fn(async () => STATIC);
    const credentials = resolveCredentials(provider);
    await Promise.all([credentials(), credentials(), credentials()]);
    expect(provider).toHaveBeenCalledTimes(1);
  });

  test("is asked again after a failure", async () => {
    const provider = vi.fn(async () => STATIC).mockRejectedValueOnce(new Error("down"));
    const credentials = resolveCredentials(provider);
    await expect(credentials()).rejects.toThrow("down");
    expect(await credentials()).toBe(STATIC);
  });

  test("that fails leaves the old ones in use until they have expired", async () => {
    const old = expiringIn(6 * MINUTE);
    const provider = vi.fn(async () => old);
    const credentials = resolveCredentials(provider);
    await credentials();
    provider.mockRejectedValue(new Error("down"));
    vi.advanceTimersByTime(2 * MINUTE);
    expect(await credentials()).toBe(old);
    vi.advanceTimersByTime(5 * MINUTE);
    await expect(credentials()).rejects.toThrow("down");
  });

  test("is asked anew when the caller insists, and its failure is told then", async () => {
    const provider = vi.fn(async () => STATIC);
    const credentials = resolveCredentials(provider);
    await credentials();
    await credentials({ forceRefresh: true });
    expect(provider).toHaveBeenCalledTimes(2);
    provider.mockRejectedValue(new Error("down"));
    await expect(credentials({ forceRefresh: true })).rejects.toThrow("down");
  });
});

import { inspect } from "node:util";

import type { HttpRequest, HttpResponse, RequestSigner } from "@smithy/types";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { withApiKeyAuth } from "../../../templates/client/api-key-auth.js";
import { withBasicAuth } from "../../../templates/client/basic-auth.js";
import { withBearerAuth } from "../../../templates/client/bearer-auth.js";
import { withAuthChoice } from "../../../templates/client/choose-auth.js";
import { Client } from "../../../templates/client/client.js";
import type { ClientConfig, ResolvedClientConfig } from "../../../templates/client/config.js";
import { Command } from "../../../templates/client/command.js";
import { withCustomSigner } from "../../../templates/client/custom-signer.js";
import type { Operation } from "../../../templates/client/operation.js";
import { regionalEndpoint } from "../../../templates/client/regional-endpoint.js";
import { resolveConfig } from "../../../templates/client/resolve-config.js";
import { withSigV4 } from "../../../templates/client/sigv4-auth.js";
import { APIGatewayClient } from "./sample/client.js";
import { loopback } from "./support/loopback.js";

const CREDENTIALS = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "the-secret-key" };

/** A command without input and output, for an operation that is authenticated so. */
class GetWeather extends Command<object, { $metadata: object }> {
  override readonly operation: Operation<object, { $metadata: object }>;

  constructor(auth?: readonly string[]) {
    super({});
    this.operation = {
      name: "GetWeather",
      serialize: () => ({ method: "GET", path: "/weather", query: { day: "1" }, headers: {} }),
      deserialize: () => ({}),
      deserializeError: () => new Error("refused"),
      ...(auth && { auth }),
    };
  }
}

type Wrap = (config: ResolvedClientConfig) => ResolvedClientConfig;

/** The request that a client with such authentication sends. */
async function sent(wrap: Wrap, auth?: readonly string[], settings: ClientConfig = {}): Promise<HttpRequest> {
  let request: HttpRequest | undefined;
  const handle = async (sentRequest: HttpRequest): Promise<{ response: HttpResponse }> => {
    request = sentRequest;
    return { response: { statusCode: 200, headers: {}, body: "" } };
  };
  await new Client(wrap(resolved({ requestHandler: { handle }, ...settings }))).send(new GetWeather(auth));
  if (request === undefined) throw new Error("Nothing was sent.");
  return request;
}

function resolved(settings: ClientConfig): ResolvedClientConfig {
  const config = { endpoint: "http://localhost", region: "us-east-1", maxAttempts: 1, ...settings };
  const service = { serviceId: "Weather", clientName: "WeatherClient", apiVersion: "1" };
  return resolveConfig(config, service, regionalEndpoint("weather"));
}

beforeEach(() => {
  for (const name of ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_AUTH_SCHEME_PREFERENCE"])
    vi.stubEnv(name, "");
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

describe("a scheme", () => {
  test("that shows a bearer token does so in the header Authorization", async () => {
    const { headers } = await sent((config) => withBearerAuth(config, { token: { token: "abc" } }));
    expect(headers["authorization"]).toBe("Bearer abc");
  });

  test("that shows a name and a password writes their UTF-8 in base64", async () => {
    // RFC 7617, sections 2 and 2.1: the two examples.
    const login = { username: "Aladdin", password: "open sesame" };
    const { headers } = await sent((config) => withBasicAuth(config, { login }));
    expect(headers["authorization"]).toBe("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    const pound = { username: "test", password: "123£" };
    const { headers: inUtf8 } = await sent((config) => withBasicAuth(config, { login: pound }));
    expect(inUtf8["authorization"]).toBe("Basic dGVzdDoxMjPCow==");
  });

  test("that shows a name refuses one with a colon, which would end it", async () => {
    const login = { username: "a:b", password: "the-secret" };
    const refused = sent((config) => withBasicAuth(config, { login }));
    await expect(refused).rejects.toMatchObject({
      name: "AuthError",
      message: expect.stringContaining("colon"),
    });
  });

  test.each([
    [{ name: "x-api-key", in: "header" } as const, "x-api-key", "k"],
    [{ name: "authorization", in: "header", scheme: "ApiKey" } as const, "authorization", "ApiKey k"],
  ])("that shows an API key by %o has it in that header", async (place, name, value) => {
    const { headers } = await sent((config) => withApiKeyAuth(config, { apiKey: { apiKey: "k" } }, place));
    expect(headers[name]).toBe(value);
  });

  test("that shows an API key in the query adds it to the parameters", async () => {
    const place = { name: "api_key", in: "query" } as const;
    const { query, headers } = await sent((config) =>
      withApiKeyAuth(config, { apiKey: { apiKey: "k&" } }, place),
    );
    expect(query).toEqual({ day: "1", api_key: "k&" });
    expect(headers["authorization"]).toBeUndefined();
  });

  test("goes over the wire as it stands", async () => {
    const received: unknown[] = [];
    const { url } = await loopback((request, response) => {
      received.push([request.url, request.headers.authorization]);
      response.end();
    });
    const client = (wrap: Wrap) => new Client(wrap(resolved({ endpoint: url })));
    await client((config) => withBearerAuth(config, { token: { token: "abc" } })).send(new GetWeather());
    const place = { name: "api_key", in: "query" } as const;
    const byKey = client((config) => withApiKeyAuth(config, { apiKey: { apiKey: "k&" } }, place));
    await byKey.send(new GetWeather());
    expect(received).toEqual([
      ["/weather?day=1", "Bearer abc"],
      ["/weather?day=1&api_key=k%26", undefined],
    ]);
    byKey.destroy();
  });

  test("that nobody gave an identity for says which setting is missing", async () => {
    await expect(sent((config) => withBearerAuth(config, {}))).rejects.toMatchObject({
      name: "AuthError",
      message: "The request needs an identity: give `token` to the client.",
    });
  });

  test("takes no identity that would break the header, and does not tell what it is", async () => {
    for (const token of ["the-secret\n", "the-secret\u0000", "", "the-sécret"]) {
      const refused = sent((config) => withBearerAuth(config, { token: { token } }));
      const error: unknown = await refused.catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ name: "AuthError" });
      expect(inspect(error)).not.toContain("the-s");
    }
  });

  test("asks a provider again before the identity expires, once for all that wait", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    let count = 0;
    const token = vi.fn(async () => ({
      token: `t${++count}`,
      expiration: new Date(Date.now() + 600_000),
    }));
    const config = withBearerAuth(resolved({}), { token });
    expect(await Promise.all([config.token(), config.token()])).toMatchObject([
      { token: "t1" },
      { token: "t1" },
    ]);
    vi.setSystemTime(Date.now() + 300_001);
    expect(await config.token()).toMatchObject({ token: "t2" });
    expect(token).toHaveBeenCalledTimes(2);
  });

  test("that the client does not know is left to the caller's signer", async () => {
    const id = "smithy.api#httpDigestAuth";
    const signer: RequestSigner = {
      sign: async (request) => ({ ...request, headers: { ...request.headers, authorization: "Digest x" } }),
    };
    const { headers } = await sent((config) => withCustomSigner(config, { signers: { [id]: signer } }, id));
    expect(headers["authorization"]).toBe("Digest x");
    await expect(sent((config) => withCustomSigner(config, {}, id))).rejects.toMatchObject({
      name: "AuthError",
      message: expect.stringContaining(id),
    });
  });

  test("is left out for an operation that takes none", async () => {
    const { headers } = await sent((config) => withBearerAuth(config, { token: { token: "abc" } }), []);
    expect(headers["authorization"]).toBeUndefined();
  });
});

describe("among several schemes", () => {
  interface Given {
    readonly credentials?: typeof CREDENTIALS;
    readonly token?: { readonly token: string };
    readonly authSchemePreference?: readonly string[];
  }

  /** A client as it is generated for `@auth([httpBearerAuth, sigv4])`. */
  const both =
    (given: Given): Wrap =>
    (config) =>
      withAuthChoice(withSigV4(withBearerAuth(config, given), given, "weather"), given, [
        { id: "smithy.api#httpBearerAuth", setting: "token", isConfigured: given.token !== undefined },
        { id: "aws.auth#sigv4", setting: "credentials", isConfigured: given.credentials !== undefined },
      ]);
  const schemeOf = async (given: Given, auth?: readonly string[]): Promise<string | undefined> =>
    (await sent(both(given), auth)).headers["authorization"]?.split(" ")[0];
  const token = { token: "abc" };

  test("the first with an identity is taken", async () => {
    expect(await schemeOf({ token, credentials: CREDENTIALS })).toBe("Bearer");
    expect(await schemeOf({ credentials: CREDENTIALS })).toBe("AWS4-HMAC-SHA256");
  });

  test("those of the operation are looked at alone, in its order", async () => {
    const given = { token, credentials: CREDENTIALS };
    expect(await schemeOf(given, ["aws.auth#sigv4", "smithy.api#httpBearerAuth"])).toBe("AWS4-HMAC-SHA256");
    expect(await schemeOf(given, ["aws.auth#sigv4"])).toBe("AWS4-HMAC-SHA256");
    expect(await schemeOf(given, [])).toBeUndefined();
  });

  test("the caller and the environment may prefer others", async () => {
    const given = { token, credentials: CREDENTIALS };
    expect(await schemeOf({ ...given, authSchemePreference: ["sigv4"] })).toBe("AWS4-HMAC-SHA256");
    vi.stubEnv("AWS_AUTH_SCHEME_PREFERENCE", "sigv4a, sigv4");
    expect(await schemeOf(given)).toBe("AWS4-HMAC-SHA256");
    expect(await schemeOf({ ...given, authSchemePreference: [] })).toBe("Bearer");
  });

  test("credentials of the environment count as given", async () => {
    vi.stubEnv("AWS_ACCESS_KEY_ID", "AKID");
    vi.stubEnv("AWS_SECRET_ACCESS_KEY", "SECRET");
    expect(await schemeOf({})).toBe("AWS4-HMAC-SHA256");
  });

  test("none is needed where none will do", async () => {
    const optional = ["smithy.api#httpBearerAuth", "smithy.api#noAuth"];
    expect(await schemeOf({}, optional)).toBeUndefined();
    expect(await schemeOf({ token }, optional)).toBe("Bearer");
  });

  test("an error names the settings that would do, where there is none", async () => {
    await expect(schemeOf({}, ["smithy.api#httpBearerAuth"])).rejects.toMatchObject({
      name: "AuthError",
      message: "The request needs an identity: give `token` to the client.",
    });
  });
});

test("an endpoint may say what a request is signed for", async () => {
  let authorization: string | undefined;
  const handle = async ({ headers }: HttpRequest): Promise<{ response: HttpResponse }> => {
    authorization = headers["authorization"];
    return { response: { statusCode: 200, headers: {}, body: "" } };
  };
  const { withSignature } = await import("../../../templates/client/signing.js");
  const config = withSigV4(resolved({}), { credentials: CREDENTIALS }, "weather");
  const { operation } = new GetWeather();
  const call = { config, operation, options: {}, context: {} };
  const signingScope = { signingRegion: "eu-west-1", signingService: "other" };
  const request = { protocol: "http:", hostname: "localhost", method: "GET", path: "/", headers: {} };
  await withSignature({ ...call, signingScope }, request, async (signed) => ({
    ...(await handle(signed)),
    output: { $metadata: {} },
  }));
  expect(authorization).toContain("/eu-west-1/other/aws4_request");
});

test("no secret shows in a client, its settings or a signer", async () => {
  const secrets = {
    credentials: { ...CREDENTIALS, sessionToken: "the-secret-token" },
    token: { token: "the-secret-bearer" },
    login: { username: "u", password: "the-secret-password" },
    apiKey: { apiKey: "the-secret-api-key" },
  };
  const place = { name: "x-api-key", in: "header" } as const;
  const wrap: Wrap = (config) =>
    withApiKeyAuth(
      withBasicAuth(withBearerAuth(withSigV4(config, secrets, "weather"), secrets), secrets),
      secrets,
      place,
    );
  const handle = async (): Promise<{ response: HttpResponse }> => ({
    response: { statusCode: 200, headers: {}, body: "" },
  });
  const client = new Client(wrap(resolved({ requestHandler: { handle } })));
  await client.send(new GetWeather());
  const gateway = new APIGatewayClient({ ...secrets, region: "us-east-1" });
  const signers = await Promise.all(client.config.authSigners.map((signer) => signer()));
  for (const value of [client, client.config, gateway, gateway.config, ...signers]) {
    expect(inspect(value, { depth: 20, showHidden: true })).not.toContain("the-secret");
    expect(JSON.stringify(value)).not.toContain("the-secret");
  }
});

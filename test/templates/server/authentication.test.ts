import { describe, expect, expectTypeOf, it } from "vitest";
import { verifyApiKey } from "../../../templates/server/api-key-auth.js";
import { authenticationGate } from "../../../templates/server/authentication.js";
import { type Authenticator, notOffered } from "../../../templates/server/authenticator.js";
import { verifyBasic } from "../../../templates/server/basic-auth.js";
import { verifyBearer } from "../../../templates/server/bearer-auth.js";
import type { HandlerContext } from "../../../templates/server/context.js";
import type { OperationAuthentication } from "../../../templates/server/gate.js";
import { bindOperation } from "../../../templates/server/operation.js";
import type { OperationResponse } from "../../../templates/server/response.js";
import { createService } from "../../../templates/server/service.js";
import { verifySigV4 } from "../../../templates/server/sigv4-auth.js";
import { createStage } from "./sample/create-stage.js";
import { NotFoundException } from "./sample/errors.js";
import { route } from "./sample/router.js";
import { stageRequest, textOf } from "./support.js";

const SCHEMES = { bearer: {}, basic: {}, key: { name: "x-key", in: "header" }, sigv4: { name: "shop" } };

const AUTHENTICATORS = {
  bearer: verifyBearer((token) => (token === "good" ? "the bearer" : undefined)),
  basic: verifyBasic("shop", ({ username, password }) => (password === "p" ? username : undefined)),
  key: verifyApiKey(async (key) => (key === "good" ? "the key" : undefined)),
  sigv4: verifySigV4({ credentials: () => undefined, region: "us-east-1" }),
};

/** The answer of a service to a request with these headers: its handler answers with who calls. */
async function answer(
  authentication: Partial<OperationAuthentication>,
  headers: Readonly<Record<string, string>> = {},
  authenticators: object | "none" = AUTHENTICATORS,
  body?: unknown,
): Promise<OperationResponse> {
  const operation = { ...createStage, ...authentication };
  const handler = (_: unknown, { identity }: HandlerContext<undefined, unknown>) => ({
    description: String(identity),
  });
  const service = createService(
    {
      route,
      operations: { createStage: bindOperation(operation, handler) },
      authenticate: authenticationGate(SCHEMES, { authentication: authenticators }),
    },
    { onError: () => {} },
  );
  const all = { "content-type": "application/json", ...headers };
  return service.dispatch(stageRequest(body === undefined ? { headers: all } : { headers: all, body }));
}

function told({ status, headers, body }: OperationResponse): string {
  const challenge = headers["WWW-Authenticate"];
  const name = headers["x-amzn-ErrorType"] ?? textOf(body);
  return [status, name, ...(challenge === undefined ? [] : [challenge])].join(" ");
}

describe("a service with schemes", () => {
  it("does not start before each of them has an authenticator, or there is none in so many words", () => {
    const { sigv4: _, ...others } = AUTHENTICATORS;
    expect(() => authenticationGate(SCHEMES, { authentication: others })).toThrow(
      "The model has callers authenticated by `sigv4`",
    );
    // What callers without types may do.
    expect(() => authenticationGate(SCHEMES, undefined)).toThrow(TypeError);
    expect(() => authenticationGate(SCHEMES, { authentication: {} })).toThrow(TypeError);
    expect(authenticationGate(SCHEMES, { authentication: "none" })).toBeUndefined();
  });

  it("lets everybody in where it was told so", async () => {
    expect(told(await answer({ schemes: ["bearer"] }, {}, "none"))).toBe('201 {"description":"undefined"}');
  });

  it("tells handlers who calls", async () => {
    const schemes = ["bearer"];
    expect(told(await answer({ schemes }, { authorization: "Bearer good" }))).toBe(
      '201 {"description":"the bearer"}',
    );
  });

  it("asks none of the callers of an operation without schemes", async () => {
    expect(told(await answer({}, { authorization: "Bearer bad" }))).toBe('201 {"description":"undefined"}');
  });

  it("goes by the first scheme that has a credential, good or bad", async () => {
    const schemes = ["key", "bearer"];
    const both = { "x-key": "bad", authorization: "Bearer good" };
    expect(told(await answer({ schemes }, both))).toBe("403 ForbiddenException");
    expect(told(await answer({ schemes: schemes.reverse() }, both))).toBe('201 {"description":"the bearer"}');
  });

  it("takes no credential of a scheme that the operation has not", async () => {
    expect(told(await answer({ schemes: ["key"] }, { authorization: "Bearer good" }))).toBe(
      "403 MissingAuthenticationTokenException",
    );
  });

  it("takes none of a scheme that it does not offer", async () => {
    const authenticators = { ...AUTHENTICATORS, key: notOffered };
    expect(told(await answer({ schemes: ["key"] }, { "x-key": "good" }, authenticators))).toBe(
      "403 MissingAuthenticationTokenException",
    );
  });
});

describe("a request without a credential", () => {
  it("is asked for one as HTTP does, where a scheme is HTTP's own", async () => {
    expect(told(await answer({ schemes: ["sigv4", "bearer", "basic"] }))).toBe(
      '401 UnauthorizedException Bearer, Basic realm="shop", charset="UTF-8"',
    );
  });

  it("is refused as AWS does elsewhere", async () => {
    expect(told(await answer({ schemes: ["sigv4"] }))).toBe("403 MissingAuthenticationTokenException");
  });

  it("goes through where callers may be anonymous, but a bad credential does not", async () => {
    const authentication = { schemes: ["bearer"], allowsAnonymous: true };
    expect(told(await answer(authentication))).toBe('201 {"description":"undefined"}');
    expect(told(await answer(authentication, { authorization: "Bearer bad" }))).toBe(
      '401 UnauthorizedException Bearer error="invalid_token"',
    );
    // Of no scheme that the operation has.
    expect(told(await answer(authentication, { authorization: "Basic OnA=" }))).toBe(
      "401 UnauthorizedException Bearer",
    );
  });
});

describe("authentication", () => {
  it("comes before anything is read of the body", async () => {
    const authentication = { schemes: ["bearer"] };
    expect(told(await answer(authentication, {}, AUTHENTICATORS, "{"))).toBe(
      "401 UnauthorizedException Bearer",
    );
    expect(told(await answer(authentication, {}, AUTHENTICATORS, "too-large"))).toContain("401 ");
    const known = { authorization: "Bearer good" };
    expect(told(await answer(authentication, known, AUTHENTICATORS, "too-large"))).toBe(
      "413 RequestTooLarge",
    );
  });

  it("that fails is a failure of the service, and an error of the model is answered", async () => {
    const failing = (error: Error): object => ({
      ...AUTHENTICATORS,
      bearer: verifyBearer(() => Promise.reject(error)),
    });
    const headers = { authorization: "Bearer good" };
    const response = await answer({ schemes: ["bearer"] }, headers, failing(new Error("secret")));
    expect(told(response)).toBe("500 InternalFailure");
    expect(response.body).not.toContain("secret");
    const error = new NotFoundException({ message: "m" });
    expect(told(await answer({ schemes: ["bearer"] }, headers, failing(error)))).toBe(
      "404 NotFoundException",
    );
  });

  it("needs the body for a signature, and says what is wrong with that", async () => {
    const needing: Authenticator<unknown, never> = { authenticate: () => ({ kind: "body-needed" }) };
    const authenticators = { ...AUTHENTICATORS, sigv4: needing };
    expect(told(await answer({ schemes: ["sigv4"] }, {}, authenticators, "incomplete"))).toBe(
      "400 SerializationException",
    );
  });
});

it("the identity is what the authenticators give", () => {
  const authenticators = {
    sigv4: verifySigV4({ region: "a", credentials: () => ({ secretAccessKey: "s", account: { id: 7 } }) }),
  };
  type Identity = typeof authenticators.sigv4 extends Authenticator<never, infer Known> ? Known : never;
  expectTypeOf<Identity["account"]>().toEqualTypeOf<{ id: number } | undefined>();
});

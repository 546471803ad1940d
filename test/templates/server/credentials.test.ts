import { describe, expect, it } from "vitest";
import { type ApiKeyScheme, verifyApiKey } from "../../../templates/server/api-key-auth.js";
import type { Authenticator } from "../../../templates/server/authenticator.js";
import { verifyBasic } from "../../../templates/server/basic-auth.js";
import { verifyBearer } from "../../../templates/server/bearer-auth.js";
import { equalInConstantTime } from "../../../templates/server/constant-time.js";
import { verifyDigest } from "../../../templates/server/digest-auth.js";
import { authenticationRequest } from "./authentication-request.js";

/** The credential that an authenticator reads from a header `Authorization`, or the kind of its verdict. */
async function read(
  authenticator: Authenticator<unknown, unknown>,
  authorization?: string,
): Promise<unknown> {
  const headers = authorization === undefined ? {} : { authorization };
  const verdict = await authenticator.authenticate(authenticationRequest(headers), {});
  return verdict.kind === "authenticated" ? verdict.identity : verdict.kind;
}

describe("a bearer token (RFC 6750)", () => {
  const bearer = verifyBearer((token) => ({ token }));

  it("follows its scheme, whose case does not matter", async () => {
    expect(await read(bearer, "Bearer a-._~+/9==")).toEqual({ token: "a-._~+/9==" });
    expect(await read(bearer, "bEARER  abc ")).toEqual({ token: "abc" });
  });

  it("is refused where it cannot be one", async () => {
    for (const text of ["Bearer", "Bearer a b", "Bearer a,b", "Bearer =a"]) {
      expect(await read(bearer, text), text).toBe("refused");
    }
    expect([await read(bearer), await read(bearer, "Bearers abc")]).toEqual(["absent", "absent"]);
  });
});

describe("name and password (RFC 7617)", () => {
  const basic = verifyBasic('the "shop"', (credential) => credential);

  it("are split at the first colon, and are UTF-8", async () => {
    // The example of RFC 7617, section 2.1.
    expect(await read(basic, "Basic dGVzdDoxMjPCow==")).toEqual({ username: "test", password: "123£" });
    expect(await read(basic, `Basic ${btoa("a:b:c")}`)).toEqual({ username: "a", password: "b:c" });
  });

  it("are refused where they cannot be read", async () => {
    for (const text of ["", "?", btoa("nocolon"), btoa("\xff:a")]) {
      expect(await read(basic, `Basic ${text}`), text).toBe("refused");
    }
    expect(await read(basic, "Bearer abc")).toBe("absent");
  });

  it("are asked for with the realm in quotes", () => {
    expect(basic.challenge?.({})).toBe('Basic realm="the \\"shop\\"", charset="UTF-8"');
  });
});

describe("a digest (RFC 7616)", () => {
  const digest = verifyDigest({ challenge: () => 'realm="shop"', identify: (credential) => credential });

  it("has its parameters by name", async () => {
    const text = 'Digest username="Mu\\"fasa", nc=00000001,uri="/a,b", Response="6629"';
    expect(await read(digest, text)).toEqual(
      new Map([
        ["username", 'Mu"fasa'],
        ["nc", "00000001"],
        ["uri", "/a,b"],
        ["response", "6629"],
      ]),
    );
  });

  it("is refused where its parameters are broken, or one is there twice", async () => {
    for (const text of ["", 'a="b', "a", "a=b c=d", "a=b, A=c", 'a="b"c=d']) {
      expect(await read(digest, `Digest ${text}`), text).toBe("refused");
    }
    expect(digest.challenge?.({})).toBe('Digest realm="shop"');
  });
});

describe("an API key", () => {
  const find = async (
    scheme: ApiKeyScheme,
    headers: Readonly<Record<string, string>>,
    query = "",
  ): Promise<unknown> => {
    const verdict = await verifyApiKey((key) => key).authenticate(
      authenticationRequest(headers, { query }),
      scheme,
    );
    return verdict.kind === "authenticated" ? verdict.identity : verdict.kind;
  };

  it("stands in the header that the model names, behind a scheme if it has one", async () => {
    expect(await find({ name: "X-Key", in: "header" }, { "x-key": "k" })).toBe("k");
    expect(await find({ name: "X-Key", in: "header" }, { "x-key": "" })).toBe("absent");
    const scheme = { name: "Authorization", in: "header", scheme: "ApiKey" } as const;
    expect(await find(scheme, { authorization: "apikey k" })).toBe("k");
    expect(await find(scheme, { authorization: "Bearer k" })).toBe("absent");
  });

  it("stands in the query that the model names", async () => {
    const scheme = { name: "api key", in: "query" } as const;
    expect(await find(scheme, {}, "a=b&api%20key=k%2B1&api+key=other")).toBe("k+1");
    expect(await find(scheme, {}, "api%20key=&a")).toBe("absent");
    expect(await find(scheme, { "api key": "k" })).toBe("absent");
  });
});

it("texts are compared without a hint of where they differ", () => {
  expect(equalInConstantTime("secret", "secret")).toBe(true);
  expect(equalInConstantTime("", "")).toBe(true);
  for (const [given, expected] of [
    ["secret", "secreT"],
    ["secret", "secre"],
    ["secre", "secret"],
    ["", "s"],
    ["\0", ""],
  ] as const) {
    expect(equalInConstantTime(given, expected), given).toBe(false);
  }
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SigV4Signer } from "../../../templates/client/sigv4.js";
import { platformDigests } from "../../../templates/platform/platform-digests.js";
import { webDigests } from "../../../templates/platform/web-digests.js";
import type { AuthenticationRequest } from "../../../templates/server/authenticator.js";
import { type SigV4Options, verifySigV4 } from "../../../templates/server/sigv4-auth.js";
import { canonicalRequest, type EncodedParameter } from "../../../templates/sigv4/canonical-request.js";
import { authenticationRequest } from "./authentication-request.js";

const SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
const SIGNED_AT = new Date("2015-08-30T12:36:00Z");
const SCHEME = { name: "service" };

/** What the verifier says of a request: a name. */
async function verdictOf(
  request: AuthenticationRequest,
  options: Partial<SigV4Options<undefined>> = {},
): Promise<string> {
  const authenticator = verifySigV4({
    credentials: (id) => (id === "AKIDEXAMPLE" ? SECRET : undefined),
    region: "us-east-1",
    now: () => SIGNED_AT.getTime(),
    ...options,
  });
  const verdict = await authenticator.authenticate(request, SCHEME);
  if (verdict.kind === "refused") return `${verdict.refusal.status} ${verdict.refusal.name}`;
  return verdict.kind === "authenticated" ? verdict.identity.accessKeyId : verdict.kind;
}

interface Parts {
  readonly path?: string;
  readonly query?: Record<string, string>;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly sessionToken?: string;
  readonly secret?: string;
}

/** A request as the generated client signs it. */
async function signed({ path = "/", query = {}, headers = {}, body = "", ...parts }: Parts = {}) {
  const signer = new SigV4Signer({
    service: "service",
    region: () => "us-east-1",
    credentials: () => ({
      accessKeyId: "AKIDEXAMPLE",
      secretAccessKey: parts.secret ?? SECRET,
      ...(parts.sessionToken === undefined ? {} : { sessionToken: parts.sessionToken }),
    }),
  });
  const hostname = "example.amazonaws.com";
  const request = { method: "POST", protocol: "https:", hostname, path, query, body };
  const result = await signer.sign(
    { ...request, headers: { host: hostname, ...headers } },
    { signingDate: SIGNED_AT },
  );
  return {
    headers: result.headers,
    request: authenticationRequest(result.headers, {
      method: "POST",
      path,
      query: new URLSearchParams(query).toString(),
      body: new TextEncoder().encode(body),
    }),
  };
}

function withHeaders(
  request: AuthenticationRequest,
  headers: Readonly<Record<string, string>>,
): AuthenticationRequest {
  return { ...request, header: (name) => headers[name], headerNames: () => Object.keys(headers) };
}

describe("a signature", () => {
  it("is checked as AWS's own example has it", async () => {
    // The worked example `get-vanilla` of AWS's test suite.
    const request = authenticationRequest({
      host: "example.amazonaws.com",
      "x-amz-date": "20150830T123600Z",
      authorization:
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, " +
        "SignedHeaders=host;x-amz-date, " +
        "Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
    });
    expect(await verdictOf(request)).toBe("AKIDEXAMPLE");
    expect(await verdictOf(request, { digests: webDigests() })).toBe("AKIDEXAMPLE");
    expect(await verdictOf({ ...request, method: "PUT" })).toBe("403 InvalidSignatureException");
  });

  it("of the generated client verifies, whatever is sent", async () => {
    const text = fc.string({ unit: "binary", maxLength: 20 });
    const name = fc.stringMatching(/^[a-z]{1,8}$/);
    const segment = text.map(encodeURIComponent);
    await fc.assert(
      fc.asyncProperty(
        fc.array(segment, { maxLength: 4 }).map((segments) => `/${segments.join("/")}`),
        fc.dictionary(name, name, { maxKeys: 3 }),
        text,
        async (path, query, body) => {
          const { request } = await signed({ path, query, body });
          expect(await verdictOf(request)).toBe("AKIDEXAMPLE");
        },
      ),
      { numRuns: 60 },
    );
  });

  it("covers the whole path, whatever an entry has taken away of it", async () => {
    const { request } = await signed({ path: "/prod/restapis/a%2Fb" });
    expect(await verdictOf({ ...request, basePath: "/prod", path: "/restapis/a%2Fb" })).toBe("AKIDEXAMPLE");
    expect(await verdictOf({ ...request, path: "/restapis/a%2Fb" })).toBe("403 InvalidSignatureException");
  });

  it("does not fit a request of which one character is another", async () => {
    const { request, headers } = await signed({
      path: "/restapis/a1/stages",
      query: { a: "b" },
      headers: { "x-amz-note": "note" },
      body: '{"stageName":"prod"}',
    });
    const body = new TextDecoder().decode(request.body as Uint8Array);
    const parts = {
      method: request.method,
      path: request.path,
      query: request.query,
      body,
      host: headers["host"] ?? "",
      date: headers["x-amz-date"] ?? "",
      note: headers["x-amz-note"] ?? "",
      authorization: headers["authorization"] ?? "",
    };
    type Part = keyof typeof parts;
    const change = fc
      .constantFrom<Part>("method", "path", "query", "body", "host", "date", "note", "authorization")
      .chain((part) =>
        fc.tuple(fc.constant(part), fc.nat(parts[part].length - 1), fc.constantFrom("0", "z", "%")),
      );
    await fc.assert(
      fc.asyncProperty(change, async ([part, at, by]) => {
        const before = parts[part];
        const after = before.slice(0, at) + by + before.slice(at + 1);
        // Around the parts of the header, commas and spaces are free.
        fc.pre(after !== before && !(part === "authorization" && /[, ]/.test(before.charAt(at))));
        const changed = { ...parts, [part]: after };
        const tampered = withHeaders(
          {
            ...request,
            method: changed.method,
            path: changed.path,
            query: changed.query,
            body: new TextEncoder().encode(changed.body),
          },
          {
            ...headers,
            host: changed.host,
            "x-amz-date": changed.date,
            "x-amz-note": changed.note,
            authorization: changed.authorization,
          },
        );
        expect(await verdictOf(tampered)).not.toBe("AKIDEXAMPLE");
      }),
      { numRuns: 300 },
    );
  });

  it("covers the path as it came, or without its dot segments and empty segments", async () => {
    const { request } = await signed({ path: "/a//b/../c" });
    expect(await verdictOf(request)).toBe("AKIDEXAMPLE");
    expect(await verdictOf({ ...request, path: "/a/c" })).toBe("AKIDEXAMPLE");
    expect(await verdictOf({ ...request, path: "/a/b" })).toBe("403 InvalidSignatureException");
  });

  it("takes no notice of the spaces between a header's values, nor of a port that needs no mention", async () => {
    const { request, headers } = await signed({ headers: { "x-amz-list": "a,b" } });
    const joined = { ...headers, "x-amz-list": "a, b", host: "example.amazonaws.com:443" };
    expect(await verdictOf(withHeaders(request, joined))).toBe("AKIDEXAMPLE");
  });

  it("has the host by another name in HTTP/2", async () => {
    const { request, headers } = await signed();
    const { host = "", ...others } = headers;
    expect(await verdictOf(withHeaders(request, { ...others, ":authority": host }))).toBe("AKIDEXAMPLE");
  });
});

describe("a request is refused", () => {
  it("without a signature by another scheme", async () => {
    expect(await verdictOf(authenticationRequest({}))).toBe("absent");
    expect(await verdictOf(authenticationRequest({ authorization: "Bearer abc" }))).toBe("absent");
  });

  it("outside of five minutes, before and after", async () => {
    const { request } = await signed();
    const at = (seconds: number) => verdictOf(request, { now: () => SIGNED_AT.getTime() + seconds * 1000 });
    expect([await at(-300), await at(300)]).toEqual(["AKIDEXAMPLE", "AKIDEXAMPLE"]);
    expect([await at(-301), await at(301)]).toEqual([
      "403 InvalidSignatureException",
      "403 InvalidSignatureException",
    ]);
  });

  it("for another region or service", async () => {
    const { request } = await signed();
    expect(await verdictOf(request, { region: ["eu-west-1", "us-east-1"] })).toBe("AKIDEXAMPLE");
    expect(await verdictOf(request, { region: "eu-west-1" })).toBe("403 InvalidSignatureException");
    const other = verifySigV4({
      credentials: () => SECRET,
      region: "us-east-1",
      now: () => SIGNED_AT.getTime(),
    });
    expect(await other.authenticate(request, { name: "other" })).toMatchObject({ kind: "refused" });
  });

  it("by a key that nobody has, or of another secret", async () => {
    const { request } = await signed();
    expect(await verdictOf(request, { credentials: () => undefined })).toBe(
      "403 UnrecognizedClientException",
    );
    expect(await verdictOf(request, { credentials: async () => "other" })).toBe(
      "403 InvalidSignatureException",
    );
  });

  it("with a header of AWS's own that is not signed", async () => {
    const { request, headers } = await signed();
    expect(await verdictOf(withHeaders(request, { ...headers, "x-amz-target": "a" }))).toBe(
      "403 InvalidSignatureException",
    );
    expect(await verdictOf(withHeaders(request, { ...headers, "x-amz-cf-id": "a" }))).toBe("AKIDEXAMPLE");
  });

  it("without a signed host", async () => {
    const { request, headers } = await signed();
    const authorization = (headers["authorization"] ?? "").replace("host;", "");
    expect(await verdictOf(withHeaders(request, { ...headers, authorization }))).toBe(
      "403 InvalidSignatureException",
    );
  });

  it("where a part of the signature is missing or broken", async () => {
    const { request, headers } = await signed();
    const authorization = headers["authorization"] ?? "";
    const broken = [
      authorization.replace("Credential=", "X="),
      authorization.replace("/us-east-1", ""),
      authorization.replace(/SignedHeaders=[^,]*/, "SignedHeaders="),
      authorization.replace(/Signature=.*/, "Signature=abc"),
    ];
    for (const text of broken) {
      expect(await verdictOf(withHeaders(request, { ...headers, authorization: text })), text).toBe(
        "403 IncompleteSignatureException",
      );
    }
    const { "x-amz-date": _, ...undated } = headers;
    expect(await verdictOf(withHeaders(request, undated))).toBe("403 IncompleteSignatureException");
  });
});

describe("a session's token", () => {
  const credentials = (): { secretAccessKey: string; sessionToken: string } => ({
    secretAccessKey: SECRET,
    sessionToken: "TOKEN",
  });

  it("has to be the one of the key", async () => {
    const { request } = await signed({ sessionToken: "TOKEN" });
    expect(await verdictOf(request, { credentials })).toBe("AKIDEXAMPLE");
    const other = await signed({ sessionToken: "OTHER" });
    expect(await verdictOf(other.request, { credentials })).toBe("403 UnrecognizedClientException");
    const none = await signed();
    expect(await verdictOf(none.request, { credentials })).toBe("403 UnrecognizedClientException");
    expect(await verdictOf(request)).toBe("403 UnrecognizedClientException");
  });

  it("ends, and who has not the secret is not told so", async () => {
    const ended = { ...credentials(), expiration: SIGNED_AT };
    const { request } = await signed({ sessionToken: "TOKEN" });
    expect(await verdictOf(request, { credentials: () => ended })).toBe("403 ExpiredTokenException");
    const { request: forged } = await signed({ sessionToken: "TOKEN", secret: "guessed" });
    expect(await verdictOf(forged, { credentials: () => ended })).toBe("403 InvalidSignatureException");
  });
});

describe("the body", () => {
  it("may go unsigned only where the model or the service says so", async () => {
    const headers = { "x-amz-content-sha256": "UNSIGNED-PAYLOAD" };
    const { request } = await signed({ headers, body: "a" });
    expect(await verdictOf(request)).toBe("403 InvalidSignatureException");
    expect(await verdictOf(request, { allowUnsignedPayload: true })).toBe("AKIDEXAMPLE");
    expect(await verdictOf({ ...request, unsignedPayload: true })).toBe("AKIDEXAMPLE");
  });

  it("has the hash that the request claims", async () => {
    const { request } = await signed({ headers: { "x-amz-content-sha256": "0".repeat(64) }, body: "a" });
    expect(await verdictOf(request)).toBe("403 InvalidSignatureException");
  });

  it("that was not read leaves nothing to say, but for those who would be refused anyway", async () => {
    const { request } = await signed();
    expect(await verdictOf({ ...request, body: "too-large" })).toBe("body-needed");
    expect(await verdictOf({ ...request, body: "too-large" }, { region: "eu-west-1" })).toBe(
      "403 InvalidSignatureException",
    );
  });
});

describe("a URL that was signed beforehand", () => {
  it("is good for as long as it says, and as the service takes it", async () => {
    const request = await presigned(3600);
    const at = (seconds: number, options = {}) =>
      verdictOf(request, { now: () => SIGNED_AT.getTime() + seconds * 1000, ...options });
    expect([await at(0), await at(3600)]).toEqual(["AKIDEXAMPLE", "AKIDEXAMPLE"]);
    expect(await at(3601)).toBe("403 InvalidSignatureException");
    expect(await at(0, { maxPresignedSeconds: 60 })).toBe("403 InvalidSignatureException");
    expect(await verdictOf(await presigned(604_801))).toBe("403 InvalidSignatureException");
    expect(await verdictOf({ ...request, query: request.query.replace("note=1", "note=2") })).toBe(
      "403 InvalidSignatureException",
    );
  });

  async function presigned(seconds: number): Promise<AuthenticationRequest> {
    const scope = ["20150830", "us-east-1", "service", "aws4_request"];
    const query: EncodedParameter[] = [
      ["note", "1"],
      ["X-Amz-Algorithm", "AWS4-HMAC-SHA256"],
      ["X-Amz-Credential", encodeURIComponent(["AKIDEXAMPLE", ...scope].join("/"))],
      ["X-Amz-Date", "20150830T123600Z"],
      ["X-Amz-Expires", String(seconds)],
      ["X-Amz-SignedHeaders", "host"],
    ];
    const digests = platformDigests();
    const headers = new Map([["host", "example.com"]]);
    const { text } = canonicalRequest("GET", "/", query, headers, await digests.sha256(""));
    const sign = await digests.deriveKey(`AWS4${SECRET}`, scope);
    const parts = ["AWS4-HMAC-SHA256", "20150830T123600Z", scope.join("/"), await digests.sha256(text)];
    const signature = await sign(parts.join("\n"));
    const all = [...query, ["X-Amz-Signature", signature]].map((parameter) => parameter.join("="));
    return authenticationRequest({ host: "example.com" }, { query: all.join("&") });
  }
});

it("keeps no more keys than so many", async () => {
  let derived = 0;
  const node = platformDigests();
  const digests = {
    ...node,
    deriveKey: (secret: string, scope: readonly string[]) => {
      derived++;
      return node.deriveKey(secret, scope);
    },
  };
  let secret = 0;
  const authenticator = verifySigV4({
    credentials: () => String(secret),
    region: "us-east-1",
    now: () => SIGNED_AT.getTime(),
    digests,
  });
  const { request } = await signed();
  await authenticator.authenticate(request, SCHEME);
  await authenticator.authenticate(request, SCHEME);
  expect(derived).toBe(1);
  for (secret = 1; secret <= 1000; secret++) await authenticator.authenticate(request, SCHEME);
  secret = 0;
  await authenticator.authenticate(request, SCHEME);
  expect(derived).toBe(1002);
});

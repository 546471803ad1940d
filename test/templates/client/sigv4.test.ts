import type { HttpRequest } from "@smithy/types";
import { describe, expect, test } from "vitest";

import { hostHeader } from "../../../templates/client/endpoint.js";
import { SigV4Signer } from "../../../templates/client/sigv4.js";
import type { Digests } from "../../../templates/platform/digests.js";
import { nodeDigests } from "../../../templates/platform/node-digests.js";
import { webDigests } from "../../../templates/platform/web-digests.js";
import { corpusFolder } from "./support/corpus.js";

const CREDENTIALS = {
  accessKeyId: "AKIDEXAMPLE",
  secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
};
const DATE = new Date("2015-08-30T12:36:00Z");

function get(path: string, headers: Record<string, string> = {}): HttpRequest {
  const hostname = "example.amazonaws.com";
  return { method: "GET", protocol: "https:", hostname, path, headers: { host: hostname, ...headers } };
}

function signer(digests?: Digests, credentials: object = {}): SigV4Signer {
  return new SigV4Signer({
    service: "service",
    region: () => "us-east-1",
    credentials: () => ({ ...CREDENTIALS, ...credentials }),
    ...(digests && { digests }),
  });
}

async function authorization(request: HttpRequest, options = {}): Promise<string> {
  const { headers } = await signer().sign(request, { signingDate: DATE, ...options });
  return headers["authorization"] ?? "";
}

describe("a signature", () => {
  test("is the one of AWS's own example", async () => {
    // The worked example `get-vanilla` of AWS's test suite.
    expect(await authorization(get("/"))).toBe(
      "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, " +
        "SignedHeaders=host;x-amz-date, " +
        "Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
    );
  });

  test("is the same from WebCrypto", async () => {
    const [fromNode, fromWeb] = await Promise.all(
      [nodeDigests(), webDigests()].map((digests) =>
        signer(digests).sign(get("/a b"), { signingDate: DATE }),
      ),
    );
    expect(fromWeb).toEqual(fromNode);
  });

  test("leaves the request as it was", async () => {
    const request = get("/");
    const before = structuredClone(request);
    await signer().sign(request);
    expect(request).toEqual(before);
  });

  test("covers the session token", async () => {
    const signed = await signer(undefined, { sessionToken: "TOKEN" }).sign(get("/"), { signingDate: DATE });
    expect(signed.headers["x-amz-security-token"]).toBe("TOKEN");
    expect(signed.headers["authorization"]).toContain("SignedHeaders=host;x-amz-date;x-amz-security-token,");
  });

  test("covers neither the headers that proxies change nor the count of attempts", async () => {
    const headers = {
      accept: "a",
      "user-agent": "b",
      connection: "c",
      "content-length": "0",
      "amz-sdk-request": "attempt=1",
      "Proxy-Connection": "d",
    };
    expect(await authorization(get("/", headers))).toContain("SignedHeaders=accept;host;x-amz-date,");
  });

  test("is made for the day, region and service of the call, whatever was signed before", async () => {
    const shared = signer();
    const first = await shared.sign(get("/"), { signingDate: DATE });
    await shared.sign(get("/"), { signingDate: new Date("2015-08-31T00:00:00Z") });
    await shared.sign(get("/"), { signingDate: DATE, signingRegion: "eu-west-1" });
    const other = await shared.sign(get("/"), { signingDate: DATE, signingService: "other" });
    expect(other.headers["authorization"]).toContain("/20150830/us-east-1/other/aws4_request");
    expect(await shared.sign(get("/"), { signingDate: DATE })).toEqual(first);
  });

  test("covers the path as it is sent, where an endpoint asks for that", async () => {
    // The path that is encoded once more on the way to a canonical one, and the one that is signed as it is.
    const asSent = await authorization(get("/a b//c"), { disableDoubleEncoding: true });
    expect(asSent).not.toBe(await authorization(get("/a b//c")));
    expect(await authorization(get("/a"), { disableDoubleEncoding: true })).toBe(
      await authorization(get("/a")),
    );
  });

  test("takes its time as a date, as text or as seconds", async () => {
    const expected = await authorization(get("/"));
    expect(await authorization(get("/"), { signingDate: "2015-08-30T12:36:00Z" })).toBe(expected);
    expect(await authorization(get("/"), { signingDate: DATE.getTime() / 1000 })).toBe(expected);
  });

  test("follows new credentials", async () => {
    let secretAccessKey = CREDENTIALS.secretAccessKey;
    const rotating = new SigV4Signer({
      service: "service",
      region: () => "us-east-1",
      credentials: () => ({ accessKeyId: "AKIDEXAMPLE", secretAccessKey }),
    });
    const first = await rotating.sign(get("/"), { signingDate: DATE });
    secretAccessKey = "another";
    const second = await rotating.sign(get("/"), { signingDate: DATE });
    expect(second.headers["authorization"]).not.toBe(first.headers["authorization"]);
  });
});

describe("the body's hash", () => {
  const HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
  const hashed: string[] = [];
  const node = nodeDigests();
  const recording: Digests = {
    sha256: (data) => {
      hashed.push(typeof data === "string" ? data : "bytes");
      return node.sha256(data);
    },
    deriveKey: () => () => "signature",
  };

  async function canonicalHash(body: unknown, headers = {}): Promise<[string | undefined, HttpRequest]> {
    hashed.length = 0;
    const signed = await signer(recording).sign({ ...get("/", headers), body });
    return [hashed.at(-1)?.split("\n").at(-1), signed];
  }

  test("is of the text or of the bytes", async () => {
    expect((await canonicalHash("hello"))[0]).toBe(HELLO);
    expect((await canonicalHash(new TextEncoder().encode("hello")))[0]).toBe(HELLO);
  });

  test("is of nothing where there is no body", async () => {
    expect((await canonicalHash(undefined))[0]).toBe((await canonicalHash(""))[0]);
  });

  test("is the header's where the request has one", async () => {
    const [hash] = await canonicalHash("hello", { "x-amz-content-sha256": "UNSIGNED-PAYLOAD" });
    expect(hash).toBe("UNSIGNED-PAYLOAD");
  });

  test("is left out, and said to be, for a body that can be read only once", async () => {
    const [hash, signed] = await canonicalHash(new Blob(["hello"]).stream());
    expect(hash).toBe("UNSIGNED-PAYLOAD");
    expect(signed.headers["x-amz-content-sha256"]).toBe("UNSIGNED-PAYLOAD");
  });
});

describe("signatures recorded from botocore", () => {
  const folder = corpusFolder("captures/sigv4");

  test.skipIf(folder === undefined)("are met byte for byte", async () => {
    for (const [name, recorded] of folder ?? []) {
      if (name === "aws4_testsuite.json") continue;
      const vector = recorded as BotocoreVector;
      const request = requestOf(vector);
      const { headers } = await new SigV4Signer({
        service: vector.service,
        region: () => vector.region,
        credentials: () => vector.credentials,
      }).sign(request, { signingDate: vector.date.replace(/(....)(..)(..T..)(..)/, "$1-$2-$3:$4:") });
      expect.soft(headers["authorization"], name).toBe(vector.authorization);
    }
    expect(folder?.size).toBeGreaterThan(90);
  });
});

const suite = corpusFolder("captures/sigv4")?.get("aws4_testsuite.json") as AwsSuite | undefined;

describe.skipIf(suite === undefined)("AWS's own suite", () => {
  test.each(suite?.cases ?? [])("$name", async ({ req, creq, authz }) => {
    const request = parseRaw(req);
    const sessionToken = request.headers["X-Amz-Security-Token"] ?? sessionTokenIn(creq);
    const suiteSigner = new SigV4Signer({
      service: "service",
      region: () => "us-east-1",
      credentials: () => ({ ...CREDENTIALS, ...(sessionToken && { sessionToken }) }),
    });
    const { headers } = await suiteSigner.sign(request, { signingDate: DATE });
    expect(headers["authorization"]).toBe(authz);
  });
});

interface BotocoreVector {
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly region: string;
  readonly service: string;
  readonly date: string;
  readonly authorization: string;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: readonly [string, string][];
    readonly body: string;
  };
}

interface AwsSuite {
  readonly cases: readonly {
    readonly name: string;
    readonly req: string;
    readonly creq: string;
    readonly authz: string;
  }[];
}

function requestOf({ request: { method, url, headers, body } }: BotocoreVector): HttpRequest {
  // By hand, since `URL` would resolve the dot segments that some vectors are about.
  const [, protocol = "", hostname = "", port, path = ""] =
    /^(https?:)\/\/([^/:]+)(?::(\d+))?(.*)$/.exec(url) ?? [];
  const host = hostHeader(protocol, hostname, port === undefined ? undefined : Number(port));
  const sent = Object.fromEntries(headers.filter(([name]) => !/^(?:authorization|x-amz-date)$/i.test(name)));
  return { method, protocol, hostname, path, headers: { host, ...sent }, body };
}

function parseRaw(text: string): HttpRequest {
  const [head = "", body = ""] = text.split("\n\n");
  const [requestLine = "", ...lines] = head.replace(/\n\s+/g, " ").trimEnd().split("\n");
  const [, method = "", target = ""] = /^(\S+) (.*) HTTP\/1.1$/.exec(requestLine) ?? [];
  const [path = "", search = ""] = target.split("?");
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const [, name = "", value = ""] = /^([^:]+):(.*)$/.exec(line) ?? [];
    headers[name] = name in headers ? `${headers[name]},${value}` : value;
  }
  const query: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(search)) (query[name] ??= []).push(value);
  return { method, protocol: "https:", hostname: "example.amazonaws.com", path, query, headers, body };
}

function sessionTokenIn(canonical: string): string | undefined {
  return /^x-amz-security-token:(.*)$/m.exec(canonical)?.[1];
}

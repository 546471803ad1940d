import { describe, expect, test } from "vitest";

import { hostHeader, joinPath, parseEndpoint } from "../../../templates/client/endpoint.js";

describe("an endpoint", () => {
  test("is a URL as text or as an object", () => {
    const parts = { protocol: "http:", hostname: "127.0.0.1", port: 8080, path: "/base/path" };
    expect(parseEndpoint("http://127.0.0.1:8080/base/path")).toEqual(parts);
    expect(parseEndpoint(new URL("http://127.0.0.1:8080/base/path"))).toEqual(parts);
    expect(parseEndpoint({ url: new URL("http://127.0.0.1:8080/base/path") })).toEqual(parts);
    expect(parseEndpoint(parts)).toBe(parts);
  });

  test("has no port where it is the protocol's own", () => {
    expect(parseEndpoint("https://example.com:443")).toEqual({
      protocol: "https:",
      hostname: "example.com",
      path: "/",
    });
  });

  test.each([["localhost:8080"], ["example.com"], [""], ["ftp://example.com"], ["/a"]])(
    "is refused without http or https: %s",
    (text) => {
      expect(() => parseEndpoint(text)).toThrow(`The endpoint \`${text}\` is no http or https URL.`);
    },
  );
});

test("the paths of endpoint and request are joined by one slash", () => {
  expect(["/", "", "/base", "/base/"].map((base) => joinPath(base, "/a/"))).toEqual([
    "/a/",
    "/a/",
    "/base/a/",
    "/base/a/",
  ]);
});

test("the host header has the port unless it is the protocol's own", () => {
  expect(hostHeader("http:", "a", 80)).toBe("a");
  expect(hostHeader("https:", "a", 443)).toBe("a");
  expect(hostHeader("https:", "a", 80)).toBe("a:80");
  expect(hostHeader("http:", "a", undefined)).toBe("a");
});

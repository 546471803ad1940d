import type { HttpRequest } from "@smithy/types";
import { expect, it } from "vitest";
import { expectRequest } from "../../../templates/protocol-tests/expect-request.js";

const request: HttpRequest = {
  method: "POST",
  protocol: "https:",
  hostname: "foo.example.com",
  path: "/a%20b",
  query: { q: "1" },
  headers: { accept: "text/plain" },
  body: "{}",
};

it("a request passes that is as expected", async () => {
  await expectRequest(request, {
    method: "POST",
    uri: "/a%20b",
    resolvedHost: "foo.example.com",
    queryParams: ["q=1"],
    headers: { Accept: "text/plain" },
    body: "{ }",
    bodyMediaType: "application/json",
  });
});

it("a request passes whatever it has that nothing is said about", async () => {
  await expectRequest(request, { method: "POST", uri: "/a%20b" });
});

it("a request fails with all that is wrong with it", async () => {
  const expected = {
    method: "PUT",
    uri: "/a b",
    resolvedHost: "example.com",
    forbidQueryParams: ["q"],
    forbidHeaders: ["accept"],
    body: "",
  };
  await expect(expectRequest(request, expected)).rejects.toThrow(
    [
      "The request is not what the test expects.",
      `  Method: expected "PUT", found "POST".`,
      `  Path: expected "/a b", found "/a%20b".`,
      `  Host: expected "example.com", found "foo.example.com".`,
      `  Query parameter 'q': expected nothing, found ["q=1"].`,
      `  Header 'accept': expected nothing, found "text/plain".`,
      `  Body. At '': expected "", found "{}".`,
    ].join("\n"),
  );
});

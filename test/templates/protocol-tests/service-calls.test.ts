import { expect, it } from "vitest";
import {
  notCalled,
  receivedInput,
  respond,
  type TestedService,
} from "../../../templates/protocol-tests/service-calls.js";

const request = {
  method: "POST",
  uri: "/a%2Fb",
  queryParams: ["x=1", "y"],
  headers: { "X-Name": "n" },
  body: "é",
};

/** A service whose handler gets what is to be seen of a request; it refuses all that is not `POST`. */
function serve(handler: (input: unknown) => Promise<never>): TestedService {
  return {
    dispatch: async (received) => {
      if (received.method !== "POST") return { status: 405, headers: {}, body: "no" };
      const { method, path, query, body } = received;
      const headers = received.headerNames().map((name) => [name, received.header(name)]);
      return handler({ method, path, query, headers, body: new TextDecoder().decode(body) });
    },
  };
}

it("a handler gets the request as it would come from the wire", async () => {
  expect(await receivedInput(serve, request)).toStrictEqual({
    method: "POST",
    path: "/a%2Fb",
    query: "x=1&y",
    headers: [["x-name", "n"]],
    body: "é",
  });
});

it("a service does not see the base path of its host", async () => {
  expect(
    await receivedInput(serve, { method: "POST", uri: "/base/a", host: "example.com/base" }),
  ).toMatchObject({
    path: "/a",
    headers: [["host", "example.com"]],
  });
});

it("a request may have the body that a client has made", async () => {
  const body = new TextEncoder().encode("made");
  expect(await receivedInput(serve, { method: "POST", uri: "/", body })).toMatchObject({ body: "made" });
});

it("a request that does not reach the handler fails with its answer", async () => {
  await expect(receivedInput(serve, { ...request, method: "GET" })).rejects.toThrow(
    `The handler was not called. The answer was 405, "no".`,
  );
});

it("the answer of a service is what it says", async () => {
  expect(await respond(serve(notCalled), { method: "GET", uri: "/" })).toStrictEqual({
    status: 405,
    headers: {},
    body: "no",
  });
});

it("a handler that must not be called fails where it is", async () => {
  await expect(respond(serve(notCalled), request)).rejects.toThrow("A handler was called");
});

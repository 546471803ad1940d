import { expect, it } from "vitest";
import {
  notCalled,
  type RawRequest,
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

/** A service whose handler gets the request itself; it refuses all that is not `POST`. */
function serve(handler: (input: RawRequest) => Promise<never>): TestedService {
  return {
    dispatch: async (received) => {
      if (received.method === "POST") return handler(received);
      return { status: 405, headers: {}, body: "no" };
    },
  };
}

it("a handler gets the request as it would come from the wire", async () => {
  const input = await receivedInput(serve, request);
  expect(input).toMatchObject({ method: "POST", path: "/a%2Fb", query: "x=1&y" });
  expect(input.header("x-name")).toBe("n");
  expect(input.headerNames()).toStrictEqual(["host", "x-name"]);
  expect(new TextDecoder().decode(input.body)).toBe("é");
});

it("a service does not see the base path of its host", async () => {
  const input = await receivedInput(serve, { ...request, host: "example.com/base", uri: "/base/a" });
  expect(input).toMatchObject({ path: "/a" });
  expect(input.header("host")).toBe("example.com");
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

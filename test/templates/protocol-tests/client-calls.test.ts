import type { HttpRequest } from "@smithy/types";
import { expect, it } from "vitest";
import { bytesOfMessage } from "../../../templates/protocol-tests/body.js";
import {
  type Call,
  receivedError,
  receivedOutput,
  sentRequest,
} from "../../../templates/protocol-tests/client-calls.js";

/** A client that gives back the text of what was answered, and throws it for a status from 400. */
const call: Call<string> = async ({ endpoint, region, idempotencyToken, requestHandler }) => {
  const { hostname, pathname } = new URL(endpoint);
  const request: HttpRequest = {
    method: "GET",
    protocol: "https:",
    hostname,
    path: pathname,
    headers: { region, token: idempotencyToken() },
  };
  const { response } = await requestHandler.handle(request);
  const text = `${response.headers["x"]}:${new TextDecoder().decode(await bytesOfMessage(response.body))}`;
  if (response.statusCode >= 400) throw new Error(text);
  return text;
};

it("a request is seen as it is sent, and is never answered", async () => {
  const request = await sentRequest(call, { host: "example.com/base", region: "eu-west-1" });
  expect(request).toMatchObject({
    hostname: "example.com",
    path: "/base",
    headers: { region: "eu-west-1", token: "00000000-0000-4000-8000-000000000000" },
  });
});

it("a command that fails before it is sent fails the test as it is", async () => {
  await expect(sentRequest(() => Promise.reject(new Error("no label")))).rejects.toThrow("no label");
});

it("a client gets the answer of the test", async () => {
  expect(await receivedOutput(call, { code: 200, headers: { x: "y" }, body: "ok" })).toBe("y:ok");
});

it("an error is what the client throws for the answer of the test", async () => {
  expect(await receivedError(call, { code: 400, body: "no" })).toStrictEqual(new Error("undefined:no"));
});

it("an answer that must be an error fails where it is taken for an output", async () => {
  await expect(receivedError(call, { code: 200 })).rejects.toThrow(
    "took the answer of an error for an output",
  );
});

it("a request is left unsigned where the test assumes another way to authenticate", async () => {
  const signed: string[] = [];
  const signing: Call<void> = async ({ signer, requestHandler }) => {
    signed.push(signer === undefined ? "by the client's own signer" : "by none");
    await requestHandler.handle({ method: "GET", protocol: "https:", hostname: "", path: "/", headers: {} });
  };
  await sentRequest(signing);
  await sentRequest(signing, { unsigned: true });
  expect(signed).toStrictEqual(["by the client's own signer", "by none"]);
});

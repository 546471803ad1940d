import { inspect } from "node:util";

import { expect, test } from "vitest";

import {
  type ExceptionOptions,
  ServiceException,
  type ServiceExceptionOptions,
} from "../../../templates/types/service-exception.js";

class Conflict extends ServiceException {
  override readonly name = "Conflict";
  override readonly $fault = "client";
  readonly resource: string;

  constructor(options: ExceptionOptions<Conflict>) {
    super({ ...options, name: "Conflict", $fault: "client" });
    this.resource = options.resource;
  }
}

test("an exception is an error with a name, a fault and metadata", () => {
  const exception = new ServiceException({ name: "Unknown", $fault: "server", message: "It broke." });
  expect(exception).toBeInstanceOf(Error);
  expect(exception).toMatchObject({ name: "Unknown", $fault: "server", message: "It broke.", $metadata: {} });
  expect(String(exception)).toBe("Unknown: It broke.");
});

test("an exception without a message has an empty one, as every error has", () => {
  expect(new ServiceException({ name: "X", $fault: "client" }).message).toBe("");
});

test("a modelled exception keeps its members and its class", () => {
  const exception = new Conflict({
    message: "Taken.",
    resource: "stage",
    $metadata: { httpStatusCode: 409 },
  });
  expect(exception).toBeInstanceOf(ServiceException);
  expect(exception).toMatchObject({
    name: "Conflict",
    resource: "stage",
    $metadata: { httpStatusCode: 409 },
  });
});

test("members that were not given are absent, not undefined", () => {
  const exception = new ServiceException({ name: "X", $fault: "client" });
  expect(Object.keys(exception).sort()).toEqual(["$fault", "$metadata", "name"]);
});

test("the raw response is at hand, but not shown when the error is printed", () => {
  const $response = { statusCode: 400, headers: {}, body: "a secret" };
  const exception = new ServiceException({ name: "X", $fault: "client", $response });
  expect(exception.$response).toBe($response);
  expect(inspect(exception)).not.toContain("secret");
  expect(JSON.stringify(exception)).not.toContain("secret");
});

test("an exception of another copy of the package is recognised", () => {
  const foreign = Object.assign(new Error("x"), { name: "Conflict", $fault: "client", $metadata: {} });
  expect(ServiceException.isInstance(foreign)).toBe(true);
  expect(ServiceException.isInstance(new Conflict({ resource: "r" }))).toBe(true);
});

test("other values are no exceptions", () => {
  const values = [
    undefined,
    null,
    "x",
    new Error("x"),
    { $fault: "client" },
    { name: "x", $fault: "moon", $metadata: {} },
  ];
  expect(values.filter((value) => ServiceException.isInstance(value))).toEqual([]);
});

test("a retryable error says how", () => {
  const options: ServiceExceptionOptions = { name: "X", $fault: "server", $retryable: { throttling: true } };
  expect(new ServiceException(options).$retryable).toEqual({ throttling: true });
});

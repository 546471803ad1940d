import { describe, expect, test } from "vitest";

import {
  addUnknownMembers,
  type ErrorResponse,
  readErrorResponse,
} from "../../../templates/client/error-response.js";

function read(body: string, headers: Record<string, string> = {}, statusCode = 400): ErrorResponse {
  return readErrorResponse({ statusCode, headers, body: new TextEncoder().encode(body) });
}

describe("the name of an error", () => {
  test("stands in the header, else in `code` or `Code`, else in `__type`", () => {
    const body = '{"code":"FromCode","__type":"FromType"}';
    expect(read(body, { "x-amzn-errortype": "FromHeader" }).name).toBe("FromHeader");
    expect(read(body).name).toBe("FromCode");
    expect(read('{"Code":"FromCode"}').name).toBe("FromCode");
    expect(read('{"__type":"FromType"}').name).toBe("FromType");
  });

  test.each([
    ["Conflict"],
    ["com.example#Conflict"],
    ["Conflict:http://example.com/x#y"],
    ["com.example#Conflict:http://example.com/"],
    ["Conflict,Conflict"],
  ])("has neither namespace nor address: %s", (text) => {
    expect(read("{}", { "x-amzn-errortype": text }).name).toBe("Conflict");
    expect(read(JSON.stringify({ __type: text })).name).toBe("Conflict");
  });

  test.each([["{}"], [""], ["[]"], ["null"], ['{"code":{}}'], ['{"code":""}'], ["<html>"]])(
    "is `Unknown` where nobody tells: %s",
    (body) => {
      expect(read(body).name).toBe("Unknown");
    },
  );
});

describe("the message of an error", () => {
  test("stands in `message` or `Message`", () => {
    expect(read('{"message":"a","Message":"b"}').message).toBe("a");
    expect(read('{"Message":"b"}').message).toBe("b");
  });

  test("is the text of a number, and that of the AWS SDK for what is no text", () => {
    expect(read('{"message":5}').message).toBe("5");
    expect(["{}", '{"message":null}', '{"message":{}}', ""].map((body) => read(body).message)).toEqual(
      Array(4).fill("UnknownError"),
    );
  });

  test("tells of a body that cannot be read, but not what it is", () => {
    expect(read("<html>secret</html>").message).toBe("Expected JSON in the response.");
  });
});

test("the fault is the server's from 500 on", () => {
  expect([304, 400, 499, 500, 503].map((status) => read("", {}, status).$fault)).toEqual([
    "client",
    "client",
    "client",
    "server",
    "server",
  ]);
});

test("the ids of the response are in the metadata, and the response itself is at hand", () => {
  const headers = { "x-amzn-requestid": "r", "x-amz-id-2": "e", "x-amz-cf-id": "c" };
  const error = read('{"a":1}', headers, 404);
  expect(error.$metadata).toEqual({ httpStatusCode: 404, requestId: "r", extendedRequestId: "e", cfId: "c" });
  expect(new TextDecoder().decode(error.$response.body)).toBe('{"a":1}');
  expect(error.body).toEqual({ a: 1 });
});

describe("unknown members of the body", () => {
  test("are put on the error", () => {
    expect(addUnknownMembers(new Error("m"), { hint: "h", detail: { x: 1 } })).toMatchObject({
      hint: "h",
      detail: { x: 1 },
    });
  });

  test("never replace what the error has, by itself or inherited", () => {
    const body = JSON.parse(
      '{"message":"x","stack":"x","name":"x","toString":"x","constructor":"x","__proto__":{"y":1},"$response":1}',
    ) as Record<string, unknown>;
    const error = new Error("m");
    const { stack } = error;
    addUnknownMembers(error, body);
    expect(error).toMatchObject({ message: "m", name: "Error", stack, constructor: Error });
    expect("y" in error).toBe(false);
    expect("$response" in error).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import {
  bodyDifferences,
  bytesOfMessage,
  bytesOfTest,
  messageDifferences,
} from "../../../templates/protocol-tests/body.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("the body of a test", () => {
  it("is text", () => {
    expect(bytesOfTest({ body: "Ü", bodyMediaType: "application/octet-stream" })).toStrictEqual(bytes("Ü"));
  });

  it("is base64 where the media type has no text form", () => {
    expect(bytesOfTest({ body: "oA==", bodyMediaType: "application/cbor" })).toStrictEqual(
      new Uint8Array([0xa0]),
    );
  });

  it("is empty where the test has none", () => {
    expect(bytesOfTest({})).toStrictEqual(new Uint8Array());
  });
});

describe("the body of a message", () => {
  it.each([
    ["text", "ab"],
    ["bytes", bytes("ab")],
    ["a blob", new Blob(["ab"])],
    ["a stream of the web", new Blob(["ab"]).stream()],
    [
      "an iterable of bytes",
      (async function* () {
        yield bytes("a");
        yield bytes("b");
      })(),
    ],
  ])("may be %s", async (_, body) => {
    expect(await bytesOfMessage(body)).toStrictEqual(bytes("ab"));
  });

  it("may be absent", async () => {
    expect(await bytesOfMessage(undefined)).toStrictEqual(new Uint8Array());
  });
});

describe("bodies are the same", () => {
  it.each([
    ["where the test says nothing", "anything", {}],
    [
      "as JSON values",
      '{"b":1,"a":[]}',
      { body: '{ "a": [], "b": 1.0 }', bodyMediaType: "application/json" },
    ],
    ["as JSON of another name", "{}", { body: " {}", bodyMediaType: "application/hal+json; charset=utf-8" }],
    [
      "as fields of a form",
      "b=2&a=1",
      { body: "a=1&b=2", bodyMediaType: "application/x-www-form-urlencoded" },
    ],
    ["as text", "a b", { body: "a b", bodyMediaType: "text/plain" }],
    ["where both are empty", "", { body: "", bodyMediaType: "application/json" }],
  ])("%s", (_, actual, expected) => {
    expect(bodyDifferences(bytes(actual), expected)).toStrictEqual([]);
  });

  it("as bytes", () => {
    const expected = { body: "oA==", bodyMediaType: "application/cbor" };
    expect(bodyDifferences(new Uint8Array([0xa0]), expected)).toStrictEqual([]);
  });
});

describe("bodies differ", () => {
  it.each([
    [
      "as JSON values",
      '{"a":1}',
      { body: '{"a":2}', bodyMediaType: "application/json" },
      "Body. At '/a': expected 2, found 1.",
    ],
    [
      "by a digit that JavaScript would lose",
      '{"a":9007199254740992}',
      { body: '{"a":9007199254740993}', bodyMediaType: "application/json" },
      "Body. At '/a': expected 9007199254740993n, found 9007199254740992n.",
    ],
    [
      "where one is not JSON",
      "<a/>",
      { body: "{}", bodyMediaType: "application/json" },
      `Body: expected JSON, found "<a/>".`,
    ],
    [
      "where one must be empty",
      "{}",
      { body: "", bodyMediaType: "application/json" },
      `Body. At '': expected "", found "{}".`,
    ],
    ["as text", "{ }", { body: "{}" }, `Body. At '': expected "{}", found "{ }".`],
    [
      "as fields of a form",
      "a=1",
      { body: "a=2", bodyMediaType: "application/x-www-form-urlencoded" },
      `Body. At '/0': expected "a=2", found "a=1".`,
    ],
    [
      "as bytes",
      "a",
      { body: "oA==", bodyMediaType: "application/cbor" },
      `Body. At '': expected "oA==", found "YQ==".`,
    ],
  ])("%s", (_, actual, expected, message) => {
    expect(bodyDifferences(bytes(actual), expected)).toStrictEqual([message]);
  });
});

describe("the message of an error", () => {
  it("must match somewhere", () => {
    expect(messageDifferences(bytes('{"message":"Value at /a is wrong"}'), "/a\\b")).toStrictEqual([]);
  });

  it.each([
    ["of another text", '{"message":"no"}', '"no"'],
    ["that is absent", "{}", "nothing"],
    ["of a body that is not JSON", "no", "nothing"],
  ])("does not match %s", (_, body, found) => {
    expect(messageDifferences(bytes(body), "yes")).toStrictEqual([
      `Member 'message' of the body: expected a match of yes, found ${found}.`,
    ]);
  });
});

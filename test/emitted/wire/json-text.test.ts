import { describe, expect, it } from "vitest";
import { emittedService, type EmittedService } from "../../support/emitted-service.js";

const MODEL = `$version: "2.0"
namespace example.shop
use smithy.framework#ValidationException

@aws.protocols#restJson1
service Shop { version: "1", operations: [Carry, Get, Say], errors: [ValidationException] }

@http(method: "POST", uri: "/carry")
operation Carry { input: Message, output: Message }
structure Message {
    text: String
    double: Double
    float: Float
    integer: Integer
    long: Long
    big: BigInteger
    time: Timestamp
    doubles: Doubles
    map: Strings
    document: Document
    choice: Choice
    nested: Message
}
list Doubles { member: Double }
map Strings { key: String, value: String }
union Choice { text: String, number: Integer }

@readonly
@http(method: "GET", uri: "/get/{id}/{path+}")
operation Get {
    input := {
        @required @httpLabel id: String
        @required @httpLabel path: String
        @httpQuery("q") word: String
        @httpQueryParams words: Strings
    }
    output := {}
}

@http(method: "POST", uri: "/say")
operation Say {
    input := { @httpPayload text: String, @httpHeader("X-Media") media: Media }
    output := { @httpPayload text: String, @httpHeader("X-Media") media: Media }
}
@mediaType("text/css")
string Media`;

const shop = emittedService(MODEL, ["Carry", "Get", "Say"]);

describe("an object with a name twice has the value that comes last (RFC 8259, section 4), at both ends:", () => {
  it.each([
    ["a member", '{"text":1,"text":"b"}', { text: "b" }],
    ["a member that is null at last", '{"text":"a","text":null}', {}],
    ["a key of a map", '{"map":{"a":"1","a":"2"}}', { map: { a: "2" } }],
    ["a member of a union", '{"choice":{"text":"a","text":"b"}}', { choice: { text: "b" } }],
    [
      "beside numbers of many digits",
      '{"text":"a","long":9007199254740993,"text":"b"}',
      { text: "b", long: 9007199254740993n },
    ],
  ])("%s", async (_, body, value) => {
    expect(await outcomes(shop(), body)).toEqual([value, value]);
  });

  it("`__proto__`, which is a name like any other", async () => {
    for (const long of ["", ',"long":9007199254740993']) {
      const body = `{"__proto__":{"text":"x"},"__proto__":{"text":"y"},"document":{"__proto__":1,"__proto__":2},"map":{"__proto__":"1","__proto__":"2"}${long}}`;
      for (const value of await outcomes(shop(), body)) {
        expect(value).not.toHaveProperty("text");
        expect(
          JSON.stringify([Reflect.get(Object(value), "document"), Reflect.get(Object(value), "map")]),
        ).toBe('[{"__proto__":2},{"__proto__":"2"}]');
      }
    }
  });
});

describe("a number that no double can hold is refused at both ends:", () => {
  it.each([
    ["double", "1e400"],
    ["double", "-1e400"],
    ["float", "1e400"],
    ["double", "1".repeat(400)],
    ["integer", "1e400"],
    ["long", "1e400"],
    ["big", "1e400"],
    ["time", "1e400"],
    ["doubles", "[1,1e400]"],
    ["document", '{"a":[1e400]}'],
  ])("%s %s", async (member, value) => {
    expect(await outcomes(shop(), `{"${member}":${value}}`)).toEqual([
      [400, "SerializationException"],
      "DeserializationError",
    ]);
  });

  it("and none is written as null", async () => {
    const { request } = shop();
    await expect(request("Carry", { document: [NaN] })).rejects.toThrow(RangeError);
    expect((await request("Carry", { double: Infinity, doubles: [NaN] })).body).toBe(
      '{"double":"Infinity","doubles":["NaN"]}',
    );
  });
});

describe("text that is not JSON is refused at both ends:", () => {
  it.each([
    ["something after the value", "{}x"],
    ["two values", "{} {}"],
    ["a zero byte after the value", "{}\0"],
    ["a comma at the end", '{"text":"a",}'],
    ["nothing but spaces", " "],
    ["a value that is no object", "[]"],
    ["null", "null"],
    ["a number with a zero before", '{"integer":01}'],
    ["a number with a plus", '{"integer":+1}'],
    ["NaN without quotes", '{"double":NaN}'],
    ["a line break in a string", '{"text":"a\nb"}'],
    ["an escape that JSON has not", '{"text":"\\x41"}'],
    ["a byte order mark in the middle", '{"text":\uFEFF"a"}'],
    ["UTF-16", new Uint8Array(Buffer.from('{"text":"a"}', "utf16le"))],
    ["something after numbers of many digits", '{"long":9007199254740993}x'],
  ])("%s", async (_, body) => {
    expect(await outcomes(shop(), body)).toEqual([[400, "SerializationException"], "DeserializationError"]);
  });
});

describe("text that is JSON is read at both ends:", () => {
  it.each([
    ["spaces around the value", '\r\n\t {"text" : "a"} \n', { text: "a" }],
    ["a byte order mark before the value", '\uFEFF{"text":"a"}', { text: "a" }],
    ["half of a surrogate pair, escaped", '{"text":"\\ud800"}', { text: "\ud800" }],
    ["a pair of surrogates, escaped", '{"text":"\\ud83d\\ude00"}', { text: "😀" }],
    ["a zero, escaped", '{"text":"\\u0000"}', { text: "\0" }],
    ["no body", "", {}],
  ])("%s", async (_, body, value) => {
    expect(await outcomes(shop(), body)).toEqual([value, value]);
  });
});

describe("bytes that are not UTF-8", () => {
  const bad = [
    ["a byte that UTF-8 never has", [0xff]],
    ["a character in more bytes than it needs", [0xc0, 0xaf]],
    ["a surrogate", [0xed, 0xa0, 0x80]],
    ["a character without its end", [0xe2, 0x82]],
  ] as const;

  it.each(bad)("are refused by servers: %s", async (_, bytes) => {
    expect(await heard(shop(), quoted(bytes))).toEqual([400, "SerializationException"]);
    const request = { path: "/say", headers: { "content-type": "text/plain" }, body: Uint8Array.from(bytes) };
    expect((await shop().hear(request)).response.status).toBe(400);
  });

  it.each(bad)("are U+FFFD for clients, as for AWS's: %s", async (_, bytes) => {
    expect(await got(shop(), quoted(bytes))).toEqual({ text: expect.stringMatching(/^\uFFFD+$/) });
  });

  it("are refused at both ends in base64", async () => {
    const headers = { "x-media": "/w==" };
    expect((await shop().hear({ path: "/say", headers })).response.status).toBe(400);
    await expect(shop().output("Say", { headers })).rejects.toThrow("Expected UTF-8 in base64");
  });
});

describe("deep nesting", () => {
  it("is refused by servers before it is read, however deep", async () => {
    for (const levels of [101, 200_000]) {
      const lists = `{"document":${"[".repeat(levels)}${"]".repeat(levels)}}`;
      expect(await heard(shop(), lists)).toEqual([400, "SerializationException"]);
      const objects = `${'{"nested":'.repeat(levels)}{}${"}".repeat(levels)}`;
      expect(await heard(shop(), objects)).toEqual([400, "SerializationException"]);
    }
  });

  it("is no nesting where the brackets stand in strings", async () => {
    const text = "[{".repeat(1000);
    expect(await heard(shop(), JSON.stringify({ text }))).toEqual({ text });
  });

  it("ends in a value of the client or in its own error, and never in the engine's", async () => {
    const lists = `{"document":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    expect(Object.keys(await shop().output("Carry", { body: lists }))).toEqual(["document"]);
    const objects = `${'{"nested":'.repeat(20_000)}{}${"}".repeat(20_000)}`;
    await expect(shop().output("Carry", { body: objects })).rejects.toMatchObject({
      name: "DeserializationError",
      problem: "Expected fewer levels",
      $response: { statusCode: 200 },
    });
  });
});

describe("half of a surrogate pair", () => {
  it("goes out in JSON as its escape, which is UTF-8", async () => {
    const { body } = await shop().request("Carry", { text: "\ud800", map: { "\udc00": "x" } });
    expect(body).toBe('{"text":"\\ud800","map":{"\\udc00":"x"}}');
  });

  it("is refused in labels and queries, by the name of what has it", async () => {
    const { request } = shop();
    const get = { id: "a", path: "b" };
    await expect(request("Get", { ...get, id: "\ud800" })).rejects.toThrow("in id has no UTF-8");
    await expect(request("Get", { ...get, path: "a/\udc00" })).rejects.toThrow("in path has no UTF-8");
    await expect(request("Get", { ...get, word: "\udc00\ud800" })).rejects.toThrow("in q has no UTF-8");
    await expect(request("Get", { ...get, words: { a: "\ud800" } })).rejects.toThrow("in a has no UTF-8");
    await expect(request("Get", { ...get, words: { "\ud800": "a" } })).rejects.toThrow(URIError);
    expect((await request("Get", { ...get, id: "😀" })).path).toBe("/get/%F0%9F%98%80/b");
  });
});

it("a payload of text keeps a byte order mark, as every character", async () => {
  const text = "\uFEFFa\0\r\n\u2028😀";
  const { input, output } = await shop().call("Say", { text, media: text }, { text, media: text });
  expect([input, output]).toEqual([
    { text, media: text },
    { text, media: text },
  ]);
});

/** What the server makes of a body, and what the client does. */
async function outcomes(service: EmittedService, body: string | Uint8Array): Promise<readonly unknown[]> {
  return [await heard(service, body), await got(service, body)];
}

/** What the handler gets of a body, or how it is refused. */
async function heard(service: EmittedService, body: string | Uint8Array): Promise<unknown> {
  const { input, response } = await service.hear({ body });
  return input ?? [response.status, response.headers["x-amzn-ErrorType"]];
}

/** What the client gives of a body, or the name of the error that it throws. */
async function got(service: EmittedService, body: string | Uint8Array): Promise<unknown> {
  return service
    .output("Carry", { body })
    .catch((error: unknown) => (error instanceof Error ? error.name : error));
}

/** A body whose string is these bytes. */
function quoted(bytes: readonly number[]): Uint8Array {
  return Uint8Array.from([...Buffer.from('{"text":"'), ...bytes, ...Buffer.from('"}')]);
}

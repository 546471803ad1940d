import { describe, expect, it } from "vitest";
import { emittedService } from "../../support/emitted-service.js";

const MODEL = `$version: "2.0"
namespace example.shop
use smithy.framework#ValidationException

@aws.protocols#restJson1
service Shop { version: "1", operations: [Carry, Label, Query, Header, Fill], errors: [ValidationException] }

@http(method: "POST", uri: "/carry")
operation Carry { input: Body, output: Body }
structure Body {
    plain: Timestamp
    @timestampFormat("epoch-seconds") seconds: Timestamp
    @timestampFormat("date-time") dateTime: Timestamp
    @timestampFormat("http-date") httpDate: Timestamp
    times: Times
    dates: HttpDates
    double: Double
    doubles: Doubles
    byte: Byte
    short: Short
    integer: Integer
    boolean: Boolean
    blob: Blob
    string: String
    strings: Strings
    sparse: Sparse
    map: Map
    choice: Choice
}
list Times { member: Timestamp }
list HttpDates { member: HttpDate }
@timestampFormat("http-date")
timestamp HttpDate
@timestampFormat("date-time")
timestamp DateTime
@timestampFormat("epoch-seconds")
timestamp Seconds
list DateTimes { member: DateTime }
list Epochs { member: Seconds }
list Doubles { member: Double }
list Booleans { member: Boolean }
list Integers { member: Integer }
list Strings { member: String }
@sparse
list Sparse { member: String }
map Map { key: String, value: String }
union Choice { text: String, number: Integer }
@mediaType("application/json")
string Media

@readonly
@http(method: "GET", uri: "/label/{plain}/{seconds}/{httpDate}/{double}")
operation Label {
    input := {
        @required @httpLabel plain: Timestamp
        @required @httpLabel seconds: Seconds
        @required @httpLabel httpDate: HttpDate
        @required @httpLabel double: Double
    }
    output := {}
}

@readonly
@http(method: "GET", uri: "/query")
operation Query {
    input := {
        @httpQuery("plain") plain: Timestamp
        @httpQuery("seconds") seconds: Seconds
        @httpQuery("httpDate") httpDate: HttpDate
        @httpQuery("dates") dates: HttpDates
        @httpQuery("epochs") epochs: Epochs
        @httpQuery("double") double: Double
        @httpQuery("doubles") doubles: Doubles
        @httpQuery("integer") integer: Integer
        @httpQuery("booleans") booleans: Booleans
        @httpQuery("string") string: String
        @httpQuery("strings") strings: Strings
        @httpQueryParams others: Map
    }
    output := {}
}

@http(method: "POST", uri: "/header")
operation Header { input: Headers, output: Headers }
structure Headers {
    @httpHeader("X-Plain") plain: Timestamp
    @httpHeader("X-Seconds") seconds: Seconds
    @httpHeader("X-Date-Time") dateTime: DateTime
    @httpHeader("X-Dates") dates: HttpDates
    @httpHeader("X-Date-Times") dateTimes: DateTimes
    @httpHeader("X-Epochs") epochs: Epochs
    @httpHeader("X-Double") double: Double
    @httpHeader("X-Doubles") doubles: Doubles
    @httpHeader("X-Integers") integers: Integers
    @httpHeader("X-Boolean") boolean: Boolean
    @httpHeader("X-Strings") strings: Strings
    @httpHeader("X-Media") media: Media
}

@http(method: "POST", uri: "/fill")
operation Fill { input: Defaults, output: Defaults }
structure Defaults {
    @httpHeader("X-Media")
    media: Media = "{\\"a\\":1}"
    @httpHeader("X-Plain")
    plain: Timestamp = 1
    @httpHeader("X-Seconds")
    seconds: Seconds = "1970-01-01T00:00:02Z"
    @httpHeader("X-Date-Time")
    dateTime: DateTime = 3
}`;

const shop = emittedService(MODEL, ["Carry", "Label", "Query", "Header", "Fill"]);

const time = new Date("2024-02-29T12:30:00.000Z");
const later = new Date("2024-02-29T12:30:00.250Z");

describe("values go through the body and back:", () => {
  it.each([
    ['{"plain":1709209800}', { plain: time }],
    ['{"plain":1709209800.25}', { plain: later }],
    ['{"seconds":-0.5}', { seconds: new Date(-500) }],
    [
      '{"dateTime":"2024-02-29T12:30:00.25Z"}',
      { dateTime: later },
      '{"dateTime":"2024-02-29T12:30:00.250Z"}',
    ],
    ['{"httpDate":"Thu, 29 Feb 2024 12:30:00 GMT"}', { httpDate: time }],
    ['{"times":[0,1.5]}', { times: [new Date(0), new Date(1500)] }],
    ['{"dates":["Thu, 29 Feb 2024 12:30:00 GMT"]}', { dates: [time] }],
    ['{"double":"NaN"}', { double: NaN }],
    [
      '{"double":"-Infinity","doubles":["Infinity",1.5,"NaN"]}',
      { double: -Infinity, doubles: [Infinity, 1.5, NaN] },
    ],
    ['{"integer":1e2}', { integer: 100 }, '{"integer":100}'],
    ['{"integer":-0}', { integer: -0 }, '{"integer":0}'],
    ['{"byte":-128,"short":32767,"integer":-2147483648}', { byte: -128, short: 32767, integer: -2147483648 }],
    [
      '{"blob":"","string":"","strings":[],"map":{}}',
      { blob: new Uint8Array(), string: "", strings: [], map: {} },
    ],
    ['{"sparse":["a",null]}', { sparse: ["a", null] }],
    [
      '{"choice":{"text":"a","number":null,"__type":"x"}}',
      { choice: { text: "a" } },
      '{"choice":{"text":"a"}}',
    ],
    ['{"string":null,"unknown":{"a":[1]}}', {}, "{}"],
  ])("%s", async (body, value, written = body) => {
    expect((await shop().hear({ body })).input).toEqual(value);
    expect(await shop().output("Carry", { body })).toEqual(value);
    expect((await shop().request("Carry", value)).body).toBe(written);
    expect((await shop().hear({ body: "{}" }, value)).response.body).toBe(written);
  });
});

it.each([
  '{"plain":"1709209800"}',
  '{"plain":"2024-02-29T12:30:00Z"}',
  '{"dateTime":1709209800}',
  '{"dateTime":"2024-02-29T12:30:00+01:00"}',
  '{"dateTime":"2024-02-30T12:30:00Z"}',
  '{"dateTime":"2016-12-31T23:59:60Z"}',
  '{"dateTime":"2024-02-29 12:30:00Z"}',
  '{"httpDate":"Thursday, 29-Feb-24 12:30:00 GMT"}',
  '{"httpDate":"Thu Feb 29 12:30:00 2024"}',
  '{"double":"1.5"}',
  '{"double":"nan"}',
  '{"double":"+Infinity"}',
  '{"byte":128}',
  '{"short":-32769}',
  '{"integer":2147483648}',
  '{"integer":1.5}',
  '{"integer":"1"}',
  '{"boolean":"true"}',
  '{"boolean":1}',
  '{"string":1}',
  '{"blob":"YQ"}',
  '{"blob":"-_8="}',
  '{"blob":"YQ==\\n"}',
  '{"strings":["a",null]}',
  '{"strings":{"0":"a"}}',
  '{"map":{"a":null}}',
  '{"choice":{}}',
  '{"choice":{"text":"a","number":1}}',
  '{"choice":{"other":1}}',
  '{"choice":"text"}',
])("a server refuses %s", async (body) => {
  const { input, response } = await shop().hear({ body });
  expect([input, response.status]).toEqual([undefined, 400]);
});

describe("labels", () => {
  it("have timestamps and numbers in their own formats", async () => {
    const value = { plain: later, seconds: later, httpDate: time, double: -Infinity };
    const { request, input } = await shop().call("Label", value);
    expect(request.path).toBe(
      "/label/2024-02-29T12%3A30%3A00.250Z/1709209800.25/Thu%2C%2029%20Feb%202024%2012%3A30%3A00%20GMT/-Infinity",
    );
    expect(input).toEqual(value);
  });

  it.each(["1e400", "infinity", "", "0x1", " 1", "1_0"])("are no number when they are %j", async (text) => {
    const path = `/label/2024-02-29T12:30:00Z/1/Thu,%2029%20Feb%202024%2012:30:00%20GMT/${encodeURIComponent(text)}`;
    expect((await shop().hear({ method: "GET", path })).input).toBeUndefined();
  });
});

describe("queries", () => {
  it("have each value in its own format, and lists as names that stand again", async () => {
    const value = {
      plain: later,
      seconds: later,
      httpDate: time,
      dates: [time, time],
      epochs: [time, later],
      double: NaN,
      doubles: [Infinity, 0.5],
      integer: -7,
      booleans: [true, false],
      string: "",
      strings: ["a,b", "", "c d+e&f=g"],
    };
    const { request, input } = await shop().call("Query", value);
    expect(request.query.split("&")).toEqual([
      "plain=2024-02-29T12%3A30%3A00.250Z",
      "seconds=1709209800.25",
      "httpDate=Thu%2C%2029%20Feb%202024%2012%3A30%3A00%20GMT",
      "dates=Thu%2C%2029%20Feb%202024%2012%3A30%3A00%20GMT",
      "dates=Thu%2C%2029%20Feb%202024%2012%3A30%3A00%20GMT",
      "epochs=1709209800",
      "epochs=1709209800.25",
      "double=NaN",
      "doubles=Infinity",
      "doubles=0.5",
      "integer=-7",
      "booleans=true",
      "booleans=false",
      "string=",
      "strings=a%2Cb",
      "strings=",
      "strings=c%20d%2Be%26f%3Dg",
    ]);
    expect(input).toMatchObject(value);
  });

  it("have a member of its own before an entry of the map, and the map has all when it is read", async () => {
    const { request, input } = await shop().call("Query", {
      string: "own",
      others: { string: "map", other: "x" },
    });
    expect(request.query).toBe("string=own&other=x");
    expect(input).toEqual({ string: "own", others: { string: "own", other: "x" } });
  });

  it("have an entry of the map where the member is not given", async () => {
    const { request } = await shop().call("Query", { others: { string: "map" } });
    expect(request.query).toBe("string=map");
  });

  it("have the first of several values in a map of strings, and for a member that is no list", async () => {
    const { input } = await shop().hear({
      method: "GET",
      path: "/query",
      query: "string=1&other=2&string=3&other=4",
    });
    expect(input).toEqual({ string: "1", others: { string: "1", other: "2" } });
  });

  it("have a name without a value as an empty text", async () => {
    const { input } = await shop().hear({ method: "GET", path: "/query", query: "string&&strings&strings=" });
    expect(input).toEqual({ string: "", strings: ["", ""], others: { string: "", strings: "" } });
  });

  it.each([
    "integer=",
    "integer=1.0",
    "integer=1e2",
    "integer=+1",
    "booleans=True",
    "booleans=1",
    "double=",
    "plain=1",
    "seconds=x",
    "integer=%FF",
    "double=1e400",
  ])("are refused when they are %s", async (query) => {
    const { input, response } = await shop().hear({ method: "GET", path: "/query", query });
    expect([input, response.status]).toEqual([undefined, 400]);
  });
});

describe("headers", () => {
  it("have each value in its own format, and lists with commas", async () => {
    const value = {
      plain: time,
      seconds: later,
      dateTime: later,
      dates: [time, new Date(0)],
      dateTimes: [time, later],
      epochs: [time, later],
      double: -Infinity,
      doubles: [NaN, Infinity, 1.5],
      integers: [1, -2],
      boolean: false,
      strings: ["", "a", 'say "b, c"', "d\\e", " f ", ""],
      media: '{"a":"\u00fc, \\"b\\""}',
    };
    const { request, response, input, output } = await shop().call("Header", value, value);
    const expected = {
      "x-plain": "Thu, 29 Feb 2024 12:30:00 GMT",
      "x-seconds": "1709209800.25",
      "x-date-time": "2024-02-29T12:30:00.250Z",
      "x-dates": "Thu, 29 Feb 2024 12:30:00 GMT, Thu, 01 Jan 1970 00:00:00 GMT",
      "x-date-times": "2024-02-29T12:30:00Z, 2024-02-29T12:30:00.250Z",
      "x-epochs": "1709209800, 1709209800.25",
      "x-double": "-Infinity",
      "x-doubles": "NaN, Infinity, 1.5",
      "x-integers": "1, -2",
      "x-boolean": "false",
      "x-strings": '"", a, "say \\"b, c\\"", d\\e, " f ", ""',
      "x-media": Buffer.from(value.media).toString("base64"),
    };
    expect(request.headers).toMatchObject(expected);
    expect(response.headers).toMatchObject(expected);
    expect([input, output]).toEqual([value, value]);
  });

  it.each([
    "x-boolean: True",
    "x-integers: 1;2",
    "x-integers: 1 2",
    "x-double: 1e400",
    "x-plain: 2024-02-29T12:30:00Z",
    "x-media: {}",
  ])("are refused when they are %s", async (line) => {
    const [name = "", value = ""] = line.split(": ");
    const { input, response } = await shop().hear({ path: "/header", headers: { [name]: value } });
    expect([line, input, response.status]).toEqual([line, undefined, 400]);
  });
});

it("empty items of a header that nobody quoted are none (RFC 9110, section 5.6.1)", async () => {
  const headers = { "x-integers": ", 1,,2 ,", "x-strings": "," };
  expect((await shop().hear({ path: "/header", headers })).input).toEqual({ integers: [1, 2], strings: [] });
});

it("defaults of headers have the format of the header, at both ends", async () => {
  const filled = {
    media: '{"a":1}',
    plain: new Date(1000),
    seconds: new Date(2000),
    dateTime: new Date(3000),
  };
  const { request, response, input, output } = await shop().call("Fill", {}, {});
  const expected = {
    "x-media": "eyJhIjoxfQ==",
    "x-plain": "Thu, 01 Jan 1970 00:00:01 GMT",
    "x-seconds": "2",
    "x-date-time": "1970-01-01T00:00:03Z",
  };
  expect(request.headers).toMatchObject(expected);
  expect(response.headers).toMatchObject(expected);
  expect([input, output]).toEqual([filled, filled]);
  expect(await shop().output("Fill", {})).toEqual(filled);
});

import { describe, expect, it } from "vitest";
import { emittedService } from "../../support/emitted-service.js";

/** Names that every object inherits, or that a prototype is set by. */
const NAMES = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"] as const;

const members = NAMES.map((name) => `    ${name}: String`).join("\n");
const required = NAMES.map((name) => `    @required ${name}: String`).join("\n");
const renamed = NAMES.map((name, index) => `    @jsonName("${name}") renamed${index}: String`).join("\n");

const MODEL = `$version: "2.0"
namespace example.shop
use smithy.framework#ValidationException

@aws.protocols#restJson1
service Shop { version: "1", operations: [Carry, Label, Bind, Fill], errors: [ValidationException] }

@http(method: "POST", uri: "/carry")
operation Carry { input: Message, output: Message }
structure Message {
    plain: Plain
    required: Required
    filled: Filled
    renamed: Renamed
    strings: Strings
    sparse: Sparse
    words: Words
    structures: Structures
    document: Document
    choice: Choice
    choices: Choices
    renamedChoice: RenamedChoice
}
structure Plain {
${members}
}
structure Required {
${required}
}
structure Filled {
    __proto__: String = "p"
    constructor: Integer = 1
    toString: Boolean = true
}
structure Renamed {
${renamed}
}
map Strings { key: String, value: String }
@sparse
map Sparse { key: String, value: String }
map Words { key: Word, value: Word }
enum Word {
    PROTO = "__proto__"
    CONSTRUCTOR = "constructor"
    TO_STRING = "toString"
}
map Structures { key: String, value: Plain }
union Choice {
${members}
}
list Choices { member: Choice }
union RenamedChoice {
${renamed}
}

@readonly
@http(method: "GET", uri: "/label/{constructor}/{__proto__}/{toString+}")
operation Label {
    input := {
        @required @httpLabel constructor: String
        @required @httpLabel __proto__: String
        @required @httpLabel toString: String
    }
    output := { @httpHeader("constructor") constructor: String, @httpHeader("__proto__") __proto__: String }
}

@http(method: "POST", uri: "/bind")
operation Bind {
    input := {
        @httpQuery("__proto__") __proto__: String
        @httpQuery("constructor") constructor: Lists
        @httpQueryParams hasOwnProperty: QueryMap
        @httpHeader("toString") toString: String
        @httpPrefixHeaders("x-") valueOf: Strings
    }
    output := { @httpPrefixHeaders("x-") valueOf: Strings, @httpPayload hasOwnProperty: Strings2 }
}
list Lists { member: String }
map QueryMap { key: String, value: Lists }
structure Strings2 { constructor: String }

@http(method: "POST", uri: "/fill")
operation Fill {
    input := {
        @httpQuery("toString") toString: Integer = 7
        @httpHeader("constructor") constructor: String = "c"
    }
    output := {
        __proto__: String = "p"
        @required constructor: String
    }
}`;

const shop = emittedService(MODEL, ["Carry", "Label", "Bind", "Fill"]);

/** An object of own properties, `__proto__` among them. */
function own(entries: readonly (readonly [string, unknown])[]): object {
  return Object.fromEntries(entries);
}

const everyName = own(NAMES.map((name) => [name, `the ${name}`]));

describe("names that all objects inherit are data", () => {
  it.each([
    ["of members", { plain: everyName }],
    ["of members that are required", { required: everyName }],
    [
      "of members with defaults",
      {
        filled: own([
          ["__proto__", "q"],
          ["constructor", 2],
          ["toString", false],
        ]),
      },
    ],
    ["in JSON", { renamed: own(NAMES.map((name, index) => [`renamed${index}`, name])) }],
    ["of entries of a map", { strings: everyName }],
    ["of entries of a sparse map", { sparse: own(NAMES.map((name) => [name, null])) }],
    [
      "of values of an enum",
      {
        words: own([
          ["__proto__", "constructor"],
          ["constructor", "toString"],
        ]),
      },
    ],
    ["of structures in a map", { structures: own(NAMES.map((name) => [name, everyName])) }],
    ["in a document", { document: { a: [everyName] } }],
    ["of the members of a union", { choices: NAMES.map((name) => own([[name, "x"]])) }],
    ["of the members of a union in JSON", { renamedChoice: { renamed0: "x" } }],
    [
      "of members that are not there",
      {
        plain: {},
        filled: own([
          ["__proto__", "p"],
          ["constructor", 1],
          ["toString", true],
        ]),
        renamed: {},
        strings: {},
      },
    ],
  ])("%s", async (_, value) => {
    const { input, output } = await shop().call("Carry", value, value);
    expect([plain(input), plain(output)]).toEqual([plain(value), plain(value)]);
  });

  it.each(NAMES)("of a member of a union that the model does not know: %s", async (name) => {
    const body = `{"renamedChoice":{"${name}x":"y"}}`;
    expect(plain(await shop().output("Carry", { body }))).toBe(
      `{"renamedChoice":{"$unknown":["${name}x","y"]}}`,
    );
    expect((await shop().hear({ body })).response.status).toBe(400);
  });

  it.each(NAMES)("a required member that is missing is missing: %s", async (name) => {
    const others = own(Object.entries(everyName).filter(([other]) => other !== name));
    const { input, response } = await shop().hear({ body: JSON.stringify({ required: others }) });
    expect(input).toBeUndefined();
    expect(response.body).toContain(
      `Value at '/required/${name}' failed to satisfy constraint: Member must not be null`,
    );
  });

  it("defaults stand for members that are not there", async () => {
    const heard = await shop().hear({ body: '{"filled":{}}' });
    expect(plain(heard.input)).toBe('{"filled":{"__proto__":"p","constructor":1,"toString":true}}');
    const { input, output } = await shop().call("Fill", {}, { constructor: "d" });
    expect(plain(input)).toBe('{"toString":7,"constructor":"c"}');
    expect(plain(output)).toBe('{"__proto__":"p","constructor":"d"}');
  });

  it("an enum has no key that objects inherit", async () => {
    const { response } = await shop().hear({ body: '{"words":{"hasOwnProperty":"constructor"}}' });
    expect(response.body).toContain("Value at '/words' failed to satisfy constraint");
  });

  it("of labels and headers", async () => {
    const labels = own([
      ["constructor", "__proto__"],
      ["__proto__", "constructor"],
      ["toString", "a/b"],
    ]);
    const answer = own([
      ["constructor", "a"],
      ["__proto__", "b"],
    ]);
    const { request, input, output } = await shop().call("Label", labels, answer);
    expect(request.path).toBe("/label/__proto__/constructor/a/b");
    expect([plain(input), plain(output)]).toEqual([plain(labels), plain(answer)]);
    expect(plain((await shop().call("Label", labels, {})).output)).toBe("{}");
  });

  it("of queries, headers with a prefix and payloads", async () => {
    const value = own([
      ["__proto__", "q"],
      ["constructor", ["a", "b"]],
      [
        "hasOwnProperty",
        own([
          ["valueOf", ["1", "2"]],
          ["hasOwnProperty", ["3"]],
        ]),
      ],
      ["toString", "h"],
      [
        "valueOf",
        own([
          ["__proto__", "x"],
          ["constructor", "y"],
        ]),
      ],
    ]);
    const answer = own([
      ["valueOf", own([["__proto__", "x"]])],
      ["hasOwnProperty", own([["constructor", "z"]])],
    ]);
    const { request, input, output } = await shop().call("Bind", value, answer);
    expect(request.query).toBe(
      "__proto__=q&constructor=a&constructor=b&valueOf=1&valueOf=2&hasOwnProperty=3",
    );
    expect(JSON.parse(plain(input))).toEqual({
      ...value,
      ["__proto__"]: "q",
      hasOwnProperty: own([
        ["__proto__", ["q"]],
        ["constructor", ["a", "b"]],
        ["valueOf", ["1", "2"]],
        ["hasOwnProperty", ["3"]],
      ]),
    });
    expect(plain(output)).toContain('"__proto__":"x"');
    expect(plain(output)).toContain('"constructor":"z"');
    const nothing = await shop().call("Bind", {}, {});
    expect([nothing.request.query, plain(nothing.input)]).toEqual(["", '{"hasOwnProperty":{},"valueOf":{}}']);
  });
});

/** The own properties of a value, at every depth. */
function plain(value: unknown): string {
  return JSON.stringify(value);
}

import { expect, test } from "vitest";
import { modelOf, describe, expectFound, expectSound } from "../../../support/assembled-model.js";
import { check } from "../../../../generator/rules/check.js";

// https://smithy.io/2.0/spec/service-types.html

function withWidgets(first: string, second: string): string[] {
  return [
    `namespace other\n${first}`,
    `namespace test
     service S { operations: [A] }
     operation A { input := { a: Widget, b: other#widget } }
     ${second}`,
  ];
}

test("names of a service's closure differ by more than case", () => {
  const found = check(modelOf(...withWidgets("structure widget {}", "structure Widget {}")));
  expect(found.map(describe)).toEqual([
    "service/conflicting-name at «widget»",
    "service/conflicting-name at «Widget»",
  ]);
  expect(found[0]).toMatchObject({ severity: "error", eventId: "Service" });
});

test.each([
  ["string widget", "string Widget", "note"],
  ["@length(min: 1)\nstring widget", "string Widget", "error"],
  ["list widget { member: String }", "list Widget { member: String }", "warning"],
  ["list widget { member: String }", "list Widget { member: Integer }", "error"],
  ["map widget { key: String, value: String }", "map Widget { key: String, value: String }", "error"],
])("`%s` beside `%s` is a matter of severity %3$s", (first, second, severity) => {
  expect(check(modelOf(...withWidgets(first, second)))[0]?.severity).toBe(severity);
});

test("`rename` settles a conflict", () => {
  const [first = "", second = ""] = withWidgets("structure widget {}", "structure Widget {}");
  const renamed = second.replace("[A] }", '[A], rename: { "other#widget": "OtherWidget" } }');
  expect(check(modelOf(first, renamed))).toEqual([]);
});

test("only data of the closure is renamed, to another name", () => {
  const found = expectFound(`
    service S {
      operations: [A]
      rename: {
        "test#A": ‹"B" | service/wrong-rename›
        "test#In": ‹"In" | service/wrong-rename›
        "test#Outside": ‹"Inside" | service/wrong-rename›
        "test#Other": ‹"a-b" | service/wrong-rename›
      }
    }
    operation A { input: In }
    structure In { other: Other }
    structure Outside {}
    structure Other {}
  `);
  expect(found.map(({ message }) => message)).toEqual([
    "`test#A` is one of the service's operations, which keep their names.",
    "`test#In` is renamed to the name that it has.",
    "`test#Outside` is renamed but does not belong to the service.",
    "`a-b` cannot be the name of a shape.",
  ]);
});

test("`@auth` names schemes of the service", () => {
  const [found] = expectFound(`
    @httpBasicAuth
    service S { operations: [A] }
    @auth([httpBasicAuth, ‹httpBearerAuth | service/unknown-auth-scheme›])
    operation A {}
  `);
  expect(found?.severity).toBe("danger");
});

test("operations and resources are bound once", () => {
  const found = expectFound(`
    service S { operations: [A], resources: [R, T] }
    operation A {}
    resource R { operations: [‹A | service/second-binding›] }
    resource T { resources: [‹R | service/second-binding›] }
  `);
  expect(found.map(({ eventId }) => eventId)).toEqual(["SingleOperationBinding", "SingleResourceBinding"]);
});

test("a resource may bind one operation in two roles", () => {
  expectSound(`
    service S { resources: [R] }
    resource R { put: A, update: A }
    @idempotent
    operation A {}
  `);
});

test("enums and lists of simple types may share a name, lists of structures may not", () => {
  const severities = (first: string, second: string) =>
    check(modelOf(...withWidgets(first, second))).map(({ severity }) => severity);
  expect(severities("enum widget { A }", "enum Widget { B }")).toEqual(["note", "note"]);
  expect(severities("list widget { member: String }", "list Widget { member: String }")).toEqual([
    "warning",
    "warning",
  ]);
  const list = (name: string) => `list ${name} { member: test#Item }`;
  expect(severities(list("widget"), `${list("Widget")}\nstructure Item {}`)).toEqual(["error", "error"]);
});

test("names of mixins count among those of a closure", () => {
  const found = check(
    modelOf(
      "namespace other\nstructure widget {}",
      `namespace test
       service S { operations: [A] }
       operation A { input := with [Widget] { a: other#widget } }
       @mixin
       structure Widget {}`,
    ),
  );
  expect(found.map(describe)).toEqual([
    "service/conflicting-name at «widget»",
    "service/conflicting-name at «Widget»",
  ]);
});

test("what is wrong with pages by itself is not said again for every service", () => {
  const found = expectFound(`
    service S { operations: [A] }
    @paginated(inputToken: ‹"missing" | service/pagination-member›)
    operation A {}
  `);
  expect(found[0]?.reference).toBe(
    "paginated trait `inputToken` targets a member `missing` that does not exist",
  );
});

test("what a service adds to the pages of an operation is held against the operation", () => {
  const found = expectFound(`
    @paginated(inputToken: ‹"token" | service/pagination-member›, outputToken: "token")
    service S { operations: [A] }
    @paginated
    operation A { output := { token: String } }
  `);
  expect(found[0]?.reference).toBe(
    "When bound within the `test#S` service, paginated trait `inputToken` targets a member `token` that does not exist",
  );
});

import { describe, expect, test } from "vitest";
import { diff } from "../../../generator/diff/diff.js";
import type { Model } from "../../../generator/model/model.js";
import { assembleTexts } from "../../support/assembled-model.js";

/**
 * What two texts of shapes in the namespace `test` differ in, a line each: severity, shape without namespace, event id.
 * A semicolon in a text stands for a line break.
 */
function eventsOf(before: string, after: string): readonly string[] {
  const model = (text: string): Model => assembleTexts(text.replaceAll("; ", "\n")).value;
  return diff(model(before), model(after)).map(
    ({ severity, shapeId = "-", eventId = "" }) => `${severity} ${shapeId.replace("test#", "")} ${eventId}`,
  );
}

/** The same of the members of one structure. */
function memberEvents(before: string, after: string): readonly string[] {
  const others = "structure Part {}; list Names { member: String }";
  return eventsOf(`structure S {\n${before}\n}; ${others}`, `structure S {\n${after}\n}; ${others}`);
}

test("equal models differ in nothing, wherever they stand", () => {
  expect(eventsOf("structure S { a: String }", "\n\nstructure S {\n\n a: String }")).toEqual([]);
});

describe("shapes", () => {
  test("may come, and are told of once with their members", () => {
    expect(eventsOf("string A", "string A; structure B { c: A }")).toEqual(["note B AddedShape"]);
    expect(memberEvents("a: String", "a: String\nb: String")).toEqual(["note S$b AddedShape"]);
  });

  test("may not go, unless they leave no type behind or are private", () => {
    expect(eventsOf("structure A { b: String }; string B; @private structure C {}", "")).toEqual([
      "error A RemovedShape",
      "warning B RemovedShape.ScalarShape",
    ]);
    expect(memberEvents("a: String\nb: String", "a: String")).toEqual(["error S$b RemovedShape"]);
  });

  test("keep their type, but for strings that become enums", () => {
    expect(eventsOf("string A", "integer A")).toEqual(["error A ChangedShapeType"]);
    const events = eventsOf('@enum([{ value: "b", name: "B" }]) string A', 'enum A { B = "b"; }');
    expect(events.filter((event) => !event.includes("smithy.api#enum"))).toEqual([]);
  });
});

describe("members", () => {
  test("may not be required from their beginning", () => {
    expect(memberEvents("", "@required\na: String")).toEqual([
      "error S$a AddedRequiredMember",
      "note S$a AddedShape",
    ]);
    expect(memberEvents("", '@required\na: String = ""')).toEqual(["note S$a AddedShape"]);
    expect(memberEvents("", "@required @clientOptional\na: String")).toEqual(["note S$a AddedShape"]);
  });

  test("keep their order", () => {
    expect(memberEvents("a: String\nb: String", "b: String\na: String")).toEqual([
      "danger S ChangedMemberOrder",
    ]);
  });

  test.each([
    ["a: String", "@required\na: String", "error S$a ChangedNullability.AddedRequiredTrait"],
    ["@required\na: String", "a: String", "error S$a ChangedNullability.RemovedRequiredTrait"],
    ["a: Part", "@required\na: Part", "warning S$a ChangedNullability.AddedRequiredTrait.StructureOrUnion"],
    ["@required\na: Part", "a: Part", "warning S$a ChangedNullability.RemovedRequiredTrait.StructureOrUnion"],
  ])("stay optional to clients, or there: %j, then %j", (before, after, event) => {
    expect(memberEvents(before, after)).toEqual([event]);
  });

  test("may have a default in place of `@required`", () => {
    const events = memberEvents("@required\na: String", '@addedDefault\na: String = ""');
    expect(events.filter((event) => event.startsWith("error"))).toEqual([]);
  });

  test("of inputs are optional for clients in any case", () => {
    expect(
      eventsOf("@input structure I { a: String }", "@input structure I { @required a: String }"),
    ).toEqual([]);
    expect(
      eventsOf("@input structure I { @required a: String }", "structure I { @required a: String }"),
    ).toContain("error I$a ChangedNullability.RemovedInputTrait");
  });

  test.each([
    ['a: String = "b"', 'a: String = "c"', "danger S$a ChangedDefault"],
    ["a: Integer = 0", "a: Integer = 1", "error S$a ChangedDefault"],
    ["a: Integer = 1", "a: Integer = 0", "error S$a ChangedDefault"],
  ])("keep their default: %j, then %j", (before, after, event) => {
    expect(memberEvents(before, after)).toContain(event);
  });

  test("keep a target whose name counts", () => {
    const others =
      "structure B {}; structure C {}; string D; @length(max: 2) string E; list F { member: D }; list G { member: E }";
    const change = (before: string, after: string): readonly string[] =>
      eventsOf(`structure S { a: ${before} }; ${others}`, `structure S { a: ${after} }; ${others}`);
    expect(change("B", "C")).toEqual(["error S$a ChangedMemberTarget"]);
    expect(change("B", "D")).toEqual(["error S$a ChangedMemberTarget"]);
    expect(change("String", "D")).toEqual(["warning S$a ChangedMemberTarget"]);
    expect(change("E", "D")).toEqual(["warning S$a ChangedMemberTarget"]);
    expect(change("F", "G")).toEqual(["warning S$a ChangedMemberTarget"]);
  });
});

describe("bounds", () => {
  test("may be widened, not narrowed", () => {
    const change = (before: string, after: string): readonly string[] =>
      eventsOf(`@length(${before}) string A`, `@length(${after}) string A`).filter((event) =>
        event.startsWith("error"),
      );
    expect(change("min: 2, max: 5", "min: 1, max: 6")).toEqual([]);
    expect(change("min: 1", "min: 2")).toEqual(["error A ChangedLengthTrait"]);
    expect(change("min: 0, max: 6", "max: 5")).toEqual(["error A ChangedLengthTrait"]);
    expect(change("min: 1", "min: 1, max: 5")).toEqual(["error A ChangedLengthTrait"]);
  });
});

describe("the values of enums", () => {
  test("keep their names and order; new ones come last", () => {
    expect(eventsOf("enum A { B C }", "enum A { B C D }")).toEqual([
      "note A ChangedEnumTrait.Appended.2",
      "note A$D AddedShape",
    ]);
    expect(eventsOf("enum A { B C }", "enum A { B D C }")).toContain(
      "error A ChangedEnumTrait.OrderChanged.1",
    );
    expect(eventsOf("enum A { B C }", "enum A { B }")).toContain("error A ChangedEnumTrait.Removed.1");
    expect(eventsOf('enum A { B = "b"; }', 'enum A { C = "b"; }')).toContain(
      "error A ChangedEnumTrait.NameChanged.0",
    );
  });
});

describe("operations, resources and services", () => {
  const errors = '@error("client") structure E {}; @error("client") structure F {}';

  test("tell of errors that come and go", () => {
    expect(
      eventsOf(`operation O { errors: [E] }; ${errors}`, `operation O { errors: [F] }; ${errors}`),
    ).toEqual(["warning O AddedOperationError.F", "warning O RemovedOperationError.E"]);
    const service = (names: string): string => `service S { errors: [${names}] }; ${errors}`;
    expect(eventsOf(service("E"), service("F"))).toEqual([
      "warning S AddedServiceError",
      "warning S RemovedServiceError",
    ]);
  });

  test("keep their inputs and outputs", () => {
    const shapes = "structure I {}; structure J {}";
    expect(eventsOf(`operation O { input: I }; ${shapes}`, `operation O { input: J }; ${shapes}`)).toEqual([
      "error O ChangedOperationInput.From.test#I.To.test#J",
    ]);
    expect(eventsOf(`operation O {}; ${shapes}`, `operation O { output: J }; ${shapes}`)).toEqual([
      "error O ChangedOperationOutput.From.smithy.api#Unit.To.test#J",
    ]);
  });

  test("keep what is bound to them, or have it bound to a resource of theirs", () => {
    const rest = "operation O {}";
    expect(eventsOf(`service S { operations: [O] }; ${rest}`, `service S {}; ${rest}`)).toEqual([
      "error S RemovedOperationBinding.FromService.O",
    ]);
    expect(eventsOf(`service S {}; ${rest}`, `service S { operations: [O] }; ${rest}`)).toEqual([
      "note S AddedOperationBinding.ToService.O",
    ]);
  });

  test("keep identifiers and names", () => {
    expect(
      eventsOf("resource R { identifiers: { a: String } }", "resource R { identifiers: { b: String } }"),
    ).toEqual(["error R ChangedResourceIdentifiers"]);
    const service = (rename: string): string =>
      `service S { operations: [O] ${rename} }; operation O { input: I }; structure I {}`;
    const renamed = 'rename: { "test#I": "J" }';
    expect(eventsOf(service(""), service(renamed))).toEqual(["error S ServiceRename"]);
    expect(eventsOf(service(renamed), service(""))).toEqual(["error S ServiceRename"]);
  });
});

describe("traits", () => {
  const shape = (trait: string): string => `${trait} string A`;

  test("whose definition says nothing are told of", () => {
    const definition = "@trait structure t { a: String }";
    expect(eventsOf(`${definition}; string A`, `${definition}; @t string A`)).toEqual([
      "note A ModifiedTrait.Add.test#t",
    ]);
    expect(eventsOf(`${definition}; @t string A`, `${definition}; @t(a: "b") string A`)).toEqual([
      "note A ModifiedTrait.Update.test#t",
    ]);
    expect(eventsOf(`${definition}; @t string A`, `${definition}; string A`)).toEqual([
      "warning A ModifiedTrait.Remove.test#t",
    ]);
  });

  test("do what their definitions allow, down to the parts of their values", () => {
    const definition =
      '@trait(breakingChanges: [{ change: "remove" }, { path: "/a", change: "update", severity: "DANGER" }]) structure t { a: String, b: String }';
    const change = (before: string, after: string): readonly string[] =>
      eventsOf(`${definition}; ${shape(before)}`, `${definition}; ${shape(after)}`);
    expect(change("", "@t")).toEqual([]);
    expect(change("@t", "")).toEqual(["error A TraitBreakingChange.Remove.test#t"]);
    expect(change('@t(a: "x")', '@t(a: "y")')).toEqual(["danger A TraitBreakingChange.Update.test#t"]);
    expect(change('@t(b: "x")', '@t(b: "y")')).toEqual([]);
  });

  test("are told of as the tags of their definitions say", () => {
    const definition =
      '@tags(["diff.danger.const", "diff.contents"]) @trait structure t { @tags(["diff.error.update"]) a: String }';
    const change = (before: string, after: string): readonly string[] =>
      eventsOf(`${definition}; ${shape(before)}`, `${definition}; ${shape(after)}`);
    expect(change("", "@t")).toEqual(["danger A ModifiedTrait.Add.test#t"]);
    expect(change('@t(a: "x")', '@t(a: "y")')).toEqual([
      "danger A ModifiedTrait.Update.test#t",
      "error A ModifiedTrait.Update.test#t",
    ]);
  });

  test("may be defined, but stay defined", () => {
    expect(eventsOf("", "@trait structure t {}")).toEqual([
      "note t AddedTraitDefinition",
      "note t AddedShape",
    ]);
    expect(eventsOf("@trait structure t {}", "")).toEqual([
      "error t RemovedShape",
      "error t RemovedTraitDefinition",
    ]);
  });
});

test("metadata is told of", () => {
  const change = (before: string, after: string): readonly string[] => {
    const file = (metadata: string): string => `$version: "2"\n${metadata}\nnamespace test\n`;
    return eventsOf(file(before), file(after));
  };
  expect(change("", "metadata a = 1")).toEqual(["note - AddedMetadata"]);
  expect(change("metadata a = 1", "metadata a = 2")).toEqual(["warning - ChangedMetadata"]);
  expect(change("metadata a = 1", "")).toEqual(["danger - RemovedMetadata.a"]);
});

import { expect, test } from "vitest";
import type { Diagnostic, Severity } from "../../../generator/diagnostics/diagnostic.js";
import { reachedByReference } from "../../../generator/diagnostics/reference-stages.js";

test("what comes after the stage of the first errors is left out", () => {
  expect(
    reachedIds(["error", "Target"], ["error", "TraitValue"], ["warning", "HttpMethodSemantics"]),
  ).toEqual(["Target"]);
  expect(reachedIds(["error", "TraitTarget"], ["error", "DefaultTrait"], ["error", "LengthTrait"])).toEqual([
    "TraitTarget",
    "DefaultTrait",
  ]);
});

test("all is reached where there are no errors", () => {
  expect(reachedIds(["warning", "Model.A"], ["danger", "TraitValue"], ["note", "Linter"])).toEqual([
    "Model.A",
    "TraitValue",
    "Linter",
  ]);
});

test("findings that the reference does not know neither stop it nor are left out", () => {
  expect(reachedIds(["error", undefined], ["error", "Model"])).toEqual([undefined, "Model"]);
  expect(reachedIds(["error", undefined], ["error", "LengthTrait"])).toEqual([undefined, "LengthTrait"]);
});

function reachedIds(...found: readonly (readonly [Severity, string | undefined])[]) {
  return reachedByReference(found.map(diagnostic)).map(({ eventId }) => eventId);
}

function diagnostic([severity, eventId]: readonly [Severity, string | undefined]): Diagnostic {
  const base = { severity, code: "room/what", message: "It is wrong." };
  return eventId === undefined ? base : { ...base, eventId };
}

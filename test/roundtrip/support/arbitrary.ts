import * as fc from "fast-check";
import { expectShape, type Model, targetOf } from "../../../generator/model/model.js";
import type { Member, Shape, StructureShape } from "../../../generator/model/shape.js";
import { effectiveTrait, hasTrait, traitOf } from "../../../generator/model/trait.js";
import { length, pattern, range } from "../../../generator/model/traits/constraint-traits.js";
import { httpLabel } from "../../../generator/model/traits/http-traits.js";
import { enumValue, required } from "../../../generator/model/traits/type-refinement-traits.js";
import { withoutAssertions } from "./without-assertions.js";

/** Draws values of a shape as programs hold them. All constraints of the model are kept, whatever the model is. */
export function arbitraryOf(model: Model, shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.integer();
    case "timestamp":
      return anyTime;
    case "enum":
      return fc.constantFrom(...[...shape.members.values()].map((member) => traitOf(member, enumValue)));
    case "map":
      return fc.dictionary(keyOf(model, shape.key), valueOf(model, shape.value), PLAIN);
    case "structure":
      return structureOf(model, shape);
    default:
      throw new Error(`Nothing draws values of a ${shape.kind} yet.`);
  }
}

/** Objects with the prototype that objects have, as clients and servers make them. */
const PLAIN = { noNullPrototype: true, maxKeys: 4 };

/** Four digits of a year, and milliseconds: what all formats of timestamps can say. */
const anyTime = fc.date({
  min: new Date("0001-01-01T00:00:00Z"),
  max: new Date("9999-12-31T23:59:59.999Z"),
  noInvalidDate: true,
});

function structureOf(model: Model, shape: StructureShape): fc.Arbitrary<unknown> {
  const members = [...shape.members.values()];
  const entries = members.map((member) => [member.name, valueOf(model, member)] as const);
  const requiredKeys = members.filter((member) => hasTrait(member, required)).map(({ name }) => name);
  return fc.record(Object.fromEntries(entries), { requiredKeys, noNullPrototype: true });
}

function valueOf(model: Model, member: Member): fc.Arbitrary<unknown> {
  const target = targetOf(model, member);
  if (target.kind === "string") return textOf(member, target);
  if (target.kind === "double") return numberOf(member, target);
  return arbitraryOf(model, expectShape(model, member.target));
}

function keyOf(model: Model, member: Member): fc.Arbitrary<string> {
  return textOf(member, targetOf(model, member));
}

function numberOf(member: Member, target: Shape): fc.Arbitrary<number> {
  const bounds = effectiveTrait(member, target, range);
  const min = bounds?.min?.value ?? Number.NEGATIVE_INFINITY;
  const max = bounds?.max?.value ?? Number.POSITIVE_INFINITY;
  // JSON, as JavaScript writes it, has no zero below zero.
  return fc.double({ min, max, noNaN: bounds !== undefined }).map((value) => (value === 0 ? 0 : value));
}

function textOf(member: Member, target: Shape): fc.Arbitrary<string> {
  const source = effectiveTrait(member, target, pattern);
  const { min = 0, max = 1000 } = effectiveTrait(member, target, length) ?? {};
  // An empty label would make another path.
  const minLength = hasTrait(member, httpLabel) ? Math.max(min, 1) : min;
  if (source === undefined) return fc.string({ unit: "binary", minLength, maxLength: max });
  const expression = new RegExp(source, "u");
  return fc
    .stringMatching(new RegExp(withoutAssertions(source), "u"))
    .filter((text) => expression.test(text) && [...text].length >= minLength && [...text].length <= max);
}

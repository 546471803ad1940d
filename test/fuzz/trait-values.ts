import fc from "fast-check";
import type { Model } from "../../generator/model/model.js";
import type { Member, Shape } from "../../generator/model/shape.js";
import { hostileNames } from "./names.js";

/** A value of JSON, with maps for objects: `__proto__` is a key like any other. */
export type Value = string | number | boolean | null | readonly Value[] | ReadonlyMap<string, Value>;

/** Values of a shape, most of them: a tenth is anything at all. `ids` are the shapes that a shape id may name. */
export function valueOf(model: Model, shape: Shape, ids: readonly string[], depth = 0): fc.Arbitrary<Value> {
  const fitting = fc.constant(undefined).chain(() => fittingValue(model, shape, ids, depth));
  return fc.oneof({ weight: 9, arbitrary: fitting }, { weight: 1, arbitrary: anyValue });
}

function fittingValue(
  model: Model,
  shape: Shape,
  ids: readonly string[],
  depth: number,
): fc.Arbitrary<Value> {
  const memberValue = (member: Member): fc.Arbitrary<Value> => {
    const target = model.shapes.get(member.target);
    return target === undefined || depth > 5 ? anyValue : valueOf(model, target, ids, depth + 1);
  };
  switch (shape.kind) {
    case "boolean":
      return fc.boolean();
    case "enum":
      return fc.constantFrom(...shape.members.keys(), ...enumValues);
    case "string":
      return shape.traits.has("smithy.api#idRef") ? fc.constantFrom(...ids) : texts(ids);
    case "list":
      return fc.array(memberValue(shape.member), { maxLength: 3 });
    case "map":
      return entries(fc.tuple(texts(ids), memberValue(shape.value)));
    case "structure":
      return structureValue([...shape.members.values()], memberValue);
    case "union":
      return unionValue([...shape.members.values()], memberValue);
    case "document":
      return anyValue;
    default:
      return fc.oneof(fc.integer({ min: -2, max: 600 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
  }
}

function structureValue(
  members: readonly Member[],
  memberValue: (member: Member) => fc.Arbitrary<Value>,
): fc.Arbitrary<Value> {
  return fc
    .tuple(
      ...members.map((member) => {
        const isRequired = member.traits.has("smithy.api#required");
        return fc.option(memberValue(member), { nil: undefined, freq: isRequired ? 20 : 1 });
      }),
    )
    .map((values) => {
      const found = new Map<string, Value>();
      for (const [index, member] of members.entries()) {
        const value = values[index];
        if (value !== undefined) found.set(member.name, value);
      }
      return found;
    });
}

function unionValue(
  members: readonly Member[],
  memberValue: (member: Member) => fc.Arbitrary<Value>,
): fc.Arbitrary<Value> {
  if (members.length === 0) return anyValue;
  return fc
    .constantFrom(...members)
    .chain((member) => memberValue(member).map((value) => new Map([[member.name, value]])));
}

function entries(entry: fc.Arbitrary<[string, Value]>): fc.Arbitrary<Value> {
  return fc.array(entry, { maxLength: 3 }).map((list) => new Map(list));
}

function texts(ids: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(...telling, ...hostileNames),
    fc.constantFrom(...ids),
    fc.string({ unit: "binary", maxLength: 6 }),
  );
}

/** What the strings of traits are made of: URIs, patterns, selectors, paths, dates, templates. */
const telling: readonly string[] = [
  "",
  "POST",
  "GET",
  "/",
  "/{a}/{b+}?c=d&e",
  "/{constructor}",
  "{__proto__}",
  "^(a+)+$",
  "[",
  "(?<n>x)\\k<n>",
  "\\p{L}*",
  ":test(> member)",
  "[trait|length|min >= 0]",
  "structure > member :not([id='a'])",
  "$a(*) ${a}",
  "items[?a == `1`].b | [0]",
  "length(@)",
  "a.b",
  "1985-04-12T23:20:50.52Z",
  "2006-03-01",
  "aws.protocols#restJson1",
  "application/json",
  "{Region}.example.com",
  "arn:${AWS::Partition}",
  "rate(5 minutes)",
];

const enumValues = ["client", "server", "header", "timestamp", "date-time", "structure"];

/** Any value. */
export const anyValue: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.constantFrom<Value>(
      null,
      true,
      false,
      0,
      -1,
      1.5,
      1e21,
      "",
      "a",
      "smithy.api#String",
      ...hostileNames,
    ),
    fc.array(tie("value"), { maxLength: 3 }),
    fc
      .array(fc.tuple(fc.constantFrom("a", "min", "selector", ...hostileNames), tie("value")), {
        maxLength: 3,
      })
      .map((list) => new Map(list)),
  ),
})).value;

import fc from "fast-check";
import { allShapes } from "../../generator/model/knowledge/any-shape.js";
import type { Model } from "../../generator/model/model.js";
import type { Shape } from "../../generator/model/shape.js";
import { hostileNames } from "./names.js";
import type { Seed } from "./seeds.js";
import { anyValue, type Value, valueOf } from "./trait-values.js";

/** A shape as a generated model has it: its traits, and what its kind has, by the names of the JSON AST. */
type Generated = ReadonlyMap<string, Value>;

/** Models of the JSON AST: every kind of shape, every shipped trait, references to anything. */
export function generatedModels(shipped: Model): fc.Arbitrary<Seed> {
  const shapes = fc.array(fc.tuple(fc.constantFrom(...ownIds), shape(shipped)), {
    minLength: 1,
    maxLength: 8,
  });
  const metadata = fc.array(fc.tuple(fc.constantFrom(...metadataKeys), anyValue), { maxLength: 2 });
  return fc.tuple(fc.constantFrom("2.0", "1.0", "2"), shapes, metadata).map(([version, list, entries]) => ({
    path: "generated.json",
    text: print(
      new Map<string, Value>([
        ["smithy", version],
        ["metadata", new Map(entries)],
        ["shapes", new Map(list)],
      ]),
    ),
  }));
}

function shape(shipped: Model): fc.Arbitrary<Generated> {
  return fc
    .tuple(
      fc.constantFrom(...kinds),
      traits(shipped),
      members(shipped),
      references(),
      fc.subarray(properties),
      fc.array(reference(), { maxLength: 2 }),
    )
    .map(([kind, own, list, targets, chosen, mixins]) => {
      const made = new Map<string, Value>([
        ["type", kind],
        ["traits", own],
      ]);
      if (mixins.length === 2) made.set("mixins", mixins);
      const parts = [...list.values()];
      const [first, second = first] = parts;
      if (kind === "list" && first) made.set("member", first);
      else if (kind === "map" && first && second) made.set("key", first).set("value", second);
      else if (holdsMembers.has(kind)) made.set("members", list);
      else for (const name of chosen) made.set(name, propertyValue(name, targets));
      return made;
    });
}

function propertyValue(name: string, targets: readonly Generated[]): Value {
  if (single.has(name)) return targets[0] ?? null;
  if (!named.has(name)) return targets;
  return new Map(targets.map((target, index) => [memberNames[index * 3] ?? "", target]));
}

function members(shipped: Model): fc.Arbitrary<ReadonlyMap<string, Generated>> {
  const member = fc
    .tuple(reference(), traits(shipped))
    .map(([target, own]) => new Map<string, Value>([...target, ["traits", own]]));
  return fc
    .array(fc.tuple(fc.constantFrom(...memberNames), member), { maxLength: 4 })
    .map((list) => new Map(list));
}

function traits(shipped: Model): fc.Arbitrary<ReadonlyMap<string, Value>> {
  const definitions = [...allShapes(shipped)].filter(
    (one): one is Shape => one.kind !== "member" && one.traits.has("smithy.api#trait"),
  );
  const applied = fc
    .constantFrom(...definitions)
    .chain((definition) =>
      valueOf(shipped, definition, anyIds).map((value) => [definition.id, value] as const),
    );
  const own = fc.tuple(fc.constantFrom(...ownIds), anyValue);
  const list = fc.array(fc.oneof({ weight: 9, arbitrary: applied }, { weight: 1, arbitrary: own }), {
    maxLength: 4,
  });
  return list.map((entries) => new Map(entries));
}

function references(): fc.Arbitrary<readonly Generated[]> {
  return fc.array(reference(), { maxLength: 4 });
}

function reference(): fc.Arbitrary<Generated> {
  return fc.constantFrom(...anyIds).map((id) => new Map([["target", id]]));
}

function print(value: Value): string {
  if (value instanceof Map) {
    const entries = Array.from(
      value as ReadonlyMap<string, Value>,
      ([key, one]) => `${JSON.stringify(key)}:${print(one)}`,
    );
    return `{${entries.join(",")}}`;
  }
  if (Array.isArray(value)) return `[${(value as readonly Value[]).map(print).join(",")}]`;
  return JSON.stringify(value);
}

const ownIds = [
  "a#A",
  "a#B",
  "a#C",
  "a#D",
  "a#E",
  "b#A",
  ...hostileNames.map((name) => `a#${name}`),
  "__proto__#A",
];
const anyIds = [
  ...ownIds,
  ...ownIds,
  "a#A$a",
  "a#B$__proto__",
  "smithy.api#String",
  "smithy.api#Integer",
  "smithy.api#Document",
  "smithy.api#Unit",
  "smithy.api#Timestamp",
  "smithy.api#Blob",
  "smithy.api#required",
  "a#Missing",
];
const memberNames = ["a", "b", "c", "member", "key", "value", ...hostileNames];
const metadataKeys = [
  "validators",
  "suppressions",
  "severityOverrides",
  "shapeClosures",
  "a",
  ...hostileNames,
];

const kinds = [
  ..."blob boolean string byte short integer long float double bigInteger bigDecimal timestamp document".split(
    " ",
  ),
  ..."list map structure structure structure union enum intEnum operation operation resource service".split(
    " ",
  ),
  "set",
  "apply",
];
const holdsMembers: ReadonlySet<string> = new Set(["structure", "union", "enum", "intEnum"]);
const properties = [
  ..."input output errors operations resources identifiers properties create read update delete list put".split(
    " ",
  ),
  "collectionOperations",
];
const single: ReadonlySet<string> = new Set("input output create read update delete list put".split(" "));
const named: ReadonlySet<string> = new Set(["identifiers", "properties"]);

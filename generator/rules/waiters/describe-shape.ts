import {
  any,
  type DescribedArray,
  type DescribedObject,
  type DescribedValue,
} from "../../jmespath/described-value.js";
import { membersOf, type Model } from "../../model/model.js";
import type { MapShape, Member, Shape } from "../../model/shape.js";
import { traitOf } from "../../model/trait.js";
import { length, range } from "../../model/traits/constraint-traits.js";

/**
 * A sample of the values of a shape, to check JMESPath expressions against. It tells of a member when it is asked for,
 * so that a shape that is huge, or holds itself, costs no more than what the expression reads of it.
 */
export function describeShape(model: Model, shape: Shape | undefined): DescribedValue {
  return shape === undefined ? any : describe(model, shape, undefined);
}

/**
 * The way from the root: the members of a container, and how many of them are described. What was described on the way
 * is not described again inside itself, or there would be no end to it.
 */
interface Visited {
  readonly order: ReadonlyMap<Member, number>;
  readonly count: number;
  readonly outer: Visited | undefined;
}

function describe(model: Model, shape: Shape, outer: Visited | undefined): DescribedValue {
  switch (shape.kind) {
    case "boolean":
      return { kind: "boolean", value: true };
    case "blob":
      return { kind: "string", value: "blob" };
    case "string":
    case "enum":
      return { kind: "string", value: sampleText(shape) };
    case "byte":
    case "short":
    case "integer":
    case "intEnum":
    case "long":
    case "float":
    case "double":
    case "bigInteger":
    case "bigDecimal":
      return { kind: "number", value: sampleNumber(shape) };
    case "timestamp":
      return { kind: "number", value: 0 };
    case "list":
      return describeList(model, shape, shape.member, outer);
    case "map":
      return describeMap(model, shape, outer);
    case "structure":
    case "union":
      return describeMembers(model, membersOf(shape), outer);
    default:
      return any;
  }
}

function describeMember(model: Model, member: Member, way: Visited): DescribedValue {
  for (let visited = way.outer; visited !== undefined; visited = visited.outer) {
    const index = visited.order.get(member);
    if (index !== undefined && index < visited.count) return any;
  }
  const target = model.shapes.get(member.target);
  return target === undefined ? any : describe(model, target, way);
}

function describeMembers(
  model: Model,
  members: readonly Member[],
  outer: Visited | undefined,
): DescribedObject {
  const order = new Map(members.map((member, index) => [member, index]));
  const indexes = new Map(members.map(({ name }, index) => [name, index]));
  return {
    kind: "object",
    keys: members.map(({ name }) => name),
    get: (key) => {
      const index = indexes.get(key) ?? -1;
      const member = members[index];
      if (member === undefined) return { kind: "null" };
      return describeMember(model, member, { order, count: index + 1, outer });
    },
  };
}

function describeList(
  model: Model,
  shape: Shape,
  member: Member,
  outer: Visited | undefined,
): DescribedArray {
  const repeats = sampleLength(shape);
  const way = { order: new Map([[member, 0]]), count: 1, outer };
  return {
    kind: "array",
    get items() {
      return repeats === 0 ? [] : [describeMember(model, member, way)];
    },
    repeats,
  };
}

/** The keys are the sample of the key, numbered. */
function describeMap(model: Model, shape: MapShape, outer: Visited | undefined): DescribedObject {
  const { key, value } = shape;
  const target = model.shapes.get(key.target);
  const prefix = target === undefined ? "" : sampleText(target);
  const order = new Map([
    [key, 0],
    [value, 1],
  ]);
  const count = Math.min(sampleLength(shape), maxSample);
  return {
    kind: "object",
    keys: Array.from({ length: count }, (_, index) => `${prefix}${index}`),
    get: () => describeMember(model, value, { order, count: 2, outer }),
  };
}

/** Samples are not longer than this: no expression asks for more. */
const maxSample = 100;

function sampleText(shape: Shape): string {
  return "a".repeat(Math.min(sampleLength(shape), maxSample));
}

/** Two, or as near as `@length` allows. */
function sampleLength(shape: Shape): number {
  const { min = 0, max = Infinity } = traitOf(shape, length) ?? {};
  return Math.min(Math.max(2, min), max);
}

/** Eight, or as near as `@range` allows. */
function sampleNumber(shape: Shape): number {
  const { min, max } = traitOf(shape, range) ?? {};
  return Math.min(Math.max(8, min?.value ?? 8), max?.value ?? Infinity);
}

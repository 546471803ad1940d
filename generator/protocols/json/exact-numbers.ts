import { errorHttpBinding } from "../../model/knowledge/http-binding.js";
import { memoise, memoiseFor } from "../../model/knowledge/memoise.js";
import { expectShape, membersOf, type Model, targetOf } from "../../model/model.js";
import type { Member, Shape, ShapeType } from "../../model/shape.js";
import type { ServicePlan } from "../../plan/service-plan.js";

/**
 * What keeps the digits of a message's numbers: its JSON is read and written by functions of `codec/long-json` or
 * `codec/big-json`. All other JSON is read and written by JavaScript's own.
 */
export type Exactness = "long" | "big";

/** What a body that is made of some members needs; undefined where JavaScript's numbers will do. */
export function exactnessOf(
  { model, longs }: ServicePlan,
  members: readonly Member[],
): Exactness | undefined {
  const kinds = members.map((member) => kindsWithin(model, targetOf(model, member)));
  const hasKind = (kind: ShapeType): boolean => kinds.some((within) => within.has(kind));
  if (hasKind("bigInteger") || hasKind("bigDecimal")) return "big";
  return longs === "exact" && hasKind("long") ? "long" : undefined;
}

/** Whether a member is read from JSON in which some numbers are bigints, and perhaps `JsonNumber`s. */
export function isAmongExactNumbers(plan: ServicePlan, member: Member): boolean {
  return membersAmongExactNumbers(plan).has(member);
}

/** Whether a member is read from JSON in which some numbers are `JsonNumber`s. */
export function isAmongBigNumbers(plan: ServicePlan, member: Member): boolean {
  return membersAmongExactNumbers(plan).get(member) === "big";
}

/** The members of all messages that have such numbers. What is part of two messages is read by the same code. */
const membersAmongExactNumbers = memoise((plan: ServicePlan): ReadonlyMap<Member, Exactness> => {
  const members = new Map<Member, Exactness>();
  for (const body of bodiesOf(plan)) {
    const exactness = exactnessOf(plan, body);
    if (exactness === undefined) continue;
    const targets = body.flatMap((member) => [...shapesWithin(plan.model, targetOf(plan.model, member))]);
    for (const member of [...body, ...targets.flatMap((shape) => [...membersOf(shape)])]) {
      if (members.get(member) !== "big") members.set(member, exactness);
    }
  }
  return members;
});

/** The members that each message has in its body. */
function bodiesOf({ operations }: ServicePlan): readonly (readonly Member[])[] {
  return operations.flatMap(({ http, errors }) =>
    [
      http?.request ?? [],
      http?.response ?? [],
      ...errors.map((error) => errorHttpBinding(error).response),
    ].map((bindings) =>
      bindings.filter(({ kind }) => kind === "document" || kind === "payload").map(({ member }) => member),
    ),
  );
}

const kindsWithin = memoiseFor(
  (model: Model, root: Shape): ReadonlySet<ShapeType> =>
    new Set([...shapesWithin(model, root)].map(({ kind }) => kind)),
);

/** A shape and all that it is made of. */
function shapesWithin(model: Model, root: Shape): ReadonlySet<Shape> {
  const visited = new Set<Shape>([root]);
  for (const shape of visited) {
    for (const member of membersOf(shape)) visited.add(expectShape(model, member.target));
  }
  return visited;
}

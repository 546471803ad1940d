import { invariant } from "../../diagnostics/invariant.js";
import { membersOf, type Model } from "../../model/model.js";
import type { Member, Shape } from "../../model/shape.js";

// Each member that leads back has to be mended; of many, the first ones show the way.
const mostWays = 8;

/** The shortest ways from a shape back to itself, one for each of its members that leads there. */
export function waysBack(
  model: Model,
  start: Shape,
  group: ReadonlySet<Shape>,
  isStep: (member: Member) => boolean,
): readonly (readonly Member[])[] {
  const ways: (readonly Member[])[] = [];
  for (const member of membersOf(start)) {
    const first = isStep(member) ? model.shapes.get(member.target) : undefined;
    if (first === undefined || !group.has(first)) continue;
    ways.push(first === start ? [member] : [member, ...wayTo(model, first, start, group, isStep)]);
    if (ways.length === mostWays) break;
  }
  return ways;
}

/** The members of a shortest way from one shape of a group to another. */
function wayTo(
  model: Model,
  start: Shape,
  end: Shape,
  group: ReadonlySet<Shape>,
  isStep: (member: Member) => boolean,
): readonly Member[] {
  const cameBy = new Map<Shape, { readonly from: Shape; readonly member: Member }>();
  const waiting: Shape[] = [start];
  for (const from of waiting) {
    for (const member of membersOf(from)) {
      const to = isStep(member) ? model.shapes.get(member.target) : undefined;
      if (to === undefined || !group.has(to) || to === start || cameBy.has(to)) continue;
      cameBy.set(to, { from, member });
      if (to === end) return membersAlong(cameBy, start, end);
      waiting.push(to);
    }
  }
  return [];
}

function membersAlong(
  cameBy: ReadonlyMap<Shape, { readonly from: Shape; readonly member: Member }>,
  start: Shape,
  end: Shape,
): readonly Member[] {
  const members: Member[] = [];
  for (let shape = end; shape !== start;) {
    const step = cameBy.get(shape);
    invariant(step, "Every shape on the way was come to.");
    members.unshift(step.member);
    shape = step.from;
  }
  return members;
}

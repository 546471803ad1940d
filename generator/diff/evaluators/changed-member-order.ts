import { changesOf } from "../differences.js";
import { report, type Evaluator } from "../evaluator.js";

/** Members keep their order, and new ones come last: in C and C++ the order is the layout in memory. */
export const changedMemberOrder: Evaluator = function* (differences) {
  for (const { before, after } of changesOf(differences, "structure", "union")) {
    const names = [...after.members.keys()];
    const isReordered = [...before.members.keys()].some(
      (name, index) => index < names.length && names[index] !== name,
    );
    if (!isReordered) continue;
    yield report({
      severity: "danger",
      code: "diff/changed-member-order",
      eventId: "ChangedMemberOrder",
      shape: after,
      message: `The members of \`${after.id}\` stand in another order.`,
      reference: `${before.kind} shape members were reordered. This can cause ABI compatibility issues in languages like C and C++ where the layout and alignment of a data structure matters.`,
      hint: "add new members at the end; in some languages their order is the layout in memory.",
    });
  }
};

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { OperationShape } from "../../model/shape.js";
import { changesOf, type Change } from "../differences.js";
import { report, type Evaluator } from "../evaluator.js";

/** An operation keeps its input and its output: their names are types that callers use. */
export const changedOperationMessages: Evaluator = function* (differences) {
  for (const change of changesOf(differences, "operation")) {
    yield* judge(change, "input");
    yield* judge(change, "output");
  }
};

function* judge({ before, after }: Change<OperationShape>, role: "input" | "output"): Generator<Diagnostic> {
  const [was, is] = [before[role].target, after[role].target];
  if (was === is) return;
  yield report({
    severity: "error",
    code: `diff/changed-operation-${role}`,
    eventId: `ChangedOperation${role === "input" ? "Input" : "Output"}.From.${was}.To.${is}`,
    shape: after,
    span: after[role].span,
    message: `The ${role} of \`${after.id}\` is \`${is}\` now, and was \`${was}\`.`,
    reference: `Changed operation ${role} of \`${after.id}\` from \`${was}\` to \`${is}\``,
    hint: "callers use the type by its name; change its members instead.",
  });
}

import type { Diagnostic, Severity } from "../../diagnostics/diagnostic.js";
import { getShape, membersOf } from "../../model/model.js";
import type { Member, Shape } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { enumTrait } from "../../model/traits/constraint-traits.js";
import { changesOf, compareShapes, type Change, type Differences } from "../differences.js";
import { report, type Evaluator } from "../evaluator.js";

/**
 * A member keeps its target, unless the new one is as good: of the same type, with no name that generated code uses, and
 * with no difference that would not be fine on the old target itself.
 */
export const changedMemberTarget: Evaluator = function* (differences, evaluate) {
  for (const change of changesOf(differences, "member")) {
    if (change.before.target !== change.after.target) yield judge(differences, change, evaluate);
  }
};

/** How bad it is, in the words of the reference and, where there is more to say, in ours. */
interface Verdict {
  readonly severity: Severity;
  readonly reference: string;
  readonly words: string;
}

function judge(
  differences: Differences,
  { before, after }: Change<Member>,
  evaluate: (differences: Differences) => readonly Diagnostic[],
): Diagnostic {
  const was = getShape(differences.before, before.target);
  const is = getShape(differences.after, after.target);
  const { severity, reference, words } =
    was === undefined || is === undefined ? compatible : judgeTargets(differences, was, is, evaluate);
  return report({
    severity,
    code: severity === "warning" ? "diff/changed-member-target" : "diff/incompatible-member-target",
    eventId: "ChangedMemberTarget",
    shape: after,
    span: after.targetSpan,
    message: `\`${after.id}\` targets \`${after.target}\` now, and targeted \`${before.target}\`${words}.`,
    reference: `The shape targeted by the member \`${after.id}\` changed from \`${before.target}\` (${was?.kind ?? ""}) to \`${after.target}\` (${is?.kind ?? ""}). ${reference}`,
  });
}

const compatible: Verdict = {
  severity: "warning",
  reference: "This was determined backward compatible.",
  words: "",
};

function judgeTargets(
  differences: Differences,
  was: Shape,
  is: Shape,
  evaluate: (differences: Differences) => readonly Diagnostic[],
): Verdict {
  if (was.kind !== is.kind) {
    const reference = `The type of the targeted shape changed from ${was.kind} to ${is.kind}.`;
    return {
      severity: "error",
      reference,
      words: `, which is of the type \`${was.kind}\` and not \`${is.kind}\``,
    };
  }
  if (hasSignificantName(was)) {
    const reference = `The name of a ${was.kind} is significant.`;
    return { severity: "error", reference, words: ", whose name is that of a type in generated code" };
  }
  if (hasTrait(was, enumTrait)) {
    const reference = `The \`${enumTrait.id}\` trait was found on the target, so the name of the targeted shape matters for codegen.`;
    return { severity: "error", reference, words: ", whose name is that of a type in generated code" };
  }
  return judgeEffects(evaluate(betweenTargets(differences, was, is)));
}

/** Lists, maps and simple types have no type of their own in generated code. */
function hasSignificantName({ kind }: Shape): boolean {
  return kind === "enum" || kind === "intEnum" || kind === "structure" || kind === "union";
}

/** The differences between two targets, as if one had become the other. */
function betweenTargets({ before, after }: Differences, was: Shape, is: Shape): Differences {
  const members = membersOf(is);
  const changed = [
    compareShapes(was, is),
    ...membersOf(was).flatMap((member, index) => {
      const now = members[index];
      return now === undefined ? [] : [compareShapes(member, now)];
    }),
  ];
  return { before, after, added: [], removed: [], changed, metadata: [] };
}

function judgeEffects(effects: readonly Diagnostic[]): Verdict {
  if (effects.length === 0) return compatible;
  const worst = effects.reduce<Severity>((severity, effect) => worse(severity, effect.severity), "warning");
  const list = effects.map(({ severity, message, reference = message }) => {
    return `- [${severity.toUpperCase()}] ${reference.replaceAll("\n", "\n  ").trim()}`;
  });
  const preface = worst === "warning" ? "This was determined backward compatible. " : "";
  return {
    severity: worst,
    reference: `${preface}This will result in the following effective differences:\n\n${list.join("\n")}`,
    words: worst === "warning" ? "" : ", from which it differs for those who use it",
  };
}

const severities: readonly Severity[] = ["suppressed", "note", "warning", "danger", "error"];

function worse(first: Severity, second: Severity): Severity {
  return severities.indexOf(first) < severities.indexOf(second) ? second : first;
}

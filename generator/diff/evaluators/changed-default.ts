import { targetOf, type Model } from "../../model/model.js";
import type { Node } from "../../model/node.js";
import type { Member, ShapeType } from "../../model/shape.js";
import { hasTrait, traitOf } from "../../model/trait.js";
import { addedDefault, defaultTrait } from "../../model/traits/type-refinement-traits.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Change, TraitChange } from "../differences.js";
import { report, type Evaluator } from "../evaluator.js";
import { showValue } from "../show-value.js";

/**
 * A default is part of the types that were generated from it: it stays, with its value. A member may get one that says
 * so by `@addedDefault`.
 */
export const changedDefault: Evaluator = function* (differences) {
  for (const change of differences.changed) {
    const traitChange = change.traits.get(defaultTrait.id);
    if (traitChange !== undefined) yield* judge(differences.after, change, traitChange);
  }
};

function* judge(model: Model, change: Change, { before, after }: TraitChange): Generator<Diagnostic> {
  const { after: shape } = change;
  if (after === undefined) {
    if (before === undefined || isNullByTarget(model, change, before.value)) return;
    yield finding(change, "diff/removed-default", "error", {
      message: `\`${shape.id}\` has lost its default \`${showValue(before.value)}\`.`,
      reference: "@default trait was removed. This will break previously generated code.",
    });
  } else if (before === undefined) {
    yield* judgeAdded(change, after.value);
  } else if (shape.kind === "member") {
    yield judgeMember(change, targetOf(model, shape).kind, before.value, after.value);
  } else {
    yield finding(change, "diff/changed-default", "error", {
      ...changedWords(change, before.value, after.value),
      reference: `Changing the @default value of a root-level shape will break previously generated code. Old value: ${showValue(before.value)}. New value: ${showValue(after.value)}`,
    });
  }
}

function* judgeAdded(change: Change, value: Node): Generator<Diagnostic> {
  const { after: shape } = change;
  const message = `\`${shape.id}\` has a new default \`${showValue(value)}\`.`;
  if (shape.kind !== "member") {
    yield finding(change, "diff/added-default", "error", {
      message,
      reference: `Adding the @default trait to a root-level shape will break previously generated code. Added @default: ${showValue(value)}`,
    });
  } else if (!hasTrait(shape, addedDefault) && value.kind !== "null") {
    yield finding(change, "diff/added-default", "error", {
      message,
      reference: `Adding the @default trait to a member without also adding the @addedDefault trait will break previously generated code. Added @default: ${showValue(value)}`,
      hint: "a default that comes later is marked `@addedDefault`, so that generators can leave types as they are.",
    });
  }
}

function judgeMember(change: Change, target: ShapeType, before: Node, after: Node): Diagnostic {
  const words = changedWords(change, before, after);
  const [old, now] = [showValue(before), showValue(after)];
  const wasZero = isZero(before, target);
  if (wasZero === isZero(after, target)) {
    return finding(change, "diff/changed-member-default", "danger", {
      ...words,
      reference: `Changing the @default value of a member is dangerous and could break previously generated code or lead to subtle errors. Do this only when strictly necessary. Old value: ${old}. New value: ${now}`,
    });
  }
  return finding(change, "diff/changed-zero-default", "error", {
    ...words,
    reference: wasZero
      ? `The @default trait of this member changed from the zero value of the target shape, \`${old}\`, to a value that is not the zero value, \`${now}\`. This will break previously generated code.`
      : `The @default trait of this member changed from something other than the zero value of the target shape, \`${old}\`, to the zero value, \`${now}\`. This will break previously generated code.`,
  });
}

function changedWords({ after }: Change, before: Node, now: Node): { readonly message: string } {
  return {
    message: `The default of \`${after.id}\` is \`${showValue(now)}\` now, and was \`${showValue(before)}\`.`,
  };
}

function finding(
  { after }: Change,
  code: string,
  severity: "error" | "danger",
  words: { readonly message: string; readonly reference: string; readonly hint?: string },
): Diagnostic {
  const span = after.traits.get(defaultTrait.id)?.span;
  const hint = "types and code that were generated before hold on to the default that they know.";
  return report({ severity, code, eventId: "ChangedDefault", shape: after, span, hint, ...words });
}

/** A default of `null` overrides that of the target; where the target has none, it says nothing. */
function isNullByTarget(model: Model, { after }: Change, value: Node): boolean {
  if (after.kind !== "member" || value.kind !== "null") return false;
  return (traitOf(targetOf(model, after), defaultTrait)?.kind ?? "null") === "null";
}

/** Whether a value is what an absent one stood for in Smithy 1.0. */
function isZero(value: Node, type: Exclude<ShapeType, Member["kind"]>): boolean {
  if (type === "boolean") return value.kind === "boolean" && !value.value;
  return numbers.has(type) && value.kind === "number" && value.value === 0;
}

const numbers: ReadonlySet<string> = new Set([
  "byte",
  "short",
  "integer",
  "intEnum",
  "long",
  "float",
  "double",
]);

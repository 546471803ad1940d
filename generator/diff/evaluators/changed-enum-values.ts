import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { AnyShape } from "../../model/knowledge/any-shape.js";
import { traitOf } from "../../model/trait.js";
import { enumTrait, type EnumDefinition } from "../../model/traits/constraint-traits.js";
import { enumValue } from "../../model/traits/type-refinement-traits.js";
import type { Change } from "../differences.js";
import { report, type Evaluator, type Finding } from "../evaluator.js";

/**
 * The values of an enum keep their names and their order, and stay; new ones come last, since some languages number them.
 * That a string with `@enum` becomes an enum shape is fine.
 */
export const changedEnumValues: Evaluator = function* ({ changed }) {
  for (const change of changed) {
    const before = definitionsOf(change.before);
    const after = definitionsOf(change.after);
    // An enum shape cannot become a string again; that is told as a change of its type.
    if (before === undefined || after === undefined || (isEnum(change.before) && !isEnum(change.after)))
      continue;
    yield* judgeKnown(change, before, after);
    yield* judgeNew(change, before, after);
  }
};

function isEnum({ kind }: AnyShape): boolean {
  return kind === "enum";
}

function definitionsOf(shape: AnyShape): readonly EnumDefinition[] | undefined {
  if (shape.kind !== "enum") return traitOf(shape, enumTrait);
  return Array.from(shape.members.values(), (member) => {
    return { name: member.name, value: String(traitOf(member, enumValue) ?? member.name) };
  });
}

function* judgeKnown(
  change: Change,
  before: readonly EnumDefinition[],
  after: readonly EnumDefinition[],
): Generator<Diagnostic> {
  const now = new Map(after.map((definition) => [definition.value, definition]));
  for (const [index, { name, value }] of before.entries()) {
    const definition = now.get(value);
    if (definition === undefined) {
      yield finding(change, "error", "removed", `Removed.${index}`, {
        message: `The value \`${value}\` of \`${change.after.id}\` is gone.`,
        reference: `Enum value \`${value}\` was removed`,
        hint: "clients and servers in use still send it; deprecate it instead.",
      });
    } else if (definition.name !== name) {
      yield finding(change, "error", "renamed", `NameChanged.${index}`, {
        message: `The value \`${value}\` of \`${change.after.id}\` is named \`${definition.name ?? ""}\` now, and was \`${name ?? ""}\`.`,
        reference: `Enum \`name\` changed from \`${name ?? "null"}\` to \`${definition.name ?? "null"}\` for the \`${value}\` value`,
        hint: "generated code names the values.",
      });
    }
  }
}

function* judgeNew(
  change: Change,
  before: readonly EnumDefinition[],
  after: readonly EnumDefinition[],
): Generator<Diagnostic> {
  const known = new Set(before.map(({ value }) => value));
  const left = new Set(after.map(({ value }) => value));
  let end = before.filter(({ value }) => left.has(value)).length - 1;
  for (const [index, { value }] of after.entries()) {
    if (known.has(value)) continue;
    if (index > end) {
      yield finding(change, "note", "appended", `Appended.${index}`, {
        message: `The value \`${value}\` of \`${change.after.id}\` is new.`,
        reference: `Enum value \`${value}\` was appended`,
      });
      continue;
    }
    end++;
    yield finding(change, "error", "inserted", `OrderChanged.${index}`, {
      message: `The new value \`${value}\` of \`${change.after.id}\` stands before known ones.`,
      reference: `Enum value \`${value}\` was inserted before the end of the list of existing values. This can cause compatibility issues when ordinal values are used for iteration, serialization, etc.`,
      hint: "some languages number the values of an enum; new ones come last.",
    });
  }
}

function finding(
  { after }: Change,
  severity: "error" | "note",
  what: "removed" | "renamed" | "appended" | "inserted",
  event: string,
  words: Pick<Finding, "message" | "reference" | "hint">,
): Diagnostic {
  const code = `diff/${what}-enum-value`;
  return report({ severity, code, eventId: `ChangedEnumTrait.${event}`, shape: after, ...words });
}

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { getContainer, getMemberOf } from "../../model/knowledge/any-shape.js";
import { isOptionalForClients } from "../../model/knowledge/nullability.js";
import { targetOf, type Model } from "../../model/model.js";
import type { Member, Shape } from "../../model/shape.js";
import { containerOf } from "../../model/shape-id.js";
import { hasTrait, traitOf, type TraitType } from "../../model/trait.js";
import { clientOptional, defaultTrait, input, required } from "../../model/traits/type-refinement-traits.js";
import { changesOf, compareShapes, type Change, type Differences } from "../differences.js";
import { report, type Evaluator } from "../evaluator.js";
import { showValue } from "../show-value.js";

/**
 * What clients may find absent they may always find absent, and what is always there stays: the types of members say so.
 * `@required` may give way to `@default`, and inputs may ask for more, since their members are optional for clients.
 */
export const changedNullability: Evaluator = function* (differences) {
  const { before, after } = differences;
  for (const change of membersThatMayDiffer(differences)) {
    const wasOptional = isOptionalForClients(before, change.before);
    if (wasOptional === isOptionalForClients(after, change.after)) continue;
    const reasons = reasonsOf(before, after, change);
    for (const reason of reasons.length > 0 ? reasons : [unexplained])
      yield finding(change, wasOptional, reason);
  }
};

/** Members that have changed, and all members of structures that became an input or ceased to be one. */
function membersThatMayDiffer(differences: Differences): Iterable<Change<Member>> {
  const changes = new Map(changesOf(differences, "member").map((change) => [change.after.id, change]));
  for (const { before, after, traits } of changesOf(differences, "structure")) {
    if (!traits.has(input.id)) continue;
    for (const member of after.members.values()) {
      const was = getMemberOf(before, member.name);
      if (was !== undefined && !changes.has(member.id)) changes.set(member.id, compareShapes(was, member));
    }
  }
  return changes.values();
}

/** Why a member is optional now, or is not any more. */
interface Reason {
  readonly severity: "error" | "danger" | "warning";
  /** What the event id ends in. */
  readonly event: string;
  /** What follows on the colon, in our words and in those of the reference. */
  readonly words: string;
  readonly reference: string;
}

const unexplained: Reason = { severity: "error", event: "", words: "", reference: "" };

function reasonsOf(before: Model, after: Model, change: Change<Member>): readonly Reason[] {
  return [...traitReasons(before, after, change), ...nullReasons(change)];
}

function* traitReasons(before: Model, after: Model, change: Change<Member>): Generator<Reason> {
  const container = containerOf(change.after.id);
  const [wasInput, isInput] = [isOfInput(before, change.before), isOfInput(after, change.after)];
  if (wasInput && !isInput) {
    const reference = `The \`@input\` trait was removed from ${container}`;
    yield {
      severity: "error",
      event: "RemovedInputTrait",
      words: `\`${container}\` has lost \`@input\``,
      reference,
    };
  } else if (!wasInput && isInput) {
    const reference = `The \`@input\` trait was added to ${container}`;
    yield {
      severity: "danger",
      event: "AddedInputTrait",
      words: `\`${container}\` has got \`@input\``,
      reference,
    };
  } else if (!isInput) {
    yield* memberReasons(change, targetOf(after, change.after));
  }
}

function isOfInput(model: Model, member: Member): boolean {
  const container = getContainer(model, member);
  return container !== undefined && hasTrait(container, input);
}

function* memberReasons(change: Change<Member>, target: Shape): Generator<Reason> {
  const { after, before } = change;
  const staysRequired = hasTrait(before, required) && hasTrait(after, required);
  if (isAdded(change, clientOptional) && staysRequired) {
    yield traitReason(
      "AddedClientOptionalTrait",
      "`@clientOptional` was added",
      "The `@clientOptional` trait was added to a `@required` member.",
    );
  } else if (isRemoved(change, clientOptional) && staysRequired) {
    yield traitReason(
      "RemovedClientOptionalTrait",
      "`@clientOptional` was removed",
      "The `@clientOptional` trait was removed from a `@required` member.",
    );
  } else if (isAdded(change, required) && !hasTrait(after, clientOptional)) {
    yield isLenient(target)
      ? lenientReason("AddedRequiredTrait", "`@required` was added", "`@required` trait was added to", target)
      : traitReason(
          "AddedRequiredTrait",
          "`@required` was added",
          "The `@required` trait was added to a member.",
        );
  }
  if (isAdded(change, defaultTrait) && !isRemoved(change, required)) {
    yield traitReason(
      "AddedDefaultTrait",
      "`@default` was added",
      "The `@default` trait was added to a member that was not previously `@required`.",
    );
  }
  if (isRemoved(change, required) && !hasTrait(after, defaultTrait) && !hasTrait(before, clientOptional)) {
    yield isLenient(target)
      ? lenientReason(
          "RemovedRequiredTrait",
          "`@required` was removed",
          "@required trait was removed from",
          target,
        )
      : traitReason(
          "RemovedRequiredTrait",
          "`@required` was removed without a `@default`",
          "The @required trait was removed and not replaced with the @default trait and @addedDefault trait.",
        );
  }
}

function traitReason(event: string, words: string, reference: string): Reason {
  return { severity: "error", event, words, reference };
}

/** Some generators, such as those of AWS, treat structures and unions as optional whatever the model says. */
function isLenient({ kind }: Shape): boolean {
  return kind === "structure" || kind === "union";
}

function lenientReason(event: string, words: string, what: string, target: Shape): Reason {
  const reference = `The ${what} a member that targets a ${target.kind}. This is backward compatible in generators that always treat structures and unions as optional (e.g., AWS generators)`;
  return { severity: "warning", event: `${event}.StructureOrUnion`, words, reference };
}

function* nullReasons({ before, after }: Change<Member>): Generator<Reason> {
  const [was, is] = [traitOf(before, defaultTrait), traitOf(after, defaultTrait)];
  if (was === undefined || is === undefined || (was.kind === "null") === (is.kind === "null")) return;
  const [old, now] = [showValue(was), showValue(is)];
  yield traitReason(
    is.kind === "null" ? "AddedNullDefault" : "RemovedNullDefault",
    `its default \`${old}\` became \`${now}\``,
    `The \`@default\` trait was changed from \`${old}\` to \`${now}\`.`,
  );
}

function isAdded({ before, after }: Change<Member>, trait: TraitType<unknown>): boolean {
  return !hasTrait(before, trait) && hasTrait(after, trait);
}

function isRemoved({ before, after }: Change<Member>, trait: TraitType<unknown>): boolean {
  return hasTrait(before, trait) && !hasTrait(after, trait);
}

function finding({ before, after }: Change<Member>, wasOptional: boolean, reason: Reason): Diagnostic {
  const { severity, event, words, reference } = reason;
  const now = wasOptional ? "is always there now" : "may be absent now";
  const became = wasOptional ? "from nullable to non-nullable" : "from non-nullable to nullable";
  return report({
    severity,
    code: wasOptional ? "diff/no-longer-optional" : "diff/became-optional",
    eventId: event === "" ? "ChangedNullability" : `ChangedNullability.${event}`,
    shape: after,
    message: `To clients, \`${after.id}\` ${now}${words === "" ? "" : `: ${words}`}.`,
    reference: `Member \`${before.name}\` changed ${became}${reference === "" ? "" : `: ${reference}`}`,
    hint: "whether a member can be absent is part of its type in generated code.",
  });
}

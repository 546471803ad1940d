import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type TopicBinding, topicBindings, type TopicLevel } from "../../model/knowledge/mqtt-topics.js";
import { getInput } from "../../model/knowledge/operations.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { Member } from "../../model/shape.js";
import { stringSpan } from "../../model/string-span.js";
import { hasTrait } from "../../model/trait.js";
import { topicLabel } from "../../model/traits/mqtt-traits.js";
import { guess } from "../guess.js";
import { listText } from "../list-text.js";
import { tickedList } from "../reference-text.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";

/**
 * The labels of a topic and the members marked with `@topicLabel` are the same: else the topic would have a gap, or a
 * value would go nowhere.
 * Spec: https://smithy.io/2.0/additional-specs/mqtt.html#smithy-mqtt-topiclabel-trait
 */
export const topicLabels: Rule = { id: "MqttTopicLabel", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const binding of topicBindings(model)) {
    if (binding.problem !== undefined) continue;
    const members = [...(getInput(model, binding.operation)?.members.values() ?? [])];
    const marked = members.filter((member) => hasTrait(member, topicLabel));
    const labels = binding.levels.filter(({ isLabel }) => isLabel);
    const labelNames = new Set(labels.map(({ text }) => text));
    for (const member of marked) {
      if (!labelNames.has(member.name)) yield withoutLabel(binding, member, labels);
    }
    const memberNames = new Set(marked.map(({ name }) => name));
    const unfilled = labels.filter(({ text }) => !memberNames.has(text));
    const [first] = unfilled;
    if (first !== undefined) yield withoutMember(binding, first, unfilled, members);
  }
}

function withoutLabel(
  { operation, trait, topic }: TopicBinding,
  member: Member,
  labels: readonly TopicLevel[],
): Diagnostic {
  return traitDiagnostic(member, topicLabel.id, undefined, {
    code: "mqtt/label-not-in-topic",
    eventId: "MqttTopicLabel",
    message: `The topic of \`${nameOf(operation.id)}\` has no label \`{${member.name}}\`.`,
    reference: `This member is marked with the \`smithy.mqtt#topicLabel\` trait, but when this member is used as part of the input of the \`${operation.id}\` operation, a corresponding label cannot be found in the \`${trait}\` trait`,
    related: [{ span: topic.span, message: "the topic" }],
    hint:
      labels.length === 0
        ? "the topic has no labels."
        : `the labels of the topic are ${listText(labels.map(({ text }) => `{${text}}`))}.`,
  });
}

function withoutMember(
  { operation, trait, topic }: TopicBinding,
  first: TopicLevel,
  unfilled: readonly TopicLevel[],
  members: readonly Member[],
): Diagnostic {
  const span = stringSpan(topic, first.start, first.end);
  const name = { ...span, start: span.start + 1, end: span.end - 1 };
  const law = "every label of a topic is a member of the input, marked with `@required` and `@topicLabel`.";
  const isUnmarked = members.some((member) => member.name === first.text);
  return traitDiagnostic(operation, trait, topic, {
    code: "mqtt/label-without-member",
    eventId: "MqttTopicLabel",
    message: `${labelText(unfilled)} no member with \`@topicLabel\` in the input of \`${nameOf(operation.id)}\`.`,
    reference: `The \`${trait}\` trait contains the following topic labels that could not be found in the input structure of the operation or were not marked with the \`smithy.mqtt#topicLabel\` trait: [${tickedList(unfilled.map(({ text }) => text))}]`,
    span,
    ...(isUnmarked ? { hint: law } : guess(first.text, markedNames(members), name, law)),
  });
}

function labelText(labels: readonly TopicLevel[]): string {
  const names = listText(labels.map(({ text }) => `{${text}}`));
  return labels.length === 1 ? `The topic's label ${names} has` : `The topic's labels ${names} have`;
}

function markedNames(members: readonly Member[]): readonly string[] {
  return members.filter((member) => hasTrait(member, topicLabel)).map(({ name }) => name);
}

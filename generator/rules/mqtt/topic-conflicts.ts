import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type TopicBinding, topicBindings } from "../../model/knowledge/mqtt-topics.js";
import { compareText } from "../../model/knowledge/sort.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";

/**
 * Over one topic goes one kind of message, whoever publishes it or subscribes to it: a receiver knows a message by its
 * topic alone.
 * Spec: https://smithy.io/2.0/additional-specs/mqtt.html#topic-conflicts
 */
export const topicConflicts: Rule = { id: "MqttTopicConflict", check };

function* check(model: Model): Iterable<Diagnostic> {
  const byTopic = new Map<string, TopicBinding[]>();
  for (const binding of topicBindings(model)) {
    if (binding.problem !== undefined || binding.payload === undefined) continue;
    const key = topicKey(binding);
    const known = byTopic.get(key);
    if (known === undefined) byTopic.set(key, [binding]);
    else known.push(binding);
  }
  for (const bindings of byTopic.values()) {
    for (const binding of bindings) {
      const others = bindings.filter(({ payload }) => payload !== binding.payload);
      const [first] = others;
      if (first !== undefined) yield conflictingTopic(binding, first, others);
    }
  }
}

/** Equal for topics that the same messages go over: labels may differ in their names. */
function topicKey({ levels }: TopicBinding): string {
  return levels.map(({ text, isLabel }) => (isLabel ? "{}" : text)).join("/");
}

function conflictingTopic(
  binding: TopicBinding,
  first: TopicBinding,
  others: readonly TopicBinding[],
): Diagnostic {
  const { operation, trait, topic, payload = "" } = binding;
  const conflicts = others
    .map((other) => `\`${other.trait}\` trait payload \`${other.payload}\` of \`${other.operation.id}\``)
    .sort(compareText);
  return traitDiagnostic(operation, trait, topic, {
    code: "mqtt/conflicting-topic",
    eventId: "MqttTopicConflict",
    message: `\`${nameOf(operation.id)}\` expects \`${nameOf(payload)}\` over the topic \`${topic.value}\`, but \`${nameOf(first.operation.id)}\` expects \`${nameOf(first.payload ?? "")}\`.`,
    reference: `This shape resolves to an MQTT topic \`${topic.value}\` as part of the \`${operation.id}\` operation, and its payload of \`${payload}\` conflicts with other topic payloads: [${conflicts.join(", ")}]`,
    related: [{ span: first.topic.span, message: "the other topic" }],
    hint: "over one topic goes one kind of message; topics differ in more than the names of labels.",
  });
}

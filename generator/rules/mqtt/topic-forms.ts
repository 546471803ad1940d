import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type TopicBinding, topicBindings, type TopicProblem } from "../../model/knowledge/mqtt-topics.js";
import type { Model } from "../../model/model.js";
import { stringSpan } from "../../model/string-span.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";

/**
 * A label is a whole level of its topic, named like a member, and there once.
 * Spec: https://smithy.io/2.0/additional-specs/mqtt.html#mqtt-topic-templates
 */
export const topicForms: Rule = { id: "MqttTopic", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const binding of topicBindings(model)) {
    if (binding.problem !== undefined) yield unreadableTopic(binding, binding.problem);
  }
}

function unreadableTopic(
  { operation, trait, topic }: TopicBinding,
  { message, reference, level }: TopicProblem,
): Diagnostic {
  return traitDiagnostic(operation, trait, topic, {
    code: "mqtt/unreadable-topic",
    eventId: "Model",
    message,
    reference: `Error creating trait \`${trait}\`: ${reference}`,
    span: stringSpan(topic, level.start, level.end),
    hint: "a label such as `{room}` stands alone between two slashes, and is there once.",
  });
}

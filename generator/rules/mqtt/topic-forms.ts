import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type TopicBinding, topicBindings, type TopicLevel } from "../../model/knowledge/mqtt-topics.js";
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
    const labels = new Set<string>();
    for (const level of binding.levels) {
      const problem = problemOf(level, binding.topic.value, labels);
      if (level.isLabel) labels.add(level.text);
      if (problem === undefined) continue;
      yield unreadableTopic(binding, level, problem);
      // The reference stops at the first, and the others may come of it.
      break;
    }
  }
}

/** What is wrong with a level, in our words and in those of the reference. */
interface Problem {
  readonly message: string;
  readonly reference: string;
}

function problemOf(
  { text, isLabel }: TopicLevel,
  topic: string,
  before: ReadonlySet<string>,
): Problem | undefined {
  if (!isLabel) {
    if (!/[{}]/.test(text)) return undefined;
    return {
      message: `\`${text}\` mixes a label with other text.`,
      reference: `Topic labels must span an entire level. Found \`${text}\` in \`${topic}\``,
    };
  }
  if (!/^\w+$/.test(text)) {
    return {
      message: `\`${text}\` cannot be the name of a label.`,
      reference: `Invalid topic label name \`${text}\` found in \`${topic}\``,
    };
  }
  return before.has(text)
    ? {
        message: `The topic has the label \`{${text}}\` twice.`,
        reference: `Duplicate topic label \`${text}\` found in \`${topic}\``,
      }
    : undefined;
}

function unreadableTopic(
  { operation, trait, topic }: TopicBinding,
  level: TopicLevel,
  { message, reference }: Problem,
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

import type { Model } from "../model.js";
import type { StringNode } from "../node.js";
import type { OperationShape } from "../shape.js";
import type { ShapeId } from "../shape-id.js";
import { traitOf } from "../trait.js";
import { publish, subscribe } from "../traits/mqtt-traits.js";
import { shapesWith } from "./applied-traits.js";
import { eventStreamOf } from "./event-streams.js";
import { memoise } from "./memoise.js";
import { getOutput } from "./operations.js";

/** One level of a topic, what stands between two slashes, with its place in the topic's text. */
export interface TopicLevel {
  /** The text, or the name of a label without its braces. */
  readonly text: string;
  readonly isLabel: boolean;
  readonly start: number;
  readonly end: number;
}

/** What is wrong with a topic, in our words and in those of the reference, and at which level. */
export interface TopicProblem {
  readonly message: string;
  readonly reference: string;
  readonly level: TopicLevel;
}

/** The topic of an operation, and what goes over it. */
export interface TopicBinding {
  readonly operation: OperationShape;
  readonly trait: ShapeId;
  readonly topic: StringNode;
  readonly levels: readonly TopicLevel[];
  /** What keeps the topic from being read; its levels mean nothing then. */
  readonly problem: TopicProblem | undefined;
  /** What is published, or the stream of what is received; undefined for a subscription without a stream. */
  readonly payload: ShapeId | undefined;
}

/**
 * The topics of all operations that publish or subscribe.
 * Spec: https://smithy.io/2.0/additional-specs/mqtt.html#mqtt-topic-templates
 */
export const topicBindings = memoise((model: Model): readonly TopicBinding[] => {
  const bindings: TopicBinding[] = [];
  for (const [operation, topic] of shapesWith(model, "operation", publish)) {
    bindings.push(bind(operation, publish.id, topic, operation.input.target));
  }
  for (const [operation, topic] of shapesWith(model, "operation", subscribe)) {
    // An operation cannot do both, which is reported for itself.
    if (traitOf(operation, publish) !== undefined) continue;
    const stream = eventStreamOf(model, getOutput(model, operation));
    bindings.push(bind(operation, subscribe.id, topic, stream?.union.id));
  }
  return bindings;
});

function parseTopic(topic: string): readonly TopicLevel[] {
  const levels: TopicLevel[] = [];
  let start = 0;
  for (const text of topic.split("/")) {
    const end = start + text.length;
    const isLabel = text.startsWith("{") && text.endsWith("}");
    levels.push({ text: isLabel ? text.slice(1, -1) : text, isLabel, start, end });
    start = end + 1;
  }
  return levels;
}

function bind(
  operation: OperationShape,
  trait: ShapeId,
  topic: StringNode,
  payload: ShapeId | undefined,
): TopicBinding {
  const levels = parseTopic(topic.value);
  return { operation, trait, topic, levels, problem: problemOf(topic.value, levels), payload };
}

// The first problem only: others may come of it.
function problemOf(topic: string, levels: readonly TopicLevel[]): TopicProblem | undefined {
  const labels = new Set<string>();
  for (const level of levels) {
    const problem = problemOfLevel(level, topic, labels);
    if (problem !== undefined) return { ...problem, level };
    if (level.isLabel) labels.add(level.text);
  }
  return undefined;
}

function problemOfLevel(
  { text, isLabel }: TopicLevel,
  topic: string,
  before: ReadonlySet<string>,
): Omit<TopicProblem, "level"> | undefined {
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
  if (!before.has(text)) return undefined;
  return {
    message: `The topic has the label \`{${text}}\` twice.`,
    reference: `Duplicate topic label \`${text}\` found in \`${topic}\``,
  };
}

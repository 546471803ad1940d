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

/** The topic of an operation, and what goes over it. */
export interface TopicBinding {
  readonly operation: OperationShape;
  readonly trait: ShapeId;
  readonly topic: StringNode;
  readonly levels: readonly TopicLevel[];
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

/** The levels of a topic. Labels are read as far as they are labels. */
export function parseTopic(topic: string): readonly TopicLevel[] {
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
  return { operation, trait, topic, levels: parseTopic(topic.value), payload };
}

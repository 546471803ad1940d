import { invariant } from "../../diagnostics/invariant.js";
import type { Node, StringNode } from "../node.js";
import { defineAnnotation, defineTrait } from "../trait.js";

// Spec: https://smithy.io/2.0/additional-specs/mqtt.html

/** The topic that an operation publishes its input to. It stays a node, so that messages can point into it. */
export const publish = defineTrait("smithy.mqtt#publish", readTopic);

/** The topic that an operation subscribes to. */
export const subscribe = defineTrait("smithy.mqtt#subscribe", readTopic);

/** A member that fills a label of the topic. */
export const topicLabel = defineAnnotation("smithy.mqtt#topicLabel");

function readTopic(node: Node): StringNode {
  invariant(node.kind === "string", `Expected a topic, found ${node.kind}.`);
  return node;
}

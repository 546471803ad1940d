import { defineAnnotation } from "../trait.js";

// Spec: https://smithy.io/2.0/spec/streaming.html

/** A blob that is not held in memory, or a union whose values follow one another. */
export const streaming = defineAnnotation("smithy.api#streaming");

/** A streaming blob whose size is known before it is sent. */
export const requiresLength = defineAnnotation("smithy.api#requiresLength");

/** The member that is the payload of an event. */
export const eventPayload = defineAnnotation("smithy.api#eventPayload");

/** A member that is a header of an event. */
export const eventHeader = defineAnnotation("smithy.api#eventHeader");

import type { Rule } from "../rule.js";
import { eventPayloads } from "./event-payloads.js";
import { eventStreams } from "./event-streams.js";
import { streamMembers } from "./stream-members.js";
import { streamPlaces } from "./stream-places.js";

/** The rules about streams and event streams. */
export const streamingRules: readonly Rule[] = [streamPlaces, streamMembers, eventStreams, eventPayloads];

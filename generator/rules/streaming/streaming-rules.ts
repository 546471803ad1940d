import type { Rule } from "../rule.js";

/** The rules about streams and event streams. */
export const streamingRules: readonly Rule[] = [];

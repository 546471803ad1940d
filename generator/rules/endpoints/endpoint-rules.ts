import type { Rule } from "../rule.js";

/** The rules about endpoint rule sets. */
export const endpointRules: readonly Rule[] = [];

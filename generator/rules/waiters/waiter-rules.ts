import type { Rule } from "../rule.js";

/** The rules about waiters and contracts. */
export const waiterRules: readonly Rule[] = [];

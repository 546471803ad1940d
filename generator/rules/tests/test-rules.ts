import type { Rule } from "../rule.js";

/** The rules about protocol tests and smoke tests. */
export const testRules: readonly Rule[] = [];

import type { Rule } from "../rule.js";

/** The rules about the model as a whole: metadata, deprecation, references that lead nowhere. */
export const modelRules: readonly Rule[] = [];

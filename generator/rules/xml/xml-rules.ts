import type { Rule } from "../rule.js";

/** The rules about XML bindings. */
export const xmlRules: readonly Rule[] = [];

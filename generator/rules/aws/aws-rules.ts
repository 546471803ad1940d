import type { Rule } from "../rule.js";

/** The rules about AWS's traits. */
export const awsRules: readonly Rule[] = [];

import type { Rule } from "../rule.js";

/** The rules about metadata and the validators that it configures. */
export const metadataRules: readonly Rule[] = [];

import type { Rule } from "../rule.js";
import { validators } from "./validators.js";

/** The rules about metadata and the validators that it configures. */
export const metadataRules: readonly Rule[] = [validators];

import type { Rule } from "../rule.js";
import { exampleValues } from "./examples.js";

/** The rules about examples. */
export const exampleRules: readonly Rule[] = [exampleValues];

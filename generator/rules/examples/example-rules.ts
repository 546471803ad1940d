import type { Rule } from "../rule.js";
import { exampleValues } from "./examples.js";
import { protocolTests } from "./protocol-tests.js";

/** The rules about examples and protocol tests. */
export const exampleRules: readonly Rule[] = [exampleValues, protocolTests];

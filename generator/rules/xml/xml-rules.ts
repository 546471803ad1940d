import type { Rule } from "../rule.js";
import { flattenedNames } from "./flattened-names.js";
import { namespaces } from "./namespaces.js";

/** The rules about XML bindings. */
export const xmlRules: readonly Rule[] = [flattenedNames, namespaces];

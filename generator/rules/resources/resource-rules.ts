import type { Rule } from "../rule.js";
import { childIdentifiers } from "./child-identifiers.js";
import { identifierBindings } from "./identifier-bindings.js";
import { lifecycles } from "./lifecycles.js";
import { resourceCycles } from "./resource-cycles.js";

/** The rules about resources. */
export const resourceRules: readonly Rule[] = [
  resourceCycles,
  childIdentifiers,
  lifecycles,
  identifierBindings,
];

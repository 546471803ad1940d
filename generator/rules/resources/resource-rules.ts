import type { Rule } from "../rule.js";
import { childIdentifiers } from "./child-identifiers.js";
import { identifierBindings } from "./identifier-bindings.js";
import { identifierProviders } from "./identifier-providers.js";
import { lifecycles } from "./lifecycles.js";
import { propertyBindings } from "./property-bindings.js";
import { resourceCycles } from "./resource-cycles.js";
import { serviceBoundOperations } from "./service-bound-operations.js";

/** The rules about resources. */
export const resourceRules: readonly Rule[] = [
  resourceCycles,
  childIdentifiers,
  lifecycles,
  identifierProviders,
  identifierBindings,
  propertyBindings,
  serviceBoundOperations,
];

import type { Rule } from "../rule.js";
import { authSchemes } from "./auth-schemes.js";
import { renames } from "./renames.js";
import { shapeNames } from "./shape-names.js";
import { singleBindings } from "./single-bindings.js";

/** The rules about services and their closures. */
export const serviceRules: readonly Rule[] = [shapeNames, renames, authSchemes, singleBindings];

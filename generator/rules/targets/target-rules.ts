import type { Rule } from "../rule.js";
import { ambiguousNames } from "./ambiguous-names.js";
import { definitionTargets } from "./definition-targets.js";
import { deprecatedTargets } from "./deprecated-targets.js";
import { messageUse } from "./message-use.js";
import { privateAccess } from "./private-access.js";
import { targetTypes } from "./target-types.js";
import { unitTargets } from "./unit-targets.js";

/** The rules about what shapes refer to. */
export const targetRules: readonly Rule[] = [
  targetTypes,
  definitionTargets,
  unitTargets,
  privateAccess,
  messageUse,
  ambiguousNames,
  deprecatedTargets,
];

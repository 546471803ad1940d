import type { Rule } from "../rule.js";
import { exclusiveTraits } from "./exclusive-traits.js";
import { syntacticShapeIds } from "./syntactic-shape-ids.js";
import { traitConflicts } from "./trait-conflicts.js";
import { traitSelectors } from "./trait-selectors.js";
import { traitTargets } from "./trait-targets.js";

/** The rules about traits: where they go, what they exclude. */
export const traitRules: readonly Rule[] = [
  traitSelectors,
  traitTargets,
  traitConflicts,
  exclusiveTraits,
  syntacticShapeIds,
];

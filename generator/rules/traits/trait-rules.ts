import type { Rule } from "../rule.js";
import { breakingChanges } from "./breaking-changes.js";
import { deprecatedTraits } from "./deprecated-traits.js";
import { exclusiveTraits } from "./exclusive-traits.js";
import { syntacticShapeIds } from "./syntactic-shape-ids.js";
import { traitConflicts } from "./trait-conflicts.js";
import { traitSelectors } from "./trait-selectors.js";
import { traitTargets } from "./trait-targets.js";
import { validatorsOfTraits } from "./trait-validators.js";
import { unstableTraits } from "./unstable-traits.js";

/** The rules about traits: where they go, what they exclude. */
export const traitRules: readonly Rule[] = [
  traitSelectors,
  traitTargets,
  traitConflicts,
  exclusiveTraits,
  syntacticShapeIds,
  validatorsOfTraits,
  breakingChanges,
  deprecatedTraits,
  unstableTraits,
];

import type { Rule } from "../rule.js";
import { endlessShapes } from "./endless-shapes.js";
import { endlessUnions } from "./endless-unions.js";
import { enumMembers } from "./enum-members.js";
import { enumTraits } from "./enum-traits.js";
import { jsonNames } from "./json-names.js";
import { shapeIdConflicts } from "./shape-id-conflicts.js";
import { unionMembers } from "./union-members.js";

/** The rules about single shapes. */
export const shapeRules: readonly Rule[] = [
  shapeIdConflicts,
  enumMembers,
  enumTraits,
  unionMembers,
  endlessShapes,
  endlessUnions,
  jsonNames,
];

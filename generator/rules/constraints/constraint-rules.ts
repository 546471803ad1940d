import type { Rule } from "../rule.js";
import { defaultValues } from "./default-values.js";
import { lengthBounds } from "./length-bounds.js";
import { patterns } from "./patterns.js";
import { rangeBounds } from "./range-bounds.js";

/** The rules about constraint traits and defaults. */
export const constraintRules: readonly Rule[] = [lengthBounds, rangeBounds, patterns, defaultValues];

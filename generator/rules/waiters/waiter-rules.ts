import type { Rule } from "../rule.js";
import { conditionExpressions } from "./conditions.js";
import { waiterDelays } from "./waiter-delays.js";
import { waiterErrors } from "./waiter-errors.js";
import { waiterMessages } from "./waiter-messages.js";
import { waiterNames } from "./waiter-names.js";
import { waiterPaths } from "./waiter-paths.js";
import { waiterStates } from "./waiter-states.js";

/** The rules about waiters and contracts. */
export const waiterRules: readonly Rule[] = [
  waiterNames,
  waiterDelays,
  waiterStates,
  waiterPaths,
  waiterErrors,
  waiterMessages,
  conditionExpressions,
];

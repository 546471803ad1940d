import type { Rule } from "../rule.js";
import { eventStreamTestValues } from "./event-stream-tests.js";
import { malformedRequestTests } from "./malformed-request-tests.js";
import { protocolTestValues } from "./protocol-test-values.js";
import { smokeTestValues } from "./smoke-tests.js";
import { testBodies } from "./test-bodies.js";
import { uniqueSmokeTestIds } from "./unique-smoke-test-ids.js";
import { uniqueTestIds } from "./unique-test-ids.js";

/** The rules about protocol tests and smoke tests. */
export const testRules: readonly Rule[] = [
  protocolTestValues,
  testBodies,
  uniqueTestIds,
  malformedRequestTests,
  eventStreamTestValues,
  smokeTestValues,
  uniqueSmokeTestIds,
];

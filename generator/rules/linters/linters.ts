import type { ConfigurableValidator } from "../metadata/configurable-validator.js";

/** Smithy's standard linters. They run where metadata names them. */
export const linters: readonly ConfigurableValidator[] = [];

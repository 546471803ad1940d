import type { ConfigurableValidator } from "../metadata/configurable-validator.js";
import { abbreviationNames } from "./abbreviation-names.js";
import { camelCase } from "./camel-case.js";
import { inputOutputStructures } from "./input-output-structures.js";
import { missingClientOptional } from "./missing-client-optional.js";
import { missingPagination } from "./missing-pagination.js";
import { missingSensitive } from "./missing-sensitive.js";
import { noninclusiveTerms } from "./noninclusive-terms.js";
import { operationVerbs } from "./operation-verbs.js";
import { repeatedNames, stutteredNames } from "./repeated-names.js";
import { reservedWords } from "./reserved-words.js";
import { timestampNames } from "./timestamp-names.js";

/** Smithy's standard linters. They run where metadata names them. */
export const linters: readonly ConfigurableValidator[] = [
  abbreviationNames,
  camelCase,
  inputOutputStructures,
  missingClientOptional,
  missingPagination,
  missingSensitive,
  noninclusiveTerms,
  operationVerbs,
  repeatedNames,
  reservedWords,
  stutteredNames,
  timestampNames,
];

import type { Rule } from "../rule.js";
import { accountBuiltIns } from "./account-built-ins.js";
import { authSchemes } from "./auth-schemes.js";
import { builtIns } from "./built-ins.js";
import { diagramReferences } from "./diagram-references.js";
import { endpointUrls } from "./endpoint-urls.js";
import { engineVersion } from "./engine-version.js";
import { operationParameters } from "./operation-parameters.js";
import { parameterBindings } from "./parameter-bindings.js";
import { parameterDocumentation } from "./parameter-documentation.js";
import { readableRules } from "./readable-rules.js";
import { requiredParameters } from "./required-parameters.js";
import { specialCases } from "./special-cases.js";
import { staticParameters } from "./static-parameters.js";
import { testInputs } from "./test-inputs.js";
import { testResults } from "./test-results.js";
import { testedParameters } from "./tested-parameters.js";

/** The rules about endpoint rule sets. */
export const endpointRules: readonly Rule[] = [
  readableRules,
  diagramReferences,
  engineVersion,
  parameterDocumentation,
  parameterBindings,
  requiredParameters,
  builtIns,
  accountBuiltIns,
  endpointUrls,
  authSchemes,
  staticParameters,
  operationParameters,
  testedParameters,
  testInputs,
  testResults,
  specialCases,
];

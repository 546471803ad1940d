import type { Collection } from "./collection.js";
import { awsModels } from "./collections/aws-models.js";
import { capturedResponses } from "./collections/captured-responses.js";
import { capturedRequestsCollection } from "./collections/captured-requests.js";
import { diff } from "./collections/diff.js";
import { endpointRules } from "./collections/endpoint-rules.js";
import { endpointTestCases } from "./collections/endpoint-tests.js";
import { errorfiles } from "./collections/errorfiles.js";
import { formatter } from "./collections/formatter.js";
import { idlSerialization } from "./collections/idl-serialization.js";
import { jmespath } from "./collections/jmespath.js";
import { loaderInvalid } from "./collections/loader-invalid.js";
import { loaderValid } from "./collections/loader-valid.js";
import { protocolTests } from "./collections/protocol-tests.js";
import { restJson1Client, restJson1Malformed, restJson1Server } from "./collections/rest-json1-tests.js";
import { selectorCases } from "./collections/selector-cases.js";
import { sigv4 } from "./collections/sigv4.js";
import { traitDefinitions } from "./collections/trait-definitions.js";

/** Every collection, in the order of their running. */
export const collections: readonly Collection[] = [
  loaderValid,
  loaderInvalid,
  errorfiles,
  selectorCases,
  formatter,
  idlSerialization,
  diff,
  traitDefinitions,
  protocolTests,
  restJson1Client,
  restJson1Server,
  restJson1Malformed,
  jmespath,
  capturedRequestsCollection,
  endpointRules,
  endpointTestCases,
  capturedResponses,
  sigv4,
  awsModels,
];

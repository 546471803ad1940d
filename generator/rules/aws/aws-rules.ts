import type { Rule } from "../rule.js";
import { arnForms } from "./arn-forms.js";
import { arnTemplates } from "./arn-templates.js";
import { checksumHeaders } from "./checksum-headers.js";
import { cloudWatchNamespaces } from "./cloudwatch-namespaces.js";
import { discoveringServices } from "./endpoint-discovery/discovering-services.js";
import { discoveryOperations } from "./endpoint-discovery/discovery-operations.js";
import { errorRenames } from "./error-renames.js";
import { eventSources } from "./event-sources.js";
import { eventStreamVersions } from "./event-stream-versions.js";
import { httpChecksums } from "./http-checksums.js";
import { payloadTypes } from "./payload-types.js";
import { queryErrorCodes } from "./query-error-codes.js";
import { sdkIds } from "./sdk-ids.js";
import { signingNames } from "./signing-names.js";

/** The rules about AWS's traits. */
export const awsRules: readonly Rule[] = [
  arnTemplates,
  arnForms,
  cloudWatchNamespaces,
  errorRenames,
  eventSources,
  sdkIds,
  signingNames,
  httpChecksums,
  checksumHeaders,
  payloadTypes,
  eventStreamVersions,
  queryErrorCodes,
  discoveringServices,
  discoveryOperations,
];

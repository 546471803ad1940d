import type { Rule } from "../rule.js";
import { authorizerSchemes } from "./apigateway/authorizers.js";
import { gatewayResponseHeaders } from "./apigateway/gateway-responses.js";
import { privateEndpoints } from "./apigateway/private-endpoints.js";
import { arnForms } from "./arn-forms.js";
import { arnTemplates } from "./arn-templates.js";
import { checksumHeaders } from "./checksum-headers.js";
import { cfnIdentifierMutability } from "./cloudformation/cfn-mutability.js";
import { cfnProperties } from "./cloudformation/cfn-properties.js";
import { primaryIdentifiers } from "./cloudformation/primary-identifiers.js";
import { cloudWatchNamespaces } from "./cloudwatch-namespaces.js";
import { discoveringServices } from "./endpoint-discovery/discovering-services.js";
import { discoveryOperations } from "./endpoint-discovery/discovery-operations.js";
import { errorRenames } from "./error-renames.js";
import { eventSources } from "./event-sources.js";
import { eventStreamVersions } from "./event-stream-versions.js";
import { httpChecksums } from "./http-checksums.js";
import { conditionKeyValues } from "./iam/condition-key-values.js";
import { conditionKeyReferences } from "./iam/condition-keys.js";
import { iamActions } from "./iam/iam-actions.js";
import { iamResources } from "./iam/iam-resources.js";
import { requiredConditionKeys } from "./iam/required-condition-keys.js";
import { payloadTypes } from "./payload-types.js";
import { queryErrorCodes } from "./query-error-codes.js";
import { sdkIds } from "./sdk-ids.js";
import { signingNames } from "./signing-names.js";
import { tagEnabledServices } from "./tagging/tag-enabled-services.js";
import { tagOperations } from "./tagging/tag-operations.js";
import { tagProperties } from "./tagging/tag-properties.js";
import { taggableResources } from "./tagging/taggable-resources.js";

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
  tagEnabledServices,
  tagOperations,
  taggableResources,
  tagProperties,
  conditionKeyReferences,
  conditionKeyValues,
  requiredConditionKeys,
  iamActions,
  iamResources,
  cfnIdentifierMutability,
  cfnProperties,
  primaryIdentifiers,
  authorizerSchemes,
  privateEndpoints,
  gatewayResponseHeaders,
];

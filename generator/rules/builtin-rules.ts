import { defaultValues } from "./constraints/default-values.js";
import { lengthBounds } from "./constraints/length-bounds.js";
import { patterns } from "./constraints/patterns.js";
import { rangeBounds } from "./constraints/range-bounds.js";
import { exampleValues } from "./examples/examples.js";
import { protocolTests } from "./examples/protocol-tests.js";
import { greedyLabels } from "./http/greedy-labels.js";
import { headers } from "./http/headers.js";
import { hostLabels } from "./http/host-labels.js";
import { ignoredBindings } from "./http/ignored-bindings.js";
import { labels } from "./http/labels.js";
import { methodSemantics } from "./http/method-semantics.js";
import { missingBindings } from "./http/missing-bindings.js";
import { payloads } from "./http/payloads.js";
import { prefixHeaders } from "./http/prefix-headers.js";
import { queries, queryMaps } from "./http/queries.js";
import { responseCodes } from "./http/response-codes.js";
import { uriConflicts } from "./http/uri-conflicts.js";
import { uriFormat } from "./http/uri-format.js";
import { childIdentifiers } from "./resources/child-identifiers.js";
import { identifierBindings } from "./resources/identifier-bindings.js";
import { lifecycles } from "./resources/lifecycles.js";
import { resourceCycles } from "./resources/resource-cycles.js";
import type { Rule } from "./rule.js";
import { authSchemes } from "./services/auth-schemes.js";
import { renames } from "./services/renames.js";
import { shapeNames } from "./services/shape-names.js";
import { singleBindings } from "./services/single-bindings.js";
import { endlessShapes } from "./shapes/endless-shapes.js";
import { enumMembers } from "./shapes/enum-members.js";
import { jsonNames } from "./shapes/json-names.js";
import { shapeIdConflicts } from "./shapes/shape-id-conflicts.js";
import { unionMembers } from "./shapes/union-members.js";
import { definitionTargets } from "./targets/definition-targets.js";
import { messageUse } from "./targets/message-use.js";
import { privateAccess } from "./targets/private-access.js";
import { targetTypes } from "./targets/target-types.js";
import { unitTargets } from "./targets/unit-targets.js";
import { exclusiveTraits } from "./traits/exclusive-traits.js";
import { syntacticShapeIds } from "./traits/syntactic-shape-ids.js";
import { traitConflicts } from "./traits/trait-conflicts.js";
import { traitSelectors } from "./traits/trait-selectors.js";
import { traitTargets } from "./traits/trait-targets.js";

/** The rules that every model is held against, beside that trait values fit their traits. */
export const builtinRules: readonly Rule[] = [
  targetTypes,
  definitionTargets,
  unitTargets,
  privateAccess,
  messageUse,
  traitSelectors,
  traitTargets,
  traitConflicts,
  exclusiveTraits,
  syntacticShapeIds,
  shapeIdConflicts,
  enumMembers,
  unionMembers,
  endlessShapes,
  jsonNames,
  lengthBounds,
  rangeBounds,
  patterns,
  defaultValues,
  shapeNames,
  renames,
  authSchemes,
  singleBindings,
  resourceCycles,
  childIdentifiers,
  lifecycles,
  identifierBindings,
  uriFormat,
  labels,
  greedyLabels,
  hostLabels,
  methodSemantics,
  missingBindings,
  ignoredBindings,
  uriConflicts,
  headers,
  prefixHeaders,
  payloads,
  queries,
  queryMaps,
  responseCodes,
  exampleValues,
  protocolTests,
];

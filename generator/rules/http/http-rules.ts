import type { Rule } from "../rule.js";
import { greedyLabels } from "./greedy-labels.js";
import { headers } from "./headers.js";
import { hostLabels } from "./host-labels.js";
import { ignoredBindings } from "./ignored-bindings.js";
import { labels } from "./labels.js";
import { methodSemantics } from "./method-semantics.js";
import { missingBindings } from "./missing-bindings.js";
import { payloads } from "./payloads.js";
import { prefixHeaders } from "./prefix-headers.js";
import { queries, queryMaps } from "./queries.js";
import { responseCodes } from "./response-codes.js";
import { uriConflicts } from "./uri-conflicts.js";
import { uriFormat } from "./uri-format.js";

/** The rules about HTTP bindings. */
export const httpRules: readonly Rule[] = [
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
];

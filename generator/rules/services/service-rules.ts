import type { Rule } from "../rule.js";
import { apiKeyAuth } from "./api-key-auth.js";
import { authPriority, authSchemes } from "./auth-schemes.js";
import { corsOrigins } from "./cors.js";
import { idempotency } from "./idempotency.js";
import { inlineDocuments } from "./inline-documents.js";
import { pagination } from "./pagination.js";
import { renames } from "./renames.js";
import { shapeNames } from "./shape-names.js";
import { singleBindings } from "./single-bindings.js";

/** The rules about services, their closures, and how their operations behave. */
export const serviceRules: readonly Rule[] = [
  shapeNames,
  renames,
  authSchemes,
  authPriority,
  apiKeyAuth,
  corsOrigins,
  inlineDocuments,
  singleBindings,
  idempotency,
  pagination,
];

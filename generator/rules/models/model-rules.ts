import type { Rule } from "../rule.js";
import { compressedRequests } from "./request-compression.js";
import { defaultsInUpdates } from "./defaults-in-updates.js";
import { externalDocumentationLinks } from "./external-documentation.js";
import { ignoredTokens } from "./ignored-tokens.js";
import { mediaTypes } from "./media-types.js";
import { missingReferences } from "./missing-references.js";
import { privateMixinMembers } from "./private-mixin-members.js";
import { resourceReferences } from "./resource-references.js";

/** The rules about what is said of shapes here and means something there. */
export const modelRules: readonly Rule[] = [
  defaultsInUpdates,
  externalDocumentationLinks,
  ignoredTokens,
  mediaTypes,
  missingReferences,
  privateMixinMembers,
  resourceReferences,
  compressedRequests,
];

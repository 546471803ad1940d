import type { Evaluator } from "../evaluator.js";
import { addedEntityBinding } from "./added-entity-binding.js";
import { addedRequiredMember } from "./added-required-member.js";
import { addedShape } from "./added-shape.js";
import { changedBounds } from "./changed-bounds.js";
import { changedDefault } from "./changed-default.js";
import { changedEnumValues } from "./changed-enum-values.js";
import { changedMemberOrder } from "./changed-member-order.js";
import { changedMemberTarget } from "./changed-member-target.js";
import { changedNullability } from "./changed-nullability.js";
import { changedOperationErrors } from "./changed-operation-errors.js";
import { changedOperationMessages } from "./changed-operation-messages.js";
import { changedResourceIdentifiers } from "./changed-resource-identifiers.js";
import { changedServiceErrors } from "./changed-service-errors.js";
import { changedShapeType } from "./changed-shape-type.js";
import { changedTraitDefinitions } from "./changed-trait-definitions.js";
import { endpointSigV4Migration } from "./endpoint-sigv4-migration.js";
import { changedMetadata } from "./changed-metadata.js";
import { modifiedTrait } from "./modified-trait.js";
import { removedEntityBinding } from "./removed-entity-binding.js";
import { removedShape } from "./removed-shape.js";
import { serviceRename } from "./service-rename.js";
import { sigV4Migration } from "./sigv4-migration.js";
import { traitBreakingChange } from "./trait-breaking-change.js";

/** Every evaluator, in the order of their findings. */
export const builtinEvaluators: readonly Evaluator[] = [
  removedShape,
  changedShapeType,
  removedEntityBinding,
  changedOperationMessages,
  changedOperationErrors,
  changedServiceErrors,
  serviceRename,
  changedResourceIdentifiers,
  addedRequiredMember,
  changedMemberTarget,
  changedMemberOrder,
  changedNullability,
  changedDefault,
  changedBounds,
  changedEnumValues,
  changedTraitDefinitions,
  traitBreakingChange,
  modifiedTrait,
  sigV4Migration,
  endpointSigV4Migration,
  changedMetadata,
  addedEntityBinding,
  addedShape,
];

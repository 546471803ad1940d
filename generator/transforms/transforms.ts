import { flattenClosureNamespaces, includeClosures } from "./closures.js";
import { changeTypes } from "./change-types.js";
import { makeIdempotencyTokensClientOptional } from "./client-optional-tokens.js";
import { removeDeprecatedShapes } from "./deprecated-shapes.js";
import { changeStringEnumsToEnumShapes } from "./enum-shapes.js";
import { filterSuppressions } from "./filter-suppressions.js";
import { flattenAndRemoveMixins } from "./flatten-mixins.js";
import { flattenNamespaces } from "./flatten-namespaces.js";
import { metadataFilters } from "./metadata-filters.js";
import { renameShapesTransform } from "./rename-shapes.js";
import { shapeFilters } from "./shape-filters.js";
import { tagFilters } from "./tag-filters.js";
import { removeTraitDefinitions } from "./trait-definitions.js";
import { traitFilters } from "./trait-filters.js";
import type { Transform } from "./transform.js";
import { removeUnusedShapes } from "./unused-shapes.js";

/** Every transform, by name. */
export const transforms: ReadonlyMap<string, Transform> = new Map(
  [
    ...shapeFilters,
    ...traitFilters,
    ...tagFilters,
    ...metadataFilters,
    changeStringEnumsToEnumShapes,
    changeTypes,
    filterSuppressions,
    flattenAndRemoveMixins,
    flattenClosureNamespaces,
    flattenNamespaces,
    includeClosures,
    makeIdempotencyTokensClientOptional,
    removeDeprecatedShapes,
    removeTraitDefinitions,
    removeUnusedShapes,
    renameShapesTransform,
  ].map((transform) => [transform.name, transform]),
);

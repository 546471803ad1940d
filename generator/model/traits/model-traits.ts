import { getEntry, getString, getStrings, type Node } from "../node.js";
import { shapeId, type ShapeId } from "../shape-id.js";
import { defineAnnotation, defineTrait } from "../trait.js";
import { readStringAt, readStrings, withoutUndefined } from "./read-node.js";

// Spec: https://smithy.io/2.0/spec/model.html

/** What a definition of a trait says. */
export interface TraitDefinitionTrait {
  /** The text of a selector: where the trait may be applied. */
  readonly selector: string;
  /** Traits that may not stand beside it. */
  readonly conflicts: readonly ShapeId[];
  /** Of one structure, only one member may have the trait, or only one may target a shape that has it. */
  readonly structurallyExclusive?: "member" | "target";
}

/** A shape that is a trait. */
export const trait = defineTrait("smithy.api#trait", (node): TraitDefinitionTrait => {
  return withoutUndefined({
    selector: getString(getEntry(node, "selector")) ?? "*",
    conflicts: getStrings(getEntry(node, "conflicts")).map(absoluteTraitId),
    structurallyExclusive: readExclusivity(getString(getEntry(node, "structurallyExclusive"))),
  });
});

/** The id of a trait, which may be written without its namespace where that is the prelude's. */
export function absoluteTraitId(text: string): ShapeId {
  return text.includes("#") ? text : shapeId("smithy.api", text);
}

/** The ids of events that do not count for a shape. Spec: https://smithy.io/2.0/spec/model-validation.html */
export const suppress = defineTrait("smithy.api#suppress", readStrings);

/** A shape whose values are those of a key of metadata: the trait's value is the key. */
export const metadata = defineTrait("smithy.api#metadata", (node): string => readStringAt(node, "key"));

/** What must not be found from the shapes that have a trait: by the ids of events, as nodes. */
export const traitValidators = defineTrait("smithy.api#traitValidators", (node): Node => node);

/** The unit type: `smithy.api#Unit` alone has it. */
export const unitType = defineAnnotation("smithy.api#unitType");

function readExclusivity(text: string | undefined): "member" | "target" | undefined {
  return text === "member" || text === "target" ? text : undefined;
}

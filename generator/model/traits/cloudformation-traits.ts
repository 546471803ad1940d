import { getEntry, getString, getStrings } from "../node.js";
import type { ShapeId } from "../shape-id.js";
import { defineAnnotation, defineTrait } from "../trait.js";
import { readString, withoutUndefined } from "./read-node.js";

// Spec: https://smithy.io/2.0/aws/aws-cloudformation.html

/** What the trait `cfnResource` says. */
export interface CfnResource {
  readonly name?: string;
  /** Structures whose members are properties as well. */
  readonly additionalSchemas: readonly ShapeId[];
  /** The property that identifies the resource, where it is not the identifiers. */
  readonly primaryIdentifier?: string;
}

/** A resource of CloudFormation. */
export const cfnResource = defineTrait("aws.cloudformation#cfnResource", (node): CfnResource =>
  withoutUndefined({
    name: getString(getEntry(node, "name")),
    additionalSchemas: getStrings(getEntry(node, "additionalSchemas")),
    primaryIdentifier: getString(getEntry(node, "primaryIdentifier")),
  }),
);

/** A member by which a resource can be found as well. */
export const cfnAdditionalIdentifier = defineAnnotation("aws.cloudformation#cfnAdditionalIdentifier");

/** A member that is no property of the resource. */
export const cfnExcludeProperty = defineAnnotation("aws.cloudformation#cfnExcludeProperty");

/** When a property is written and whether it is read: `full`, `create-and-read`, `create`, `read` or `write`. */
export const cfnMutability = defineTrait("aws.cloudformation#cfnMutability", readString);

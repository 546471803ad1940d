import { getBoolean, getEntry, getString, getStrings, type Node } from "../node.js";
import { defineAnnotation, defineTrait } from "../trait.js";
import { readMap, readString, readStrings, withoutUndefined } from "./read-node.js";

// Spec: https://smithy.io/2.0/aws/aws-iam.html

/** What an operation is called in policies, and what it takes to be allowed. */
export interface IamAction {
  readonly name?: string;
  readonly documentation?: string;
  readonly requiredActions: readonly string[];
  /** The names of resources that a policy must, and those that it may, speak of. */
  readonly requiredResources: readonly string[];
  readonly optionalResources: readonly string[];
}

/** An operation as an action of policies. */
export const iamAction = defineTrait("aws.iam#iamAction", (node): IamAction => {
  const resources = getEntry(node, "resources");
  return withoutUndefined({
    name: getString(getEntry(node, "name")),
    documentation: getString(getEntry(node, "documentation")),
    requiredActions: getStrings(getEntry(node, "requiredActions")),
    requiredResources: keysOf(getEntry(resources, "required")),
    optionalResources: keysOf(getEntry(resources, "optional")),
  });
});

/** What `name` of `iamAction` took the place of. */
export const actionName = defineTrait("aws.iam#actionName", readString);

/** What `documentation` of `iamAction` took the place of. */
export const actionPermissionDescription = defineTrait("aws.iam#actionPermissionDescription", readString);

/** What `requiredActions` of `iamAction` took the place of. */
export const requiredActions = defineTrait("aws.iam#requiredActions", readStrings);

/** What a resource is called in policies. */
export interface IamResource {
  readonly name?: string;
  /** The condition keys of the parent do not hold for it. */
  readonly disableConditionKeyInheritance: boolean;
}

/** A resource as policies know it. */
export const iamResource = defineTrait("aws.iam#iamResource", (node): IamResource =>
  withoutUndefined({
    name: getString(getEntry(node, "name")),
    disableConditionKeyInheritance: getBoolean(getEntry(node, "disableConditionKeyInheritance")) ?? false,
  }),
);

/** What a service says of one of its condition keys. */
export interface ConditionKeyDefinition {
  readonly type: string;
  /** Every request has it. */
  readonly required: boolean;
}

/** The condition keys of a service. Names without a colon are the service's own. */
export const defineConditionKeys = defineTrait(
  "aws.iam#defineConditionKeys",
  (node): ReadonlyMap<string, ConditionKeyDefinition> => readMap(node, readDefinition),
);

/** The condition keys that policies may use for an operation or resource. */
export const conditionKeys = defineTrait("aws.iam#conditionKeys", readStrings);

/** The condition key whose value a member of an input supplies. */
export const conditionKeyValue = defineTrait("aws.iam#conditionKeyValue", readString);

/** The condition keys whose values the service finds by itself. */
export const serviceResolvedConditionKeys = defineTrait("aws.iam#serviceResolvedConditionKeys", readStrings);

/** The identifiers of the resource, or of all of the service's, are no condition keys. */
export const disableConditionKeyInference = defineAnnotation("aws.iam#disableConditionKeyInference");

function readDefinition(node: Node): ConditionKeyDefinition {
  return {
    type: getString(getEntry(node, "type")) ?? "",
    required: getBoolean(getEntry(node, "required")) ?? false,
  };
}

function keysOf(node: Node | undefined): readonly string[] {
  return node?.kind === "object" ? [...node.entries.keys()] : [];
}

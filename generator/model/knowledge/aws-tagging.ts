import type { Model } from "../model.js";
import { nameOf, type ShapeId } from "../shape-id.js";
import type { Member, OperationShape, ResourceShape, ServiceShape, Shape, StructureShape } from "../shape.js";
import { traitOf } from "../trait.js";
import { taggable, tagEnabled, type TagOperations } from "../traits/aws-resource-traits.js";
import { memoiseFor } from "./memoise.js";
import { getInput, getOutput } from "./operations.js";
import { propertyBindings } from "./property-bindings.js";

// Spec: https://smithy.io/2.0/aws/aws-core.html#aws-api-tagenabled-trait

/** The operations that tag the resources of a service, under the names that they have by default. */
export const DEFAULT_TAG_OPERATIONS = {
  tagApi: "TagResource",
  untagApi: "UntagResource",
  listTagsApi: "ListTagsForResource",
} as const satisfies Required<TagOperations>;

/** What an operation does with tags. */
export type TagRole = keyof typeof DEFAULT_TAG_OPERATIONS;

/** The roles in the order of the trait. */
export const TAG_ROLES: readonly TagRole[] = ["tagApi", "untagApi", "listTagsApi"];

/** An operation of a service that tags, and whether it has the form that its role asks for. */
export interface TagOperation {
  readonly operation: ShapeId;
  readonly isValid: boolean;
}

/**
 * The operations by which a service with `@tagEnabled` tags all its resources: those that the trait names, else those of
 * the default names.
 */
export const serviceTagOperations = memoiseFor(
  (model: Model, service: ServiceShape): ReadonlyMap<TagRole, TagOperation> => {
    const trait = traitOf(service, tagEnabled);
    const operations = new Map<TagRole, TagOperation>();
    if (trait === undefined) return operations;
    const bound = service.operations.map(({ target }) => target);
    for (const role of TAG_ROLES) {
      const configured = trait.apiConfig?.[role];
      const id =
        configured !== undefined && bound.includes(configured)
          ? configured
          : bound.findLast((target) => nameOf(target) === DEFAULT_TAG_OPERATIONS[role]);
      const operation = id === undefined ? undefined : model.shapes.get(id);
      if (operation?.kind !== "operation") continue;
      operations.set(role, { operation: operation.id, isValid: isValidFor(model, operation, role) });
    }
    return operations;
  },
);

/** Whether a service has every operation that tagging takes, each in the right form. */
export function hasTagOperations(model: Model, service: ServiceShape): boolean {
  const operations = serviceTagOperations(model, service);
  return TAG_ROLES.every((role) => operations.get(role)?.isValid === true);
}

/** Whether a resource has operations of its own that tag it, each in the right form. */
export function hasOwnTagOperations(model: Model, resource: ResourceShape): boolean {
  const config = traitOf(resource, taggable)?.apiConfig;
  if (config === undefined) return false;
  return TAG_ROLES.every((role) => {
    const operation = model.shapes.get(config[role]);
    if (operation?.kind !== "operation") return false;
    const holdsProperty = role !== "tagApi" || takesTags(model, resource, operation);
    return holdsProperty && carriesTags(model, operation, role);
  });
}

/** Whether the input of an operation has a member for the property that holds a resource's tags. */
export function takesTags(model: Model, resource: ResourceShape, operation: OperationShape): boolean {
  const name = traitOf(resource, taggable)?.property;
  const { names } = propertyBindings(model);
  const members = getInput(model, operation)?.members.values() ?? [];
  return name !== undefined && [...members].some((member) => names.get(member) === name);
}

/** Whether members that hold tags usually go by that name. */
export function isTagsName(name: string): boolean {
  return /^[T|t]ag(s|s?[M|m]ap|[L|l]ist)$/.test(name);
}

/** Whether a shape holds tags: a list of pairs of strings, or a map of strings. */
export function holdsTags(model: Model, shape: Shape | undefined): boolean {
  if (shape?.kind === "map") return isString(model, shape.value);
  const pair = shape?.kind === "list" ? model.shapes.get(shape.member.target) : undefined;
  if (pair?.kind !== "structure" || pair.members.size !== 2) return false;
  return [...pair.members.values()].every((member) => isString(model, member));
}

function isValidFor(model: Model, operation: OperationShape, role: TagRole): boolean {
  return carriesTags(model, operation, role) && takesArn(model, getInput(model, operation));
}

// Exactly one member: of two, nobody could tell which one counts.
function carriesTags(model: Model, operation: OperationShape, role: TagRole): boolean {
  const message = role === "listTagsApi" ? getOutput(model, operation) : getInput(model, operation);
  const members = [...(message?.members.values() ?? [])];
  const isCarrier = role === "untagApi" ? isKeysMember : isTagsMember;
  return members.filter((member) => isCarrier(model, member)).length === 1;
}

function isTagsMember(model: Model, member: Member): boolean {
  return isTagsName(member.name) && holdsTags(model, model.shapes.get(member.target));
}

function isKeysMember(model: Model, member: Member): boolean {
  const target = model.shapes.get(member.target);
  return /^[T|t]ag[K|k]eys$/.test(member.name) && target?.kind === "list" && isString(model, target.member);
}

function takesArn(model: Model, input: StructureShape | undefined): boolean {
  const members = [...(input?.members.values() ?? [])];
  return members.some((member) => isArnName(member.name) && isString(model, member));
}

function isArnName(name: string): boolean {
  return name !== "" && name.replace(/^[R|r]esource/, "").replace(/[A|a]rn|ARN$/, "") === "";
}

function isString(model: Model, member: Member): boolean {
  const kind = model.shapes.get(member.target)?.kind;
  return kind === "string" || kind === "enum";
}

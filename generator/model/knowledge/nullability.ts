import type { Model } from "../model.js";
import type { Member } from "../shape.js";
import { hasTrait, traitOf } from "../trait.js";
import { clientOptional, defaultTrait, input, required, sparse } from "../traits/type-refinement-traits.js";
import { getContainer } from "./any-shape.js";

/**
 * Whether a client must expect a member to be absent (of structures) or null (of lists and maps). Clients do not
 * trust `required` where the service may drop it later: on `clientOptional` members and on inputs.
 * Spec: https://smithy.io/2.0/spec/aggregate-types.html#structure-member-optionality
 */
export function isOptionalForClients(model: Model, member: Member): boolean {
  const container = getContainer(model, member);
  if (container?.kind !== "structure") return isOptionalForServers(model, member);
  return hasTrait(member, clientOptional) || hasTrait(container, input) || isOptionalByTraits(member);
}

/**
 * The same for clients that take care of services to come: structures and unions that are required today can be dropped
 * by a service without a value that could stand in for them.
 */
export function isOptionalForCarefulClients(model: Model, member: Member): boolean {
  if (getContainer(model, member)?.kind === "structure") {
    const kind = model.shapes.get(member.target)?.kind;
    if (kind === "structure" || kind === "union") return true;
  }
  return isOptionalForClients(model, member);
}

/** The same for servers, who have the final say and so trust `required` and `default`. */
export function isOptionalForServers(model: Model, member: Member): boolean {
  const container = getContainer(model, member);
  switch (container?.kind) {
    case "structure":
      return isOptionalByTraits(member);
    case "list":
      return hasTrait(container, sparse);
    case "map":
      return member.name === "value" && hasTrait(container, sparse);
    default:
      return false;
  }
}

/** Whether an absent member stands for a value: a default that is not `null`. */
export function hasDefaultValue(member: Member): boolean {
  const node = traitOf(member, defaultTrait);
  return node !== undefined && node.kind !== "null";
}

/** The same for clients, who leave defaults to the service where it may take them back, and do not fill in inputs. */
export function hasDefaultForClients(model: Model, member: Member): boolean {
  const container = getContainer(model, member);
  const isIgnored =
    hasTrait(member, clientOptional) || (container !== undefined && hasTrait(container, input));
  return !isIgnored && hasDefaultValue(member);
}

function isOptionalByTraits(member: Member): boolean {
  return !hasTrait(member, required) && !hasDefaultValue(member);
}

import type { Model } from "../model.js";
import type { ShapeId } from "../shape-id.js";
import type { OperationShape, ServiceShape } from "../shape.js";
import { hasTrait, traitOf } from "../trait.js";
import { auth, authDefinition, optionalAuth } from "../traits/authentication-traits.js";
import { protocolDefinition } from "../traits/protocol-traits.js";
import { traitNeighboursOf } from "./neighbours.js";
import { compareText } from "./sort.js";

/** How an operation is authenticated: the ids of scheme traits, best first, and whether it need not be at all. */
export interface Authentication {
  readonly schemes: readonly ShapeId[];
  readonly isOptional: boolean;
}

/**
 * How an operation of a service is authenticated: what its own trait `auth` says, else that of the service, else all
 * schemes of the service, sorted by id.
 * Spec: https://smithy.io/2.0/spec/authentication-traits.html#auth-trait
 */
export function authenticationOf(
  model: Model,
  service: ServiceShape,
  operation: OperationShape,
): Authentication {
  const schemes = traitOf(operation, auth) ?? traitOf(service, auth) ?? authSchemesOf(model, service);
  return { schemes, isOptional: schemes.length === 0 || hasTrait(operation, optionalAuth) };
}

/** The authentication schemes that are applied to a service, sorted by id. */
export function authSchemesOf(model: Model, service: ServiceShape): readonly ShapeId[] {
  return traitNeighboursOf(model, service)
    .filter(({ to }) => to.traits.has(authDefinition.id))
    .map(({ to }) => to.id)
    .sort(compareText);
}

/** The protocols that are applied to a service, sorted by id. */
export function protocolsOf(model: Model, service: ServiceShape): readonly ShapeId[] {
  return traitNeighboursOf(model, service)
    .filter(({ to }) => to.traits.has(protocolDefinition.id))
    .map(({ to }) => to.id)
    .sort(compareText);
}

/** Whether a protocol goes by a trait, such as `http`: its definition says so. */
export function usesTrait(model: Model, protocol: ShapeId, traitId: ShapeId): boolean {
  const shape = model.shapes.get(protocol);
  return shape !== undefined && (traitOf(shape, protocolDefinition)?.traits.includes(traitId) ?? false);
}

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { authenticationOf, authSchemesOf } from "../../model/knowledge/auth-schemes.js";
import { serviceClosure } from "../../model/knowledge/service-closure.js";
import { getShape, type Model } from "../../model/model.js";
import type { OperationShape, ServiceShape } from "../../model/shape.js";
import type { ShapeId } from "../../model/shape-id.js";
import { traitOf } from "../../model/trait.js";
import { auth } from "../../model/traits/authentication-traits.js";
import { changesOf, type Change, type Differences } from "../differences.js";
import { report, type Evaluator } from "../evaluator.js";
import { compareSigV4, sigV4Words, type SigV4Change } from "../sigv4-order.js";

/**
 * Clients go on to sign as they did: `sigv4a` comes after `sigv4`, and the other way round where `sigv4a` was first.
 * Credentials that are good for one may be none for the other.
 */
export const sigV4Migration: Evaluator = function* (differences) {
  const { before, after } = differences;
  for (const change of changesOf(differences, "service")) {
    yield* judge(change, schemesOfService(before, change.before), schemesOfService(after, change.after));
  }
  for (const change of changesOf(differences, "operation")) {
    for (const service of servicesOf(differences, change.after)) {
      const was = getShape(before, service.id);
      if (was?.kind !== "service") continue;
      yield* judge(
        change,
        authenticationOf(before, was, change.before).schemes,
        authenticationOf(after, service, change.after).schemes,
      );
    }
  }
};

function* judge(
  { after: shape }: Change,
  before: readonly ShapeId[],
  after: readonly ShapeId[],
): Generator<Diagnostic> {
  const change = compareSigV4(before.map(signatureOf), after.map(signatureOf));
  if (change === undefined) return;
  yield report({
    severity: "danger",
    code: "diff/sigv4-migration",
    eventId: "SigV4Migration",
    shape,
    span: shape.traits.get(auth.id)?.span,
    ...sigV4Words(change, `\`${shape.id}\``, shape.id),
  });
}

function signatureOf(scheme: ShapeId): SigV4Change["winner"] | undefined {
  return scheme === "aws.auth#sigv4" || scheme === "aws.auth#sigv4a" ? scheme : undefined;
}

function schemesOfService(model: Model, service: ServiceShape): readonly ShapeId[] {
  return traitOf(service, auth) ?? authSchemesOf(model, service);
}

function servicesOf({ after }: Differences, operation: OperationShape): readonly ServiceShape[] {
  return [...after.shapes.values()]
    .filter((shape) => shape.kind === "service")
    .filter((service) => serviceClosure(after, service).operations.includes(operation));
}

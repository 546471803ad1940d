import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { arnNamespaceOf } from "../../model/knowledge/arn-namespace.js";
import type { Model } from "../../model/model.js";
import type { ShapeId } from "../../model/shape-id.js";
import type { ServiceShape } from "../../model/shape.js";
import { hasTrait, traitOf } from "../../model/trait.js";
import { awsService, sigv4, sigv4a } from "../../model/traits/aws-traits.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";
import { traitPart } from "../trait-part.js";

/**
 * A service goes by one name where requests are signed, with one version of the signature or the other, and in its ARNs:
 * policies and signatures meet in it.
 * Spec: https://smithy.io/2.0/aws/aws-auth.html#aws-auth-sigv4-trait
 */
export const signingNames: Rule = { id: "SigV4Traits", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const service of model.shapes.values()) {
    if (service.kind !== "service") continue;
    const names = namesOf(service);
    for (const [index, name] of names.entries()) {
      for (const other of names.slice(index + 1)) {
        if (name.text !== other.text) yield differentNames(service, name, other);
      }
    }
  }
}

/** One of the names of a service. */
interface SigningName {
  readonly trait: ShapeId;
  readonly key: string;
  readonly text: string;
}

function namesOf(service: ServiceShape): readonly SigningName[] {
  const names: SigningName[] = [];
  if (hasTrait(service, awsService)) {
    names.push({ trait: awsService.id, key: "arnNamespace", text: arnNamespaceOf(service) });
  }
  for (const trait of [sigv4, sigv4a]) {
    const value = traitOf(service, trait);
    if (value !== undefined) names.push({ trait: trait.id, key: "name", text: value.name });
  }
  return names;
}

function differentNames(service: ServiceShape, first: SigningName, second: SigningName): Diagnostic {
  const related = traitPart(service, first.trait, first.key);
  return traitDiagnostic(service, second.trait, traitPart(service, second.trait, second.key), {
    severity: "warning",
    code: "aws/different-signing-names",
    eventId: "SigV4Traits",
    message: `The service signs as \`${second.text}\` by \`${second.trait}\`, but is \`${first.text}\` by \`${first.trait}\`.`,
    reference: `Value for \`${first.trait}$${first.key}\` "${first.text}" and value for \`${second.trait}$${second.key}\` "${second.text}" SHOULD match.`,
    ...(related === undefined ? {} : { related: [{ span: related.span, message: "the other name" }] }),
  });
}

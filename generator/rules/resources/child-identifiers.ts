import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { ResourceShape, ShapeReference } from "../../model/shape.js";
import type { Rule } from "../rule.js";

/**
 * A child resource repeats the identifiers of its parent, with the same targets, and no identifier is a property as
 * well: who has a child has its parent.
 * Spec: https://smithy.io/2.0/spec/service-types.html#resource-identifiers
 */
export const childIdentifiers: Rule = { id: "ResourceIdentifier", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const resource of model.shapes.values()) {
    if (resource.kind !== "resource") continue;
    yield* checkProperties(resource);
    for (const { target } of resource.resources) {
      const child = model.shapes.get(target);
      if (child?.kind === "resource") yield* checkChild(resource, child);
    }
  }
}

function* checkProperties(resource: ResourceShape): Iterable<Diagnostic> {
  const properties = new Set([...resource.properties.keys()].map((name) => name.toLowerCase()));
  for (const [name, reference] of resource.identifiers) {
    if (properties.has(name.toLowerCase())) yield identifierAsProperty(resource, name, reference);
  }
}

function* checkChild(parent: ResourceShape, child: ResourceShape): Iterable<Diagnostic> {
  for (const [name, { target, span }] of parent.identifiers) {
    const own = child.identifiers.get(name);
    const related = [{ span, message: "identifier of the parent" }];
    if (own === undefined) {
      yield childDiagnostic(child, child.span, {
        code: "resource/missing-identifier",
        message: `\`${nameOf(child.id)}\` lacks the identifier \`${name}\` of its parent \`${nameOf(parent.id)}\`.`,
        related,
      });
    } else if (own.target !== target) {
      yield childDiagnostic(child, own.span, {
        code: "resource/other-identifier",
        message: `The identifier \`${name}\` is \`${nameOf(target)}\` in the parent \`${nameOf(parent.id)}\`.`,
        related,
      });
    }
  }
}

function childDiagnostic(
  child: ResourceShape,
  span: Diagnostic["span"] & {},
  about: Pick<Diagnostic, "code" | "message" | "related">,
): Diagnostic {
  return {
    severity: "error",
    eventId: "ResourceIdentifier",
    span,
    shapeId: child.id,
    hint: "a child resource has all identifiers of its parent, with the same targets.",
    ...about,
  };
}

function identifierAsProperty(resource: ResourceShape, name: string, reference: ShapeReference): Diagnostic {
  return {
    severity: "error",
    code: "resource/identifier-as-property",
    eventId: "ResourceIdentifier",
    message: `\`${name}\` is both an identifier and a property of \`${nameOf(resource.id)}\`.`,
    span: reference.span,
    shapeId: resource.id,
  };
}

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { compareText } from "../../model/knowledge/sort.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { ResourceShape, ShapeReference } from "../../model/shape.js";
import { listText } from "../list-text.js";
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
  const missing: Identifier[] = [];
  const mismatched: Mismatch[] = [];
  for (const [name, expected] of parent.identifiers) {
    const own = child.identifiers.get(name);
    if (own === undefined) missing.push({ name, expected });
    else if (own.target !== expected.target) mismatched.push({ name, expected, own });
  }
  if (missing.length > 0) yield missingIdentifiers(parent, child, missing);
  const [first] = mismatched;
  if (first !== undefined) yield otherIdentifiers(parent, child, [first, ...mismatched.slice(1)]);
}

/** An identifier of the parent. */
interface Identifier {
  readonly name: string;
  readonly expected: ShapeReference;
}

/** An identifier that has another target in the child. */
interface Mismatch extends Identifier {
  readonly own: ShapeReference;
}

const LAW = "a child resource has all identifiers of its parent, with the same targets.";

function missingIdentifiers(
  parent: ResourceShape,
  child: ResourceShape,
  missing: readonly Identifier[],
): Diagnostic {
  const names = missing.map(({ name }) => name);
  return {
    severity: "error",
    code: "resource/missing-identifier",
    eventId: "ResourceIdentifier",
    message: `\`${nameOf(child.id)}\` lacks ${names.length === 1 ? "the identifier" : "the identifiers"} ${listText(names)} of its parent \`${nameOf(parent.id)}\`.`,
    reference: `This resource is bound as a child of \`${parent.id}\`, but it is invalid because its \`identifiers\` property is missing the following identifiers that are defined in \`${parent.id}\`: [${names.sort(compareText).join(", ")}]`,
    span: child.span,
    shapeId: child.id,
    related: missing.map(({ expected }) => ({ span: expected.span, message: "identifier of the parent" })),
    hint: LAW,
  };
}

function otherIdentifiers(
  parent: ResourceShape,
  child: ResourceShape,
  mismatched: readonly [Mismatch, ...Mismatch[]],
): Diagnostic {
  const [{ own }] = mismatched;
  const claims = mismatched.map(({ name, expected }) => `\`${name}\` is \`${nameOf(expected.target)}\``);
  const details = mismatched.map(
    ({ name, expected, own: { target } }) =>
      `expected the \`${name}\` member to target \`${expected.target}\`, but found a target of \`${target}\``,
  );
  return {
    severity: "error",
    code: "resource/other-identifier",
    eventId: "ResourceIdentifier",
    message: `In the parent \`${nameOf(parent.id)}\` the identifier ${claims.join(", and ")}.`,
    reference: `The \`identifiers\` property of this resource is incompatible with its binding to \`${parent.id}\`: ${details.sort(compareText).join("; ")}`,
    span: own.span,
    shapeId: child.id,
    related: mismatched.map(({ expected }) => ({ span: expected.span, message: "identifier of the parent" })),
    hint: LAW,
  };
}

function identifierAsProperty(resource: ResourceShape, name: string, reference: ShapeReference): Diagnostic {
  return {
    severity: "error",
    code: "resource/identifier-as-property",
    eventId: "ResourceIdentifier",
    message: `\`${name}\` is both an identifier and a property of \`${nameOf(resource.id)}\`.`,
    reference: `Resource identifier \`${name}\` cannot also be a resource property`,
    span: reference.span,
    shapeId: resource.id,
  };
}

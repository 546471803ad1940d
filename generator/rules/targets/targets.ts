import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { memoise } from "../../model/knowledge/memoise.js";
import { membersOf, type Model } from "../../model/model.js";
import { nameOf, type ShapeId } from "../../model/shape-id.js";
import type { Member, Shape, ShapeReference } from "../../model/shape.js";
import type { Span } from "../../source/span.js";

/** A place where one shape names another, as rules about targets go through them. */
export interface Target {
  /** The shape or member that names it. */
  readonly from: Shape | Member;
  /** Of a member, the shape that holds it; else the shape itself. */
  readonly container: Shape;
  /** The property, or `member`. */
  readonly property: string;
  /** The relationship as Smithy's reference calls it, such as `MEMBER_TARGET`. */
  readonly relationship: string;
  readonly id: ShapeId;
  readonly span: Span;
  readonly shape: Shape;
}

/**
 * Every place of the model where one shape names another, traits and mixins apart. Targets that are not in the model
 * are left out. Members of enums target the unit type only in form, and are left out as well.
 */
export const targetsOf = memoise((model: Model): readonly Target[] => {
  const targets: Target[] = [];
  for (const container of model.shapes.values()) {
    for (const { from, property, reference } of referencesOf(container)) {
      const shape = model.shapes.get(reference.target);
      if (shape === undefined) continue;
      targets.push({
        from,
        container,
        property,
        relationship: relationshipOf(property),
        id: reference.target,
        span: reference.span,
        shape,
      });
    }
  }
  return targets;
});

/** How the place of a target reads in a message: "the member `a` of `A`", "the input of `B`". */
export function placeOf({ container, from, property }: Target): string {
  const place =
    from.kind === "member" ? `the member \`${from.name}\`` : (places.get(property) ?? `\`${property}\``);
  return `${place} of \`${nameOf(container.id)}\``;
}

const places: ReadonlyMap<string, string> = new Map([
  ["operations", "an operation"],
  ["collectionOperations", "an operation"],
  ["resources", "a resource"],
  ["errors", "an error"],
  ["input", "the input"],
  ["output", "the output"],
  ["identifiers", "an identifier"],
  ["properties", "a property"],
]);

/** A diagnostic about a target: an error with Smithy's event id `Target`, unless it says otherwise. */
export function targetDiagnostic(
  target: Target,
  about: Pick<Diagnostic, "code" | "message"> & Partial<Diagnostic>,
): Diagnostic {
  return {
    severity: "error",
    eventId: "Target",
    span: target.span,
    shapeId: target.from.id,
    related: [{ span: target.shape.span, message: `\`${nameOf(target.id)}\` is defined here` }],
    ...about,
  };
}

interface PropertyReference {
  readonly from: Shape | Member;
  readonly property: string;
  readonly reference: ShapeReference;
}

const pluralProperties: ReadonlyMap<string, string> = new Map([
  ["member", "MEMBER_TARGET"],
  ["operations", "OPERATION"],
  ["collectionOperations", "COLLECTION_OPERATION"],
  ["resources", "RESOURCE"],
  ["errors", "ERROR"],
  ["identifiers", "IDENTIFIER"],
  ["properties", "PROPERTY"],
]);

function relationshipOf(property: string): string {
  return pluralProperties.get(property) ?? property.toUpperCase();
}

function referencesOf(shape: Shape): readonly PropertyReference[] {
  const named = (property: string, references: Iterable<ShapeReference>): PropertyReference[] =>
    Array.from(references, (reference) => ({ from: shape, property, reference }));
  switch (shape.kind) {
    case "service":
      return [
        ...named("operations", shape.operations),
        ...named("resources", shape.resources),
        ...named("errors", shape.errors),
      ];
    case "operation":
      return [
        ...named("input", [shape.input]),
        ...named("output", [shape.output]),
        ...named("errors", shape.errors),
      ];
    case "resource":
      return [
        ...named("identifiers", shape.identifiers.values()),
        ...named("properties", shape.properties.values()),
        ...Array.from(shape.lifecycle, ([name, reference]) => named(name, [reference])).flat(),
        ...named("operations", shape.operations),
        ...named("collectionOperations", shape.collectionOperations),
        ...named("resources", shape.resources),
      ];
    case "enum":
    case "intEnum":
      return [];
    default:
      return membersOf(shape).map((member) => ({
        from: member,
        property: "member",
        reference: { target: member.target, span: member.targetSpan },
      }));
  }
}

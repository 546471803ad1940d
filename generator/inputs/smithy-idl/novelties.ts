import { memberId, type ShapeId } from "../../model/shape-id.js";
import type { Span } from "../../source/span.js";
import type {
  EntityStatement,
  EnumStatement,
  ForResource,
  Member,
  Mixins,
  OperationMessage,
  OperationProperty,
  Statement,
} from "./ast.js";
import { inReference } from "./syntax-error.js";

/** Syntax that Smithy 2.0 brought, as messages name it. */
export interface Novelty {
  readonly name: string;
  readonly span: Span;
  /** The shape or member that Smithy's reference finds it at, where it names one. */
  readonly shapeId?: ShapeId;
  readonly reference: string;
}

/** What a statement that defines a shape uses of Smithy 2.0, in the order of the text. */
export function noveltiesOf(statement: Statement, shape: ShapeId): Novelty[] {
  switch (statement.kind) {
    case "simple":
      return mixinNovelties(statement.mixins, shape);
    case "enum":
      return [enumNovelty(statement, shape)];
    case "aggregate":
      return structureNovelties(statement, shape);
    case "entity":
      return [...mixinNovelties(statement.mixins, shape), ...propertyNovelties(statement, shape)];
    case "operation":
      return [
        ...mixinNovelties(statement.mixins, shape),
        ...statement.properties.flatMap((property) => inlineNovelties(property, shape)),
      ];
    default:
      return [];
  }
}

function enumNovelty({ type, typeSpan }: EnumStatement, shapeId: ShapeId): Novelty {
  const reference = `${type} shapes cannot be used in Smithy version 1.0`;
  return { name: `\`${type}\` shapes`, span: typeSpan, shapeId, reference };
}

interface StructureSyntax {
  readonly forResource: ForResource | undefined;
  readonly mixins: Mixins | undefined;
  readonly members: readonly Member[];
}

function structureNovelties({ forResource, mixins, members }: StructureSyntax, shape: ShapeId): Novelty[] {
  return [
    ...resourceNovelties(forResource, shape),
    ...mixinNovelties(mixins, shape),
    ...members.flatMap((member) => memberNovelties(member, shape)),
  ];
}

function resourceNovelties(forResource: ForResource | undefined, shapeId: ShapeId): Novelty[] {
  if (forResource === undefined) return [];
  const { span } = forResource;
  const reference = inReference(
    span,
    "Structures can only be bound to resources with Smithy version 2 or later. Attempted to bind a structure to a resource with version `1.0`.",
  );
  return [{ name: "structures `for` a resource", span, shapeId, reference }];
}

function mixinNovelties(mixins: Mixins | undefined, shapeId: ShapeId): Novelty[] {
  if (mixins === undefined) return [];
  const { span } = mixins;
  const reference = inReference(
    span,
    "Mixins can only be used with Smithy version 2 or later. Attempted to use mixins with version `1.0`.",
  );
  return [{ name: "mixins", span, shapeId, reference }];
}

function memberNovelties({ kind, name, value }: Member, shape: ShapeId): Novelty[] {
  const novelties: Novelty[] = [];
  if (kind === "elided") {
    const reference = inReference(name.span, "Members can only elide targets in IDL version 2 or later");
    const shapeId = memberId(shape, name.text);
    novelties.push({ name: "members without a target", span: name.span, shapeId, reference });
  }
  if (value !== undefined) {
    const flaw = "@default assignment is only supported in IDL version 2 or later";
    novelties.push({ name: "defaults", span: value.span, reference: inReference(value.span, flaw) });
  }
  return novelties;
}

function inlineNovelties(property: OperationProperty, shape: ShapeId): Novelty[] {
  if (property.kind !== "message" || property.target.kind !== "inline") return [];
  return [walrusNovelty(property, shape), ...structureNovelties(property.target, shape)];
}

function walrusNovelty({ role, target }: OperationMessage, shapeId: ShapeId): Novelty {
  const span = { ...target.span, end: target.span.start + ":=".length };
  const reference = inReference(
    { ...span, start: span.end },
    "Inlined operation inputs and outputs can only be used with Smithy version 2 or later. Attempted to use inlined IO with version `1.0`.",
  );
  return { name: `\`${role} :=\``, span, shapeId, reference };
}

function propertyNovelties({ type, body }: EntityStatement, shapeId: ShapeId): Novelty[] {
  const properties = body.entries.find(({ key }) => type === "resource" && key.text === "properties");
  if (properties === undefined) return [];
  const reference = inReference(
    { ...body.span, start: body.span.end },
    "Resource properties can only be used with Smithy version 2 or later. Attempted to use resource properties with version `1.0`.",
  );
  return [{ name: "resource properties", span: properties.key.span, shapeId, reference }];
}

import type { Span } from "../../source/span.js";
import type {
  EntityStatement,
  ForResource,
  Member,
  Mixins,
  OperationMessage,
  OperationProperty,
  Statement,
} from "./ast.js";

/** Syntax that Smithy 2.0 brought, as messages name it. */
export interface Novelty {
  readonly name: string;
  readonly span: Span;
}

/** What a statement uses of Smithy 2.0, in the order of the text. */
export function noveltiesOf(statement: Statement): Novelty[] {
  switch (statement.kind) {
    case "simple":
      return mixinNovelties(statement.mixins);
    case "enum":
      return [{ name: `\`${statement.type}\` shapes`, span: statement.typeSpan }];
    case "aggregate":
      return structureNovelties(statement);
    case "entity":
      return [...mixinNovelties(statement.mixins), ...propertyNovelties(statement)];
    case "operation":
      return [...mixinNovelties(statement.mixins), ...statement.properties.flatMap(inlineNovelties)];
    default:
      return [];
  }
}

interface StructureSyntax {
  readonly forResource: ForResource | undefined;
  readonly mixins: Mixins | undefined;
  readonly members: readonly Member[];
}

function structureNovelties({ forResource, mixins, members }: StructureSyntax): Novelty[] {
  const resource =
    forResource === undefined ? [] : [{ name: "structures `for` a resource", span: forResource.span }];
  return [...resource, ...mixinNovelties(mixins), ...members.flatMap(memberNovelties)];
}

function mixinNovelties(mixins: Mixins | undefined): Novelty[] {
  return mixins === undefined ? [] : [{ name: "mixins", span: mixins.span }];
}

function memberNovelties({ kind, name, value }: Member): Novelty[] {
  const elision = kind === "elided" ? [{ name: "members without a target", span: name.span }] : [];
  return value === undefined ? elision : [...elision, { name: "defaults", span: value.span }];
}

function inlineNovelties(property: OperationProperty): Novelty[] {
  if (property.kind !== "message" || property.target.kind !== "inline") return [];
  return [walrusNovelty(property), ...structureNovelties(property.target)];
}

function walrusNovelty({ role, target }: OperationMessage): Novelty {
  return { name: `\`${role} :=\``, span: { ...target.span, end: target.span.start + ":=".length } };
}

function propertyNovelties({ type, body }: EntityStatement): Novelty[] {
  const properties = body.entries.find(({ key }) => type === "resource" && key.text === "properties");
  return properties === undefined ? [] : [{ name: "resource properties", span: properties.key.span }];
}

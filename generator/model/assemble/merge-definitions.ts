import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { withArticle } from "../../diagnostics/with-article.js";
import { unreachable } from "../../diagnostics/invariant.js";
import type { ModelFragment, NamedReference, Reference, ShapeDefinition } from "../fragment.js";
import { compareText } from "../knowledge/sort.js";
import type { ShapeId } from "../shape-id.js";
import { placeText } from "./reference-text.js";
import type { Report } from "./report.js";
import type { Resolver } from "./resolver.js";

/** What files say about shapes, without what contradicts an earlier definition. */
export interface MergedDefinitions {
  /** The first definition of each shape. */
  readonly definitions: ReadonlyMap<ShapeId, ShapeDefinition>;
  /** Later definitions that say the same. Their traits count too. */
  readonly agreeing: readonly ShapeDefinition[];
}

/**
 * One definition for each shape. Files may define a shape again where they say the same about it, traits apart; where
 * they do not, the first definition stays, and nothing of the other one counts: one mistake is one error.
 * Spec: https://smithy.io/2.0/spec/model.html#merging-model-files
 */
export function mergeDefinitions(
  fragments: readonly ModelFragment[],
  resolver: Resolver,
  report: Report,
): MergedDefinitions {
  const agreeing: ShapeDefinition[] = [];
  const definitions = new Map<ShapeId, ShapeDefinition>();
  for (const definition of fragments.flatMap((fragment) => fragment.shapes)) {
    const first = definitions.get(definition.id);
    if (first === undefined) definitions.set(definition.id, definition);
    else if (contentOf(first, resolver) !== contentOf(definition, resolver)) {
      report(conflictingDefinition(definition, first));
    } else {
      report(ignoredDefinition(definition, first));
      agreeing.push(definition);
    }
  }
  return { definitions, agreeing };
}

/** All that a definition says, traits and places apart, as text that is equal for equal definitions. */
function contentOf(definition: ShapeDefinition, resolver: Resolver): string {
  const idOf = (reference: Reference | undefined): ShapeId | undefined =>
    reference && (resolver.find(reference) ?? reference.candidates[0]);
  const named = (references: readonly NamedReference[]): unknown[] =>
    sorted(references.map(({ name, reference }) => [name, idOf(reference)]));
  return JSON.stringify([
    definition.kind,
    definition.mixins.map(idOf),
    ...propertiesOf(definition, idOf, named),
  ]);
}

function propertiesOf(
  definition: ShapeDefinition,
  idOf: (reference: Reference | undefined) => ShapeId | undefined,
  named: (references: readonly NamedReference[]) => unknown[],
): unknown[] {
  switch (definition.kind) {
    case "enum":
    case "intEnum":
    case "list":
    case "map":
    case "structure":
    case "union":
      return [
        sorted(definition.members.map(({ name, target }) => [name, idOf(target)])),
        idOf(definition.forResource),
      ];
    case "operation":
      return [idOf(definition.input), idOf(definition.output), sorted(definition.errors.map(idOf))];
    case "resource":
      return [
        named(definition.identifiers),
        named(definition.properties),
        sorted(Array.from(definition.lifecycle, ([name, reference]) => [name, idOf(reference)])),
        ...[definition.operations, definition.collectionOperations, definition.resources].map((references) =>
          sorted(references.map(idOf)),
        ),
      ];
    case "service":
      return [
        definition.version,
        ...[definition.operations, definition.resources, definition.errors].map((references) =>
          sorted(references.map(idOf)),
        ),
        sorted(definition.rename.map(({ shape, name }) => [idOf(shape), name])),
      ];
    case "blob":
    case "boolean":
    case "string":
    case "byte":
    case "short":
    case "integer":
    case "long":
    case "float":
    case "double":
    case "bigInteger":
    case "bigDecimal":
    case "timestamp":
    case "document":
      return [];
    default:
      return unreachable(definition);
  }
}

function sorted(values: readonly unknown[]): unknown[] {
  return values.toSorted((first, second) => compareText(JSON.stringify(first), JSON.stringify(second)));
}

function conflictingDefinition(definition: ShapeDefinition, first: ShapeDefinition): Diagnostic {
  const difference =
    definition.kind === first.kind
      ? `is defined again as ${withArticle(definition.kind)} with other contents`
      : `is ${withArticle(definition.kind)} here and ${withArticle(first.kind)} elsewhere`;
  return {
    severity: "error",
    code: "model/conflicting-definition",
    eventId: "Model",
    message: `\`${definition.id}\` ${difference}.`,
    reference: `Conflicting shape definition for \`${definition.id}\` found at \`${placeText(definition.span)}\` and \`${placeText(first.span)}\``,
    span: definition.span,
    shapeId: definition.id,
    related: [{ span: first.span, message: "first definition" }],
    hint: "a shape may be defined more than once only with the same type, members and properties.",
  };
}

function ignoredDefinition(definition: ShapeDefinition, first: ShapeDefinition): Diagnostic {
  return {
    severity: "note",
    code: "model/repeated-definition",
    eventId: "Model.IgnoredDuplicateDefinition",
    message: `\`${definition.id}\` is defined again with the same contents.`,
    reference: `Ignoring duplicate but equivalent shape definition: ${definition.id} defined at ${placeText(definition.span)} and ${placeText(first.span)}`,
    span: definition.span,
    shapeId: definition.id,
    related: [{ span: first.span, message: "first definition" }],
    hint: "one definition is enough: files of one model see each other's shapes.",
  };
}

import { membersOf, type Model } from "../../../generator/model/model.js";
import type { Node } from "../../../generator/model/node.js";
import type { Member, Shape, ShapeReference, Traits } from "../../../generator/model/shape.js";

/** What of two models counts as equal. */
export interface Comparison {
  /** Leaves out mixins, and that members come from them. */
  readonly isFlat: boolean;
}

/** What two models differ in, as lines that only one of them has; undefined where they are equal, places apart. */
export function compareModels(
  actual: Model,
  expected: Model,
  comparison: Comparison = { isFlat: false },
): string | undefined {
  const [left, right] = [actual, expected].map((model) => describeModel(model, comparison));
  const lines = [
    ...subtract(right, left).map((line) => `missing: ${line}`),
    ...subtract(left, right).map((line) => `too many: ${line}`),
  ];
  return lines.length === 0 ? undefined : lines.join("\n");
}

function subtract(lines: readonly string[] = [], others: readonly string[] = []): readonly string[] {
  const known = new Set(others);
  return lines.filter((line) => !known.has(line));
}

function describeModel({ shapes, metadata }: Model, comparison: Comparison): readonly string[] {
  const kept = [...shapes.values()].filter(
    ({ traits }) => !comparison.isFlat || !traits.has("smithy.api#mixin"),
  );
  return [
    ...Array.from(metadata, ([key, value]) => `metadata ${JSON.stringify(key)} = ${nodeText(value)}`),
    ...kept.flatMap((shape) => describeShape(shape, comparison)),
  ];
}

/** A line for the shape, and one for each of its members; the order of members is part of their shape. */
function describeShape(shape: Shape, comparison: Comparison): readonly string[] {
  const members = membersOf(shape);
  const names = members.map(({ name }) => name);
  const own = comparison.isFlat ? [] : shape.mixins;
  return [
    `${shape.kind} ${shape.id} with ${own.join(", ")} {${names.join(", ")}} ${propertiesText(shape)} ${traitsText(shape.traits)}`,
    ...members.map((member) => describeMember(member, comparison)),
  ];
}

function describeMember({ id, target, mixins, traits }: Member, { isFlat }: Comparison): string {
  return `member ${id}: ${target} from ${isFlat ? "" : mixins.join(", ")} ${traitsText(traits)}`;
}

function propertiesText(shape: Shape): string {
  switch (shape.kind) {
    case "operation":
      return `${shape.input.target} → ${shape.output.target} errors ${listText(shape.errors)}`;
    case "resource":
      return JSON.stringify([
        namedText(shape.identifiers),
        namedText(shape.properties),
        namedText(shape.lifecycle),
        ...[shape.operations, shape.collectionOperations, shape.resources].map(listText),
      ]);
    case "service":
      return JSON.stringify([
        shape.version,
        ...[shape.operations, shape.resources, shape.errors].map(listText),
        Array.from(shape.rename, (entry) => entry.join(" as ")).sort(),
      ]);
    default:
      return "";
  }
}

function listText(references: readonly ShapeReference[]): string {
  return references
    .map(({ target }) => target)
    .sort()
    .join(", ");
}

function namedText(references: ReadonlyMap<string, ShapeReference>): readonly string[] {
  return Array.from(references, ([name, { target }]) => `${name}: ${target}`).sort();
}

function traitsText(traits: Traits): string {
  return Array.from(traits.values(), ({ id, value }) => `@${id}(${nodeText(value)})`)
    .sort()
    .join(" ");
}

/** A value as JSON, its keys in an order of their own. */
function nodeText(node: Node): string {
  switch (node.kind) {
    case "array":
      return `[${node.elements.map(nodeText).join(", ")}]`;
    case "object": {
      const entries = Array.from(
        node.entries,
        ([key, { value }]) => `${JSON.stringify(key)}: ${nodeText(value)}`,
      );
      return `{${entries.sort().join(", ")}}`;
    }
    case "null":
      return "null";
    default:
      return JSON.stringify(node.value);
  }
}

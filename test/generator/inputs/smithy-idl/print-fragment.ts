import type {
  MemberDefinition,
  ModelFragment,
  NamedReference,
  Reference,
  ShapeDefinition,
  TraitDefinition,
} from "../../../../generator/model/fragment.js";
import { toPlainValue } from "../../../../generator/model/node.js";

/** A fragment as text, one line for each thing it says; `|` stands between the candidates of a reference. */
export function printFragment(fragment: ModelFragment): string {
  const lines = [
    ...fragment.metadata.map(({ key, value }) => `metadata ${key} = ${JSON.stringify(toPlainValue(value))}`),
    ...fragment.shapes.flatMap(printShape),
    ...fragment.applications.map((application) => {
      const member = application.member === undefined ? "" : ` member ${application.member.name}`;
      return `apply ${printReference(application.target)}${member} ${printTrait(application)}`;
    }),
  ];
  return lines.join("\n");
}

function printShape(shape: ShapeDefinition): string[] {
  const parts = [
    ...shape.traits.map(printTrait),
    ...shape.mixins.map((mixin) => `with ${printReference(mixin)}`),
  ];
  return [`${shape.kind} ${shape.id}`, ...indent([...parts, ...printBody(shape)])];
}

function printBody(shape: ShapeDefinition): string[] {
  switch (shape.kind) {
    case "operation":
      return [
        ...printOptional("input", shape.input),
        ...printOptional("output", shape.output),
        ...printList("errors", shape.errors),
      ];
    case "service":
      return [
        ...(shape.version === undefined ? [] : [`version: ${shape.version}`]),
        ...printList("operations", shape.operations),
        ...printList("resources", shape.resources),
        ...printList("errors", shape.errors),
        ...shape.rename.map((rename) => `rename ${printReference(rename.shape)} to ${rename.name}`),
      ];
    case "resource":
      return [
        ...shape.identifiers.map((identifier) => `identifier ${printNamed(identifier)}`),
        ...shape.properties.map((property) => `property ${printNamed(property)}`),
        ...[...shape.lifecycle].map(([name, operation]) => `${name}: ${printReference(operation)}`),
        ...printList("operations", shape.operations),
        ...printList("collectionOperations", shape.collectionOperations),
        ...printList("resources", shape.resources),
      ];
    default:
      if (!("members" in shape)) return [];
      return [...printOptional("for", shape.forResource), ...shape.members.flatMap(printMember)];
  }
}

function printMember({ name, target, traits }: MemberDefinition): string[] {
  const head = target === undefined ? `$${name}` : `${name}: ${printReference(target)}`;
  return [head, ...indent(traits.map(printTrait))];
}

function printTrait({ trait, value }: TraitDefinition): string {
  const head = `@${printReference(trait)}`;
  return value === undefined ? head : `${head} = ${JSON.stringify(toPlainValue(value))}`;
}

function printNamed({ name, reference }: NamedReference): string {
  return `${name}: ${printReference(reference)}`;
}

function printOptional(name: string, reference: Reference | undefined): string[] {
  return reference === undefined ? [] : [`${name}: ${printReference(reference)}`];
}

function printList(name: string, references: readonly Reference[]): string[] {
  return references.length === 0 ? [] : [`${name}: ${references.map(printReference).join(", ")}`];
}

function printReference({ candidates }: Reference): string {
  return candidates.join("|");
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

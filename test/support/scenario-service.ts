import { smithyIdl } from "../../generator/inputs/smithy-idl/smithy-idl.js";
import type { ShapeDefinition } from "../../generator/model/fragment.js";
import { SourceFile } from "../../generator/source/source-file.js";

/** The name of the file that a service around a scenario's shapes stands in. */
export const SERVICE_FILE = "service.smithy";

/** The service that a model has, if it has one. */
export function serviceIn(models: readonly SourceFile[]): string | undefined {
  return shapesOf(models).find(({ kind }) => kind === "service")?.id;
}

/**
 * A service for models that have none, so that a scenario shows only what it is about: `example#Example`, spoken over
 * restJson1, with the models' operations; where there are none, with one that takes every shape. It lists all errors.
 */
export function serviceAround(models: readonly SourceFile[]): SourceFile {
  const shapes = shapesOf(models).filter((shape) => !isAbstract(shape));
  const operations = idsOf(shapes, ({ kind }) => kind === "operation");
  const errors = idsOf(shapes, (shape) => hasTrait(shape, "error"));
  const data = shapes.filter((shape) => shape.kind !== "resource" && !hasTrait(shape, "error"));
  const members = data.map(({ id }) => `    ${nameOf(id)}: ${id}`);
  const takeAll = `
@http(method: "POST", uri: "/take-all")
operation TakeAll {
  input := {
${members.join("\n")}
  }
}`;
  const text = `$version: "2.0"

namespace example

@aws.protocols#restJson1
service Example {
  version: "1"
  operations: [${operations.length > 0 ? operations.join(", ") : "TakeAll"}]
  errors: [${errors.join(", ")}]
}
${operations.length > 0 ? "" : takeAll}
`;
  return new SourceFile(SERVICE_FILE, text);
}

function shapesOf(models: readonly SourceFile[]): readonly ShapeDefinition[] {
  return models.flatMap((model) => smithyIdl.read(model).value.shapes);
}

function idsOf(shapes: readonly ShapeDefinition[], fits: (shape: ShapeDefinition) => boolean) {
  return shapes.filter(fits).map(({ id }) => id);
}

/** Traits and mixins are not there to be sent. */
function isAbstract(shape: ShapeDefinition): boolean {
  return hasTrait(shape, "trait") || hasTrait(shape, "mixin");
}

function hasTrait({ traits }: ShapeDefinition, name: string): boolean {
  return traits.some(({ trait }) => trait.text === name);
}

function nameOf(id: string): string {
  return id.slice(id.indexOf("#") + 1);
}

import { parseSelector } from "../model/select/parse-selector.js";
import { select } from "../model/select/select.js";
import type { AnyShape } from "../model/knowledge/any-shape.js";
import type { Model } from "../model/model.js";
import { namespaceOf } from "../model/shape-id.js";
import { removeShapes } from "./remove-shapes.js";
import { tagsOf } from "./tags.js";
import { traitIds } from "./trait-ids.js";
import type { Transform } from "./transform.js";
import type { TransformArguments } from "./transform-arguments.js";

/** The transforms that take shapes out of a model, each by a question that is asked of every shape. */
export const shapeFilters: readonly Transform[] = [
  filter("includeShapesByTag", "tags", (tags) => (shape) => !hasTag(shape, tags)),
  filter("excludeShapesByTag", "tags", (tags) => (shape) => hasTag(shape, tags)),
  filter("excludeShapesByTrait", "traits", (names) => {
    const ids = traitIds(names);
    return (shape) => [...ids].some((id) => shape.traits.has(id));
  }),
  filter(
    "includeNamespaces",
    "namespaces",
    (namespaces) => (shape) => !namespaces.has(namespaceOf(shape.id)),
  ),
  filter(
    "includeServices",
    "services",
    (services) => (shape) => shape.kind === "service" && !services.has(shape.id),
  ),
  bySelector("includeShapesBySelector", (isSelected) => !isSelected),
  bySelector("excludeShapesBySelector", (isSelected) => isSelected),
];

function filter(
  name: string,
  key: string,
  isUnwanted: (values: ReadonlySet<string>) => (shape: AnyShape) => boolean,
): Transform {
  return {
    name,
    keys: [key],
    apply: (model, args) => removeShapes(model, isUnwanted(args.strings(key))),
  };
}

function hasTag(shape: AnyShape, tags: ReadonlySet<string>): boolean {
  return tagsOf(shape).some((tag) => tags.has(tag));
}

function bySelector(name: string, isUnwanted: (isSelected: boolean) => boolean): Transform {
  return {
    name,
    keys: ["selector"],
    apply: (model, args) => {
      const selected = selectedBy(model, args);
      return selected === undefined ? model : removeShapes(model, (shape) => isUnwanted(selected.has(shape)));
    },
  };
}

function selectedBy(model: Model, args: TransformArguments): ReadonlySet<AnyShape> | undefined {
  const text = args.required("selector");
  if (text === undefined) return undefined;
  const parsed = parseSelector(text);
  if (parsed.kind === "selector") return select(model, parsed.selector);
  args.report(
    "transforms/malformed-selector",
    `\`${text}\` is no selector: ${lowerFirst(parsed.problem.message)}`,
    "selector",
  );
  return undefined;
}

function lowerFirst(sentence: string): string {
  return sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
}

import { isOfficial } from "../model/knowledge/official-shapes.js";
import type { Node } from "../model/node.js";
import type { Traits } from "../model/shape.js";
import { filterTraits, mapTraits } from "./edit-model.js";
import { TAGS } from "./tags.js";
import type { Transform } from "./transform.js";

/** The transforms that take single tags off shapes; a shape that loses all of them loses `@tags`. */
export const tagFilters: readonly Transform[] = [
  filter("includeTags", (tags) => (tag) => tags.has(tag)),
  filter("excludeTags", (tags) => (tag) => !tags.has(tag)),
];

function filter(name: string, keeps: (tags: ReadonlySet<string>) => (tag: string) => boolean): Transform {
  return {
    name,
    keys: ["tags"],
    apply: (model, args) => {
      const isKept = keeps(args.strings("tags"));
      return mapTraits(model, (traits, shape) => (isOfficial(shape.id) ? traits : withTags(traits, isKept)));
    },
  };
}

function withTags(traits: Traits, isKept: (tag: string) => boolean): Traits {
  const applied = traits.get(TAGS);
  if (applied?.value.kind !== "array") return traits;
  const elements = applied.value.elements.filter((tag: Node) => tag.kind === "string" && isKept(tag.value));
  if (elements.length === 0) return filterTraits(traits, (id) => id !== TAGS);
  return new Map([...traits, [TAGS, { ...applied, value: { ...applied.value, elements } }]]);
}

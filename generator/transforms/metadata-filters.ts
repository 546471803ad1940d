import type { Transform } from "./transform.js";

/** The transforms that take entries out of the metadata. */
export const metadataFilters: readonly Transform[] = [
  filter("includeMetadata", (keys, key) => keys.has(key)),
  filter("excludeMetadata", (keys, key) => !keys.has(key)),
];

function filter(name: string, keeps: (keys: ReadonlySet<string>, key: string) => boolean): Transform {
  return {
    name,
    keys: ["keys"],
    apply: (model, args) => {
      const keys = args.strings("keys");
      return { ...model, metadata: new Map([...model.metadata].filter(([key]) => keeps(keys, key))) };
    },
  };
}

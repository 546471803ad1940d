import type { TraitDefinition } from "../../model/fragment.js";
import type { ObjectNode } from "../../model/node.js";
import type { Place } from "./ast-file.js";
import { expectObject, expectShapeId, wordings } from "./expect.js";

/** The property `traits`: values by the absolute ids of traits. Here even annotations have a value. */
export function readTraits(object: ObjectNode, place: Place): TraitDefinition[] {
  const node = object.entries.get("traits")?.value;
  const traits = node && expectObject(node, "traits", place, wordings.namedButFound);
  const definitions: TraitDefinition[] = [];
  for (const { key, value } of traits?.entries.values() ?? []) {
    const id = expectShapeId(key, place);
    if (id === undefined) continue;
    const span = { file: key.span.file, start: key.span.start, end: value.span.end };
    definitions.push({ trait: { text: id, candidates: [id], span: key.span }, value, span });
  }
  return definitions;
}

import { serializeIdl } from "../../../generator/serialize/smithy-idl/serialize-idl.js";
import type { Collection, Corpus } from "../collection.js";
import { loadModel } from "../support/load-model.js";
import { textDifference } from "../support/text-difference.js";

/** Files of IDL that are, byte for byte, what their own model is serialized to. */
export const idlSerialization: Collection = {
  name: "idl-serialization",
  cases: (corpus) => {
    const folder = "smithy/idl-serialization";
    const paths = corpus.list(folder).filter((path) => path.endsWith(".smithy"));
    if (paths.length === 0) return undefined;
    return paths.map((path) => ({
      name: path.slice(folder.length + 1),
      difference: () => difference(corpus, path),
    }));
  },
};

async function difference(corpus: Corpus, path: string): Promise<string | undefined> {
  const { value: model } = await loadModel(corpus, [path]);
  const files = serializeIdl(model, ({ span }) => span.file.path === path);
  const [text = "", ...others] = files.values();
  if (others.length > 0) return `one file becomes several: ${[...files.keys()].join(", ")}`;
  return textDifference(path, corpus.read(path).replaceAll("\r\n", "\n"), text);
}

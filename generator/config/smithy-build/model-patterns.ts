import type { ServiceConfig } from "../config.js";
import type { StringNode } from "../../model/node.js";
import type { BuildNode } from "./build-node.js";
import type { Projection } from "./projections.js";

/** The files of a projection's model, as glob patterns: sources, imports, and the projection's own imports. */
export function modelPatterns(root: BuildNode, projection: Projection): Pick<ServiceConfig, "model"> {
  const sources = root.strings("sources");
  const named: readonly StringNode[] = [...sources, ...root.strings("imports"), ...projection.imports];
  const paths = [...(sources.length === 0 ? ["model"] : []), ...named.map(({ value }) => value)];
  return { model: [...new Set(paths.map(patternOf))] };
}

/** A file stands for itself; a folder for all models below it. */
function patternOf(path: string): string {
  const normal = path.replaceAll("\\", "/").replace(/^\.\//, "").replace(/\/+$/, "");
  return /\.(?:smithy|json)$/.test(normal) ? normal : `${normal}/**/*.{smithy,json}`;
}

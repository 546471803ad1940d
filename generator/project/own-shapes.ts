import { preludePaths } from "../resources.js";
import type { AnyShape } from "../model/knowledge/any-shape.js";

/** Tells the shapes that ship with Tinsmith, the prelude and the official traits, from those of anybody else's files. */
export async function shippedShapes(): Promise<(shape: AnyShape) => boolean> {
  const paths = new Set(await preludePaths());
  return ({ span }) => paths.has(span.file.path);
}

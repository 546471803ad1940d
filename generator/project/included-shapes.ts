import type { AnyShape } from "../model/knowledge/any-shape.js";
import { preludePaths } from "../resources.js";

/** Whether to take shapes that ship with Tinsmith, the prelude and the official traits. They are in every model. */
export interface InclusionOptions {
  readonly prelude?: boolean;
}

/** Tells which shapes to take. A file of one's own counts as such, even where it defines what ships with Tinsmith. */
export async function includedShapes({
  prelude = false,
}: InclusionOptions): Promise<(shape: AnyShape) => boolean> {
  if (prelude) return () => true;
  const shipped = new Set(await preludePaths());
  return ({ span }) => !shipped.has(span.file.path);
}

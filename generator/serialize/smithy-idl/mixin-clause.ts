import type { Shape } from "../../model/shape.js";
import type { IdlFile, Lines } from "./idl-file.js";
import { block } from "./layout.js";

/** `with [A]`; several mixins have a line each. Spec: https://smithy.io/2.0/spec/idl.html#mixins */
export function mixinClause({ mixins }: Shape, { names }: IdlFile): Lines {
  const [only, ...others] = mixins.map((id) => names.nameOf(id));
  if (only === undefined) return [];
  return others.length === 0 ? [`with [${only}]`] : block("with [", [only, ...others], "]");
}

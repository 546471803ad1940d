import { flattenMixins } from "../model/flatten-mixins.js";
import type { Transform } from "./transform.js";

/** `flattenAndRemoveMixins`: takes the mixins out, of which every shape has its part. */
export const flattenAndRemoveMixins: Transform = {
  name: "flattenAndRemoveMixins",
  keys: [],
  apply: (model) => flattenMixins(model),
};

import type { InputFormat } from "./inputs/input-format.js";
import type { Protocol } from "./targets/codec.js";
import type { Target } from "./targets/target.js";

/** A set of extensions. Tinsmith's own parts are a plugin like any other. */
export interface Plugin {
  /** As messages name it. */
  readonly name: string;
  readonly inputs?: readonly InputFormat[];
  readonly protocols?: readonly Protocol[];
  readonly targets?: readonly Target[];
}

/** Checks a plugin's type where it is written. */
export function definePlugin(plugin: Plugin): Plugin {
  return plugin;
}

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Model } from "../../model/model.js";
import type { ObjectNode } from "../../model/node.js";
import type { MetadataProblem } from "./metadata-problem.js";

/**
 * A validator that runs only where the metadata `validators` names it, with the configuration that stands there.
 * Spec: https://smithy.io/2.0/spec/model-validation.html#validator-definition
 */
export interface ConfigurableValidator {
  /** What metadata calls it: `EmitEachSelector`, `ReservedWords`. */
  readonly name: string;
  /** Reads a configuration, which is empty where metadata has none. */
  readonly configure: (configuration: ObjectNode) => ConfiguredValidator;
}

/** What a configuration makes of a validator: a law, or nothing that can be run. */
export type ConfiguredValidator =
  | { readonly kind: "law"; readonly check: Law }
  | { readonly kind: "problem"; readonly problem: MetadataProblem };

/**
 * What a configured validator finds, with its name as the event id, or with segments after that. Ids, severities and
 * messages may be changed by metadata afterwards; findings about what ships with Tinsmith are left out.
 */
export type Law = (model: Model) => Iterable<Diagnostic>;

/** A validator that could be configured. */
export function configured(check: Law): ConfiguredValidator {
  return { kind: "law", check };
}

/** A validator whose configuration cannot be used. */
export function misconfigured(problem: MetadataProblem): ConfiguredValidator {
  return { kind: "problem", problem };
}

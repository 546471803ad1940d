import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Model } from "../model/model.js";

/**
 * One law that a model has to obey. A rule sees models that are whole as far as assembling could make them: it passes
 * over targets that the model lacks, which were reported, and never throws. Values of traits fit their traits.
 */
export interface Rule {
  /** As Smithy's reference names it, where it has such a rule. */
  readonly id: string;
  /** Looks at which traits are applied and does not rely on their values, so it sees those that do not fit, too. */
  readonly seesUnfitTraits?: true;
  readonly check: (model: Model) => Iterable<Diagnostic>;
}

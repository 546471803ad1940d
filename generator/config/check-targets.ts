import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { missingTarget, unknownTarget } from "./config-diagnostics.js";
import type { ServiceConfig } from "./config.js";

/** What the configuration must know of a target. */
export interface KnownTarget {
  readonly id: string;
  /** The targets whose packages this one imports. */
  readonly needs: readonly string[];
}

/** The targets of a service that nobody brings, and those that stand on targets which are not listed. */
export function checkTargets(service: ServiceConfig, known: readonly KnownTarget[]): readonly Diagnostic[] {
  const ids = known.map((target) => target.id);
  return service.targets.flatMap((id, index) => {
    const span = service.spans?.targets[index];
    const target = known.find((candidate) => candidate.id === id);
    if (target === undefined) return [unknownTarget(span, id, ids)];
    const missing = target.needs.filter((needed) => !service.targets.includes(needed));
    return missing.map((needed) => missingTarget(span, id, needed));
  });
}

import type { Diagnostic } from "./diagnostic.js";

/**
 * The diagnostics without those that Smithy's reference does not get to: it stops after each of its stages that found
 * errors, where Tinsmith goes on so that one run shows everything. Findings that it does not know at all are kept.
 */
export function reachedByReference(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const errors = diagnostics.filter(({ severity, eventId }) => severity === "error" && eventId !== undefined);
  const last = Math.min(...errors.map(stageOf));
  return diagnostics.filter((diagnostic) => stageOf(diagnostic) <= last);
}

/** The number of the stage that finds something: loading, relationships, what all else relies on, everything else. */
function stageOf({ eventId }: Diagnostic): number {
  if (eventId === undefined) return 0;
  const [name = ""] = eventId.split(".");
  const stage = stages.findIndex((names) => names.has(name));
  return stage === -1 ? stages.length : stage;
}

const stages: readonly ReadonlySet<string>[] = [
  new Set(["Model", "ModelDeprecation", "SyntacticShapeIdTarget"]),
  new Set(["Target", "ResourceCycle", "DeprecatedShape"]),
  new Set([
    "DefaultTrait",
    "EnumShape",
    "ExclusiveStructureMemberTrait",
    "ShapeIdConflict",
    "SingleOperationBinding",
    "SingleResourceBinding",
    "TraitConflict",
    "TraitTarget",
    "TraitValue",
  ]),
];

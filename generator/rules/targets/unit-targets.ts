import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { unitId } from "../../model/knowledge/operations.js";
import type { Model } from "../../model/model.js";
import type { Rule } from "../rule.js";
import { placeOf, type Target, targetDiagnostic, targetsOf } from "./targets.js";

/**
 * The unit type stands for an input or output that an operation does not have, or for the value of a union member
 * that needs none; anywhere else there would be nothing to write.
 * Spec: https://smithy.io/2.0/spec/model.html#unit-type
 */
export const unitTargets: Rule = { id: "UnitType", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const target of targetsOf(model)) {
    if (target.id !== unitId || isAllowed(target)) continue;
    yield targetDiagnostic(target, {
      code: "target/unit",
      eventId: "UnitType",
      message: `\`Unit\` cannot be ${placeOf(target)}.`,
      reference:
        target.property === "member"
          ? "Only members of a union, enum, or intEnum can reference smithy.api#Unit"
          : `This shape has an invalid ${target.relationship} reference to smithy.api#Unit`,
      hint: "only inputs, outputs and members of unions may be `Unit`.",
      related: [],
    });
  }
}

function isAllowed({ property, container }: Target): boolean {
  return (
    property === "input" || property === "output" || (property === "member" && container.kind === "union")
  );
}

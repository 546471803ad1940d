import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { Member, StructureShape, UnionShape } from "../../model/shape.js";
import { linter } from "./linter.js";
import { ownShapes } from "./own-shapes.js";

/**
 * Members do not begin with the name of their structure or union, which is read before theirs anyway. With `exactMatch`
 * they may, but are not called just that.
 * Spec: https://smithy.io/2.0/guides/model-linters.html#repeatedshapename
 */
export const repeatedNames = linter("RepeatedShapeName", (settings) => {
  const isExact = settings.flag("exactMatch");
  const end = isExact ? "equal to" : "prefixed with";
  return (model) =>
    check(model, isExact, (member, shape) => finding(member, shape, "RepeatedShapeName", "repeats", end));
});

/** What `RepeatedShapeName` was called before. */
export const stutteredNames = linter(
  "StutteredShapeName",
  () => (model) =>
    check(model, false, (member, shape) =>
      finding(member, shape, "StutteredShapeName", "stutters", "prefixed with"),
    ),
);

type Report = (member: Member, shape: StructureShape | UnionShape) => Diagnostic;

function* check(model: Model, isExact: boolean, report: Report): Iterable<Diagnostic> {
  for (const shape of ownShapes(model)) {
    if (shape.kind !== "structure" && shape.kind !== "union") continue;
    const name = nameOf(shape.id).toLowerCase();
    for (const member of shape.members.values()) {
      const memberName = member.name.toLowerCase();
      if (isExact ? memberName === name : memberName.startsWith(name)) yield report(member, shape);
    }
  }
}

function finding(
  member: Member,
  shape: StructureShape | UnionShape,
  eventId: string,
  verb: string,
  end: string,
): Diagnostic {
  const name = nameOf(shape.id);
  return {
    severity: "warning",
    code: "lint/repeated-name",
    eventId,
    message: `\`${member.name}\` repeats the name of the ${shape.kind} \`${name}\`.`,
    reference: `The \`${name}\` ${shape.kind} shape ${verb} its name in the member \`${member.name}\`; ${shape.kind} member names should not be ${end} the ${shape.kind} name.`,
    span: member.span,
    shapeId: member.id,
  };
}

import { getShape, type Model } from "../../model/model.js";
import { containerOf } from "../../model/shape-id.js";
import { hasTrait } from "../../model/trait.js";
import { enumTrait } from "../../model/traits/constraint-traits.js";
import type { AnyShape } from "../../model/knowledge/any-shape.js";
import { report, type Evaluator } from "../evaluator.js";

/** New shapes break nothing; members of new shapes need not be told of. */
export const addedShape: Evaluator = function* ({ before, after, added }) {
  for (const shape of added) {
    if (shape.kind === "member" && (isOfNewShape(before, shape) || isOfConvertedEnum(before, after, shape)))
      continue;
    yield report({
      severity: "note",
      code: "diff/added-shape",
      eventId: "AddedShape",
      shape,
      message: `The ${shape.kind} \`${shape.id}\` is new.`,
      reference: `Added ${shape.kind} \`${shape.id}\``,
    });
  }
};

function isOfNewShape(before: Model, { id }: AnyShape): boolean {
  return getShape(before, containerOf(id)) === undefined;
}

/** The members of an enum that was a string with `@enum` are its values, whose changes are told elsewhere. */
function isOfConvertedEnum(before: Model, after: Model, { id }: AnyShape): boolean {
  const was = getShape(before, containerOf(id));
  return was?.kind === "string" && hasTrait(was, enumTrait) && getShape(after, was.id)?.kind === "enum";
}

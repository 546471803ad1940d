import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { spanText } from "../../source/span.js";
import type { Reference } from "../fragment.js";
import type { ShapeId } from "../shape-id.js";
import type { Suggestions } from "./suggestions.js";

/** A reference to a shape that no file defines. */
export function unresolvedShape(reference: Reference, owner: ShapeId, suggestions: Suggestions): Diagnostic {
  return {
    severity: "error",
    code: "model/unresolved-shape",
    eventId: "Target.UnresolvedShape",
    message: `No shape \`${reference.text}\` is in the model.`,
    span: reference.span,
    shapeId: owner,
    ...help(reference, suggestions.shapeFor(reference), suggestions.elsewhere(reference)),
  };
}

/** A trait that no file defines. */
export function unresolvedTrait(reference: Reference, owner: ShapeId, suggestions: Suggestions): Diagnostic {
  return {
    severity: "error",
    code: "model/unresolved-trait",
    eventId: "Model.UnresolvedTrait",
    message: `No trait \`@${reference.text}\` is in the model.`,
    span: reference.span,
    shapeId: owner,
    ...help(reference, suggestions.traitFor(reference), suggestions.elsewhere(reference)),
  };
}

type Help = Pick<Diagnostic, "hint" | "fix">;

function help(reference: Reference, meant: string | undefined, elsewhere: ShapeId | undefined): Help {
  if (elsewhere !== undefined) return { hint: `\`use ${elsewhere}\` makes it known in this file.` };
  if (meant === undefined) return {};
  const isQuoted = spanText(reference.span).startsWith('"');
  const text = isQuoted ? JSON.stringify(meant) : meant;
  const fix = { title: `Write \`${meant}\``, span: reference.span, text };
  return { hint: `did you mean \`${meant}\`?`, fix };
}

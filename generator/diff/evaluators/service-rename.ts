import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { serviceClosure } from "../../model/knowledge/service-closure.js";
import type { ServiceShape } from "../../model/shape.js";
import type { ShapeId } from "../../model/shape-id.js";
import { changesOf } from "../differences.js";
import { report, type Evaluator } from "../evaluator.js";

/** Shapes keep the names that they go by in a service; only shapes that are new in it may get others. */
export const serviceRename: Evaluator = function* (differences) {
  for (const { before, after } of changesOf(differences, "service")) {
    for (const [id, name] of before.rename) {
      const now = after.rename.get(id);
      if (now === undefined) {
        yield finding(after, id, {
          message: `\`${id}\` does not go by \`${name}\` any more.`,
          reference: `Service rename of \`${id}\` to \`${name}\` was removed`,
        });
      } else if (now !== name) {
        yield finding(after, id, {
          message: `\`${id}\` goes by \`${now}\` now, and went by \`${name}\`.`,
          reference: `Service rename of \`${id}\` was changed from \`${name}\` to \`${now}\``,
        });
      }
    }
    const { shapes } = serviceClosure(differences.before, before);
    for (const [id, name] of after.rename) {
      if (before.rename.has(id) || !shapes.has(id)) continue;
      yield finding(after, id, {
        message: `\`${id}\` goes by \`${name}\` now, and went by its own name.`,
        reference: `Service rename of \`${id}\` to \`${name}\` was added to an old shape`,
      });
    }
  }
};

function finding(
  service: ServiceShape,
  id: ShapeId,
  words: { readonly message: string; readonly reference: string },
): Diagnostic {
  return report({
    severity: "error",
    code: "diff/service-rename",
    eventId: "ServiceRename",
    shape: service,
    span: service.renameSpans.get(id),
    hint: "the name is that of a generated type, which is in use.",
    ...words,
  });
}

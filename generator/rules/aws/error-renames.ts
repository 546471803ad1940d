import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Model } from "../../model/model.js";
import { nameOf, type ShapeId } from "../../model/shape-id.js";
import type { ServiceShape } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { awsProtocols } from "../../model/traits/aws-protocol-traits.js";
import { error } from "../../model/traits/type-refinement-traits.js";
import { inHashOrder } from "../hash-order.js";
import { listText } from "../list-text.js";
import type { Rule } from "../rule.js";

/**
 * Under AWS's protocols a service renames no error: the name on the wire is that of the shape, so a client that knows
 * the new one would not recognise it.
 * Spec: https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html
 */
export const errorRenames: Rule = { id: "ErrorRename", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const service of model.shapes.values()) {
    if (service.kind !== "service" || service.rename.size === 0) continue;
    const protocols = awsProtocols.filter((protocol) => hasTrait(service, protocol));
    if (protocols.length === 0) continue;
    const names = protocols.map(({ id }) => nameOf(id));
    for (const [id, name] of service.rename) {
      const shape = model.shapes.get(id);
      if (shape !== undefined && hasTrait(shape, error)) yield renamedError(service, id, name, names);
    }
  }
}

function renamedError(
  service: ServiceShape,
  id: ShapeId,
  name: string,
  protocols: readonly string[],
): Diagnostic {
  return {
    severity: "error",
    code: "aws/renamed-error",
    eventId: "ErrorRename",
    message: `The error \`${nameOf(id)}\` is renamed to \`${name}\`, but ${listText(protocols)} would send its own name.`,
    reference: `Service attempts to rename an error shape from \`${id}\` to "${name}"; Service protocols [${inHashOrder(protocols).join(", ")}] do not support error renaming.`,
    span: service.renameSpans.get(id) ?? service.span,
    shapeId: service.id,
  };
}

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { AnyShape } from "../../model/knowledge/any-shape.js";
import { isOfficial } from "../../model/knowledge/official-shapes.js";
import type { Model } from "../../model/model.js";
import { getEntry } from "../../model/node.js";
import type { Shape } from "../../model/shape.js";
import { metadata } from "../../model/traits/model-traits.js";
import { metadataShapes } from "../../model/knowledge/metadata-shapes.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";

/**
 * A key of metadata has one type at most, and Smithy's own keys have none of anybody else's.
 * Spec: https://smithy.io/2.0/spec/model.html#metadata-trait
 */
export const metadataTypes: Rule = { id: "MetadataTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const [key, shapes] of metadataShapes(model)) {
    for (const shape of shapes) {
      const others = shapes.filter((other) => other !== shape);
      if (isOfficial(shape.id)) continue;
      if (reserved.has(key)) yield reservedKey(shape, key);
      else if (others.length > 0) yield secondType(shape, key, others);
    }
  }
}

const reserved: ReadonlySet<string> = new Set(["severityOverrides", "suppressions", "validators"]);

function reservedKey(shape: AnyShape, key: string): Diagnostic {
  return atKey(shape, {
    code: "metadata/reserved-key",
    message: `The metadata \`${key}\` is Smithy's own and gets no other type.`,
    reference: `The metadata key \`${key}\` has been reserved by Smithy and may not be defined elsewhere.`,
  });
}

function secondType(shape: AnyShape, key: string, others: readonly Shape[]): Diagnostic {
  return atKey(shape, {
    code: "metadata/second-type",
    message: `The metadata \`${key}\` has more than one type.`,
    reference: `A type has already been defined for the metadata key \`${key}\`. Conflicts with: [${others.map(({ id }) => id).join(", ")}]`,
    related: others.map(({ span }) => ({ span, message: "another type" })),
  });
}

function atKey(
  shape: AnyShape,
  about: Pick<Diagnostic, "code" | "message" | "reference"> & Partial<Diagnostic>,
): Diagnostic {
  const node = getEntry(shape.traits.get(metadata.id)?.value, "key");
  return traitDiagnostic(shape, metadata.id, node, { eventId: "MetadataTrait", ...about });
}

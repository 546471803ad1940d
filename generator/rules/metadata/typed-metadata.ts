import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { metadataShapes } from "../../model/knowledge/metadata-shapes.js";
import type { Model } from "../../model/model.js";
import type { Rule } from "../rule.js";
import { checkValue } from "../values/check-value.js";

/**
 * Metadata fits the type of its key.
 * Spec: https://smithy.io/2.0/spec/model.html#metadata-trait
 */
export const typedMetadata: Rule = { id: "TypedMetadata", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const [key, [shape, ...others]] of metadataShapes(model)) {
    const value = model.metadata.get(key);
    if (shape === undefined || others.length > 0 || value === undefined) continue;
    yield* checkValue(value, shape, {
      model,
      subject: `the metadata \`${key}\``,
      reference: `metadata.${key}`,
      owner: undefined,
      eventId: `TypedMetadata.${key}`,
      constraintSeverity: "error",
      blobs: "base64",
      timestamps: "format",
      allowsNull: false,
      allowsZeros: true,
    });
  }
}

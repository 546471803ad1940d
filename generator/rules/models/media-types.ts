import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type AnyShape, shapesByTrait } from "../../model/knowledge/any-shape.js";
import type { Model } from "../../model/model.js";
import { traitOf } from "../../model/trait.js";
import { mediaType } from "../../model/traits/protocol-traits.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic, uniqueTraits } from "../trait-diagnostic.js";

/**
 * The value of `@mediaType` is a media type: it becomes a header as it stands.
 * Spec: https://smithy.io/2.0/spec/protocol-traits.html#mediatype-trait
 */
export const mediaTypes: Rule = { id: "MediaType", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const [shape] of uniqueTraits(shapesByTrait(model).get(mediaType.id), mediaType.id)) {
    const text = traitOf(shape, mediaType) ?? "";
    if (!pattern.test(text)) yield noMediaType(shape, text);
  }
}

// RFC 9110, 8.3.1: media-type = type "/" subtype *( OWS ";" OWS parameter )
const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const quoted = '"(?:\\\\[^]|[^"\\\\])*"';
const pattern = new RegExp(`^${token}/${token}\\s*(?:;\\s*${token}=(?:${token}|${quoted})\\s*)*$`);

function noMediaType(shape: AnyShape, text: string): Diagnostic {
  return traitDiagnostic(shape, mediaType.id, shape.traits.get(mediaType.id)?.value, {
    code: "model/no-media-type",
    eventId: "MediaType",
    message: `\`${text}\` is not a media type.`,
    reference: `Invalid mediaType value, "${text}": Syntax error`,
    hint: "a media type is written like `application/json; charset=utf-8`.",
  });
}

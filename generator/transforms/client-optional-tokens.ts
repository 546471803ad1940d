import type { Traits } from "../model/shape.js";
import { mapTraits } from "./edit-model.js";
import type { Transform } from "./transform.js";

/**
 * `makeIdempotencyTokensClientOptional`: a required token may be left out when an input is made, since the client
 * puts one in.
 */
export const makeIdempotencyTokensClientOptional: Transform = {
  name: "makeIdempotencyTokensClientOptional",
  keys: [],
  apply: (model) =>
    mapTraits(model, (traits, shape) => (shape.kind === "member" ? withOptionalToken(traits) : traits)),
};

function withOptionalToken(traits: Traits): Traits {
  const token = traits.get("smithy.api#idempotencyToken");
  if (token === undefined || !traits.has("smithy.api#required") || traits.has(CLIENT_OPTIONAL)) return traits;
  return new Map([...traits, [CLIENT_OPTIONAL, { ...token, id: CLIENT_OPTIONAL }]]);
}

const CLIENT_OPTIONAL = "smithy.api#clientOptional";

import type { Rule } from "../rule.js";
import { metadataTypes } from "./metadata-types.js";
import { shapeClosureLaws } from "./shape-closure-laws.js";
import { steeredEvents } from "./steered-events.js";
import { typedMetadata } from "./typed-metadata.js";
import { validators } from "./validators.js";

/** The rules about metadata and the validators that it configures. */
export const metadataRules: readonly Rule[] = [
  steeredEvents,
  validators,
  metadataTypes,
  typedMetadata,
  shapeClosureLaws,
];

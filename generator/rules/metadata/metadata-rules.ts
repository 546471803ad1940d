import type { Rule } from "../rule.js";
import { steeredEvents } from "./steered-events.js";
import { validators } from "./validators.js";

/** The rules about metadata and the validators that it configures. */
export const metadataRules: readonly Rule[] = [steeredEvents, validators];

import { defineTrait } from "../trait.js";
import { readString } from "./read-node.js";

/**
 * On a service: the id of the error that a server answers a request with that breaks the model. An operation that
 * lists `smithy.framework#ValidationException` answers with that instead.
 */
export const validationError = defineTrait("tinsmith.api#validationError", readString);

import { EndpointError } from "./endpoint-error.js";

/** The error where no rule speaks of the parameters. */
export function noEndpoint(): EndpointError {
  return new EndpointError("No endpoint rule applies to these parameters.");
}

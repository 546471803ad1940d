/** The parameters of a call have no endpoint; the message is the rule's own. */
export class EndpointError extends Error {
  override readonly name = "EndpointError";
}

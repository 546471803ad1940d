import type { AuthenticationRequest } from "../../../templates/server/authenticator.js";

/** A request as authenticators see it: what is given, and nothing else. Header names are in lower case. */
export function authenticationRequest(
  headers: Readonly<Record<string, string>>,
  given: Partial<AuthenticationRequest> = {},
): AuthenticationRequest {
  return {
    method: "GET",
    path: "/",
    query: "",
    body: new Uint8Array(),
    operation: "CreateStage",
    requestId: "r1",
    unsignedPayload: false,
    header: (name) => headers[name],
    headerNames: () => Object.keys(headers),
    ...given,
  };
}

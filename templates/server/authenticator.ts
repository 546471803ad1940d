import type { RequestFacts } from "./context.js";
import type { AuthenticationRefusal } from "./gate.js";
import type { ServerRequest } from "./server-request.js";

/** Finds out who sends a request, by one authentication scheme. `Scheme` is what the model says of it. */
export interface Authenticator<Scheme, Identity> {
  readonly authenticate: (
    request: AuthenticationRequest,
    scheme: Scheme,
  ) => Verdict<Identity> | Promise<Verdict<Identity>>;
  /** What a 401 asks for in `WWW-Authenticate`; schemes outside of HTTP's own framework have none. */
  readonly challenge?: (scheme: Scheme) => string;
}

/** A request as authenticators see it: raw, before anything of it is read. */
export interface AuthenticationRequest extends RequestFacts {
  /** The operation's shape name. */
  readonly operation: string;
  readonly requestId: string;
  /** The bytes as they came over the wire, or why there are none. */
  readonly body: ServerRequest["body"];
  /** Whether the model has the body left out of what is signed. */
  readonly unsignedPayload: boolean;
}

/**
 * What a scheme says of a request. `absent`: it has no credential of this scheme, so the next one is asked. `body-needed`:
 * nothing can be said, since the body could not be read; the request is answered by what is wrong with that.
 */
export type Verdict<Identity> =
  | { readonly kind: "authenticated"; readonly identity: Identity }
  | { readonly kind: "absent" }
  | { readonly kind: "body-needed" }
  | { readonly kind: "refused"; readonly refusal: AuthenticationRefusal };

/** The credential is good, and this is whose it is. */
export function authenticated<Identity>(identity: Identity): Verdict<Identity> {
  return { kind: "authenticated", identity };
}

/** The credential is not taken. */
export function refused(refusal: AuthenticationRefusal): Verdict<never> {
  return { kind: "refused", refusal };
}

/** The request has no credential of the scheme. */
export const ABSENT: Verdict<never> = { kind: "absent" };

/** What a hook of the service's owner gives for a credential: whose it is, or undefined where it is none of theirs. */
export type Identified<Identity> = Identity | undefined | Promise<Identity | undefined>;

/** Stands for a scheme of the model that the service does not offer: no credential of it is ever taken. */
export const notOffered: Authenticator<unknown, never> = { authenticate: () => ABSENT };

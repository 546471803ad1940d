import type { ServerRequest } from "./server-request.js";

/** How the callers of one operation are authenticated. */
export interface OperationAuthentication {
  readonly name: string;
  /** The names of the schemes, best first. Undefined where the model wants none. */
  readonly schemes?: readonly string[] | undefined;
  /** Whether a caller without any credential may call too. */
  readonly allowsAnonymous?: boolean | undefined;
  readonly unsignedPayload?: boolean | undefined;
}

/** Finds out who calls an operation. */
export type Gate<Identity> = (
  operation: OperationAuthentication,
  request: ServerRequest,
  requestId: string,
) => Promise<Admission<Identity>>;

/** What comes of it: a caller, of whom nothing is known where callers may be anonymous; or no call at all. */
export type Admission<Identity> =
  | { readonly kind: "admitted"; readonly identity: Identity | undefined }
  | { readonly kind: "body-needed" }
  | { readonly kind: "refused"; readonly refusal: AuthenticationRefusal };

/** Why a credential is not taken. The caller gets to read it: it has nothing in it that only the service knows. */
export interface AuthenticationRefusal {
  readonly status: 401 | 403;
  /** The name of the error, in the header `x-amzn-ErrorType`. */
  readonly name: string;
  readonly message: string;
  /** For `WWW-Authenticate`, with a 401. */
  readonly challenge?: string;
}

/** Raised where a request cannot be authenticated. Says which setting is amiss, never what it holds. */
export class AuthError extends Error {
  override readonly name = "AuthError";
}

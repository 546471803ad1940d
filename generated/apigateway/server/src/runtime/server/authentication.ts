import type { AuthenticationRequest, Authenticator, Verdict } from "./authenticator.js";
import type { Admission, AuthenticationRefusal, Gate, OperationAuthentication } from "./gate.js";
import type { ServerRequest } from "./server-request.js";

/**
 * Who may call. A service whose model asks for authentication does not start before it is told: an authenticator for
 * each scheme of the model, or `"none"`, which lets everybody in.
 */
export interface AuthenticationOptions<Authenticators, Identity> {
  readonly authentication: Authenticators | NoAuthentication<Identity>;
}

/** `"none"`, where the handlers expect no identity. */
export type NoAuthentication<Identity> = undefined extends Identity ? "none" : never;

/** What the model says of each of its schemes, by the scheme's name. */
export type Schemes = Readonly<Record<string, unknown>>;

/**
 * Makes the gate of a service. Throws a `TypeError` where a scheme has no authenticator and nobody said that there is
 * none. Undefined: everybody may call.
 */
export function authenticationGate<Identity>(
  schemes: Schemes,
  options: { readonly authentication: object | "none" } | undefined,
): Gate<Identity> | undefined {
  const given = options?.authentication;
  if (given === "none") return undefined;
  const authenticators = Object.entries(schemes).map(
    ([name, scheme]): readonly [string, Candidate<Identity>] => {
      // Guaranteed by the generated types, and checked for callers without them.
      const authenticator = (
        given as Readonly<Record<string, Authenticator<unknown, Identity>>> | undefined
      )?.[name];
      if (typeof authenticator?.authenticate !== "function") throw missingAuthenticator(name);
      return [name, { authenticator, scheme }];
    },
  );
  const byName = new Map(authenticators);
  return (operation, request, requestId) => {
    const candidates = (operation.schemes ?? []).flatMap((name) => byName.get(name) ?? []);
    return admit(candidates, operation, authenticationRequest(operation, request, requestId));
  };
}

/** A scheme and who judges credentials of it. */
interface Candidate<Identity> {
  readonly authenticator: Authenticator<unknown, Identity>;
  readonly scheme: unknown;
}

function missingAuthenticator(name: string): TypeError {
  return new TypeError(
    `The model has callers authenticated by \`${name}\`: the option \`authentication\` needs an authenticator of that name, or to be "none".`,
  );
}

function authenticationRequest(
  { name, unsignedPayload = false }: OperationAuthentication,
  request: ServerRequest,
  requestId: string,
): AuthenticationRequest {
  const { method, path, basePath, query, body } = request;
  return {
    method,
    path,
    basePath,
    query,
    body,
    operation: name,
    requestId,
    unsignedPayload,
    header: (header) => request.header(header),
    headerNames: () => request.headerNames(),
  };
}

/** The first scheme that finds a credential of its own decides: a bad one is not made good by another. */
async function admit<Identity>(
  candidates: readonly Candidate<Identity>[],
  { allowsAnonymous = false }: OperationAuthentication,
  request: AuthenticationRequest,
): Promise<Admission<Identity>> {
  for (const { authenticator, scheme } of candidates) {
    const verdict: Verdict<Identity> = await authenticator.authenticate(request, scheme);
    if (verdict.kind === "authenticated") return { kind: "admitted", identity: verdict.identity };
    if (verdict.kind !== "absent") return verdict;
  }
  // A credential that no scheme knows is a wrong one, and no lack of one.
  if (allowsAnonymous && request.header("authorization") === undefined) {
    return { kind: "admitted", identity: undefined };
  }
  return { kind: "refused", refusal: missingCredential(candidates) };
}

/** HTTP's own schemes are asked for as RFC 9110 (11.6.1) has it; the others as AWS does. */
function missingCredential(candidates: readonly Candidate<unknown>[]): AuthenticationRefusal {
  const challenges = candidates.flatMap(
    ({ authenticator, scheme }) => authenticator.challenge?.(scheme) ?? [],
  );
  const message = "The request has no credential that this operation takes.";
  return challenges.length === 0
    ? { status: 403, name: "MissingAuthenticationTokenException", message }
    : { status: 401, name: "UnauthorizedException", message, challenge: challenges.join(", ") };
}

import type { RequestFacts } from "./context.js";
import type { CrossOrigin } from "./cross-origin.js";

/** What the model says in `@cors`, and what follows from its bindings. Spec: https://smithy.io/2.0/spec/http-bindings.html#cors-trait */
export interface CorsSettings {
  /** `*` alone for any. */
  readonly origins: readonly string[];
  /** Seconds for which browsers may remember an answer. */
  readonly maxAge: number;
  /** Names of headers that browsers may send, in lower case. */
  readonly allowedHeaders: readonly string[];
  /** The beginnings of further names, of `@httpPrefixHeaders`. */
  readonly allowedPrefixes?: readonly string[];
  /** Names of headers that scripts may read. */
  readonly exposedHeaders: readonly string[];
  /** Whether browsers may send the credentials that they keep themselves, as for basic authentication. */
  readonly allowsCredentials?: boolean;
}

/** Makes the answers of a service those that browsers show to scripts of other origins. */
export function crossOrigin(settings: CorsSettings): CrossOrigin {
  const exposed = settings.exposedHeaders.join(", ");
  return {
    isPreflight: (request) =>
      request.method === "OPTIONS" &&
      request.header("origin") !== undefined &&
      request.header("access-control-request-method") !== undefined,
    preflight(request, methods) {
      const headers: Record<string, string> = {
        "Access-Control-Allow-Methods": methods,
        "Access-Control-Allow-Headers": allowedHeaders(settings, request).join(", "),
        "Access-Control-Max-Age": String(settings.maxAge),
      };
      return { status: 204, headers, body: "" };
    },
    admit(request, response) {
      const { headers } = response;
      if (settings.origins.length > 1) vary(headers);
      const origin = allowedOrigin(settings, request.header("origin"));
      if (origin === undefined) return response;
      headers["Access-Control-Allow-Origin"] = origin;
      if (settings.allowsCredentials === true) headers["Access-Control-Allow-Credentials"] = "true";
      if (exposed !== "") headers["Access-Control-Expose-Headers"] = exposed;
      return response;
    },
  };
}

/** One origin is named to everybody; of several, the one that asks. */
function allowedOrigin({ origins }: CorsSettings, asking: string | undefined): string | undefined {
  const [only, ...others] = origins;
  if (others.length === 0) return only;
  return asking !== undefined && origins.includes(asking) ? asking : undefined;
}

/** Names that only begin as the model says have to be repeated: nobody can list them. */
function allowedHeaders(
  { allowedHeaders: known, allowedPrefixes = [] }: CorsSettings,
  request: RequestFacts,
): readonly string[] {
  if (allowedPrefixes.length === 0) return known;
  const asked = (request.header("access-control-request-headers") ?? "").split(",");
  const prefixed = asked
    .map((name) => name.trim().toLowerCase())
    .filter((name) => /^[!#$%&'*+\-.^_`|~\w]+$/.test(name) && !known.includes(name))
    .filter((name) => allowedPrefixes.some((prefix) => name.startsWith(prefix)));
  return [...known, ...new Set(prefixed)];
}

/** The answer depends on the origin. A header of the model's own, which is in lower case, says so too. */
function vary(headers: Record<string, string>): void {
  const own = headers["vary"];
  headers["vary"] = own === undefined ? "Origin" : `${own}, Origin`;
}

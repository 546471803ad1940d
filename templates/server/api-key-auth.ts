import { decodeSegment } from "../codec/uri.js";
import { credentialOf } from "./authorization-header.js";
import {
  ABSENT,
  authenticated,
  type AuthenticationRequest,
  type Authenticator,
  type Identified,
  refused,
} from "./authenticator.js";

/** Where the model has the key: `@httpApiKeyAuth`. */
export interface ApiKeyScheme {
  /** Of the header, or of the query parameter. */
  readonly name: string;
  readonly in: "header" | "query";
  /** Stands before the key in the header. */
  readonly scheme?: string;
}

/** An authenticator for `@httpApiKeyAuth` around a function that knows whose a key is. Undefined for a key that is not good. */
export function verifyApiKey<Identity>(
  identify: (key: string, request: AuthenticationRequest) => Identified<Identity>,
): Authenticator<ApiKeyScheme, Identity> {
  return {
    async authenticate(request, scheme) {
      const key = keyOf(request, scheme);
      if (key === undefined) return ABSENT;
      const identity = await identify(key, request);
      return identity === undefined ? refused(UNKNOWN_KEY) : authenticated(identity);
    },
  };
}

/** No scheme of HTTP's own asks for such a key, and a 401 would have to ask for one. */
const UNKNOWN_KEY = {
  status: 403,
  name: "ForbiddenException",
  message: "The API key is not valid.",
} as const;

function keyOf(
  request: AuthenticationRequest,
  { name, in: place, scheme }: ApiKeyScheme,
): string | undefined {
  if (place === "query") return queryParameter(request.query, name);
  const header = request.header(name.toLowerCase());
  return (scheme === undefined ? header : credentialOf(header, scheme.toLowerCase())) || undefined;
}

/** The first value, as everywhere in a query. A key that is empty is none. */
function queryParameter(query: string, name: string): string | undefined {
  for (const parameter of query.split("&")) {
    const equals = parameter.indexOf("=");
    if (equals > 0 && decode(parameter.slice(0, equals)) === name) {
      return decode(parameter.slice(equals + 1)) || undefined;
    }
  }
  return undefined;
}

function decode(text: string): string | undefined {
  return decodeSegment(text.replaceAll("+", " "));
}

import { type Endpoints, type EndpointSettings, parseEndpoint, type RequestEndpoint } from "../endpoint.js";
import type { RuleEndpoint } from "./rule-endpoint.js";
import { signingScopeOf } from "./signing-scope-of.js";

/**
 * Endpoints that a service's rules find. The same parameters have the same endpoint, so that it is found once: the
 * client's settings seldom change, and what they depend on of an input has few values.
 */
export function endpointsByRules<Parameters extends object>(
  resolve: (parameters: Parameters) => RuleEndpoint,
  parametersOf: (settings: EndpointSettings) => Promise<GivenParameters<Parameters>>,
): Endpoints {
  return (settings) => {
    const found = new Map<string, RequestEndpoint>();
    return async (ofCall = {}) => {
      const parameters: Record<string, unknown> = await parametersOf(settings);
      for (const name of Object.keys(ofCall)) parameters[name] = ofCall[name] ?? parameters[name];
      const key = JSON.stringify(parameters);
      const known = found.get(key);
      if (known !== undefined) return known;
      // Guaranteed by the model and by the function itself, which refuses where it lacks what it requires.
      const endpoint = requestEndpoint(resolve(parameters as Parameters), settings);
      if (found.size >= MOST_ENDPOINTS) found.clear();
      found.set(key, endpoint);
      return endpoint;
    };
  };
}

/** Parameters as far as the settings of a client, or an input, give them. */
export type GivenParameters<Parameters> = {
  readonly [Name in keyof Parameters]?: Parameters[Name] | undefined;
};

/** A client that calls ever other endpoints must not keep them all. */
const MOST_ENDPOINTS = 50;

function requestEndpoint(
  endpoint: RuleEndpoint,
  { tls, endpoint: chosen }: EndpointSettings,
): RequestEndpoint {
  const { url, headers = {}, properties } = endpoint;
  const signingScope = signingScopeOf(properties);
  const names = Object.keys(headers);
  return {
    ...parseEndpoint(String(url)),
    ...(!tls && chosen === undefined && { protocol: "http:" }),
    ...(names.length > 0 && {
      headers: Object.fromEntries(
        names.map((name) => [name.toLowerCase(), (headers[name] ?? []).join(", ")]),
      ),
    }),
    ...(signingScope && { signingScope }),
  };
}

import type { SigningScope } from "../signing-scope.js";
import type { EndpointProperties } from "./rule-endpoint.js";

/**
 * What an endpoint says about Signature Version 4; undefined where it says nothing.
 * Spec: https://smithy.io/2.0/aws/rules-engine/auth-schemes.html
 */
export function signingScopeOf(properties: EndpointProperties | undefined): SigningScope | undefined {
  const scheme = properties?.authSchemes?.find(({ name }) => name === "sigv4");
  if (scheme === undefined) return undefined;
  const { signingName, signingRegion, disableDoubleEncoding } = scheme;
  return {
    ...(signingName !== undefined && { signingService: signingName }),
    ...(signingRegion !== undefined && { signingRegion }),
    ...(disableDoubleEncoding !== undefined && { disableDoubleEncoding }),
  };
}

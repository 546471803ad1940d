import { getBoolean, getEntry, getString, getStrings, type Node } from "../node.js";
import type { ShapeId } from "../shape-id.js";
import { defineAnnotation, defineTrait } from "../trait.js";
import { readMap, readStringAt, withoutUndefined } from "./read-node.js";

// Spec: https://smithy.io/2.0/aws/amazon-apigateway.html

/** One authorizer of an API: what decides who may call it. */
export interface Authorizer {
  /** The trait of the authentication scheme that it works with. */
  readonly scheme: ShapeId;
  readonly authorizerPayloadFormatVersion?: string;
  readonly enableSimpleResponses?: boolean;
}

/** The authorizers of an API by name. */
export const authorizers = defineTrait(
  "aws.apigateway#authorizers",
  (node): ReadonlyMap<string, Authorizer> => readMap(node, readAuthorizer),
);

/** Where an API can be reached. */
export interface EndpointConfiguration {
  readonly types: readonly string[];
  readonly ipAddressType?: string;
}

/** The kinds of endpoints of an API. */
export const endpointConfiguration = defineTrait(
  "aws.apigateway#endpointConfiguration",
  (node): EndpointConfiguration =>
    withoutUndefined({
      types: getStrings(getEntry(node, "types")),
      ipAddressType: getString(getEntry(node, "ipAddressType")),
    }),
);

/** How the gateway itself answers, where no operation does. */
export const gatewayResponses = defineAnnotation("aws.apigateway#gatewayResponses");

function readAuthorizer(node: Node): Authorizer {
  return withoutUndefined({
    scheme: readStringAt(node, "scheme"),
    authorizerPayloadFormatVersion: getString(getEntry(node, "authorizerPayloadFormatVersion")),
    enableSimpleResponses: getBoolean(getEntry(node, "enableSimpleResponses")),
  });
}

/** What a service's endpoint rules lead to: where requests go, and what else a client should know. */
export interface RuleEndpoint {
  readonly url: string | URL;
  /** Headers that requests to this endpoint have. */
  readonly headers?: Readonly<Record<string, readonly string[]>>;
  readonly properties?: EndpointProperties;
}

/** What rules say of an endpoint beside its URL. */
export interface EndpointProperties {
  /** How requests to this endpoint are signed, the preferred way first. Absent where all is as the service's model says. */
  readonly authSchemes?: readonly EndpointAuthScheme[];
  readonly [name: string]: unknown;
}

/** One way to sign. Spec: https://smithy.io/2.0/aws/rules-engine/auth-schemes.html */
export interface EndpointAuthScheme {
  readonly name: string;
  readonly signingName?: string;
  readonly signingRegion?: string;
  readonly signingRegionSet?: readonly string[];
  readonly disableDoubleEncoding?: boolean;
  readonly disableNormalizePath?: boolean;
}

/** What an endpoint says about signing for it, in place of the client's own service and region. */
export interface SigningScope {
  readonly signingService?: string;
  readonly signingRegion?: string;
  /** Whether the path is signed as it is sent, and not percent-encoded once more. */
  readonly disableDoubleEncoding?: boolean;
}

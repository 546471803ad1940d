/** What is found out about a request on its way through a service. */
export interface Call {
  readonly requestId: string;
  /** The operation's shape name, as soon as it is known. */
  operation: string | undefined;
  /** What was thrown. */
  error: unknown;
}

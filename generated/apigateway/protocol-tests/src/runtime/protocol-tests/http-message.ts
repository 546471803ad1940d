/*
 * HTTP messages in the words of the traits that hold the tests.
 * Spec: https://smithy.io/2.0/additional-specs/http-protocol-compliance-tests.html
 */

/** The body of a message. It is text, or base64 where the media type has no text form. */
export interface MessageBody {
  readonly body?: string;
  readonly bodyMediaType?: string;
}

/** A request as a test gives it to a service. Path and query are as on the wire. */
export interface GivenRequest extends Omit<MessageBody, "body"> {
  readonly method: string;
  readonly uri: string;
  readonly host?: string;
  readonly queryParams?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Text or base64 of a test, or what a client has made. */
  readonly body?: unknown;
}

/** A response as a test gives it to a client. */
export interface GivenResponse extends MessageBody {
  readonly code: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What must be true of a message: nothing is said about headers that are not named, or about a body that is absent. */
export interface ExpectedMessage extends MessageBody {
  readonly headers?: Readonly<Record<string, string>>;
  readonly forbidHeaders?: readonly string[];
  readonly requireHeaders?: readonly string[];
}

/** What must be true of a client's request. */
export interface ExpectedRequest extends ExpectedMessage {
  readonly method: string;
  readonly uri: string;
  readonly resolvedHost?: string;
  /** `name=value`, `name=` or `name`. Nothing is said about parameters that are not named. */
  readonly queryParams?: readonly string[];
  readonly forbidQueryParams?: readonly string[];
  readonly requireQueryParams?: readonly string[];
}

/** What must be true of a service's response. */
export interface ExpectedResponse extends ExpectedMessage {
  readonly code: number;
  /** What the member `message` of the body must match somewhere. */
  readonly messageRegex?: string;
}

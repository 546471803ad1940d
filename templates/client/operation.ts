import type {
  HeaderBag,
  HttpResponse,
  MetadataBearer,
  QueryParameterBag,
  StreamingBlobPayloadOutputTypes,
} from "@smithy/types";

/** How one operation goes over the wire: what a generated command brings along, and all that the runtime knows of it. */
export interface Operation<Input, Output extends MetadataBearer> {
  /** The name of the operation's shape. */
  readonly name: string;
  /** Writes the request. Throws where the input cannot be sent, before anything was. */
  readonly serialize: (
    input: Input,
    context: SerializationContext,
  ) => SerializedRequest | Promise<SerializedRequest>;
  /** Takes an answer in before it is deserialized, where that is not to wait for its body. */
  readonly collect?: (response: HttpResponse) => Promise<HttpResponse>;
  /** Reads an answer with a status of 2xx, as it was collected: a method, so that each takes the kind that it collects. */
  deserialize(response: HttpResponse): Omit<Output, "$metadata">;
  /** Makes the error of any other answer. */
  readonly deserializeError: (response: CollectedResponse) => Error;
  /** What the endpoint of a call depends on beside the client's settings. */
  readonly endpointParameters?: (input: Input) => Readonly<Record<string, unknown>>;
  /**
   * The ids of the schemes that authenticate the operation, best first; `smithy.api#noAuth` as the last where none is
   * fine too. Absent where they are all of the client's.
   */
  readonly auth?: readonly string[];
}

/** What a serializer may ask for: values that are not part of the input. */
export interface SerializationContext {
  /** A new token for a member with `@idempotencyToken` that the caller left out. */
  readonly idempotencyToken: () => string;
  /** Only where the service has operations that compress their requests. */
  readonly compression?: CompressionSettings;
}

/** What clients decide about compressed requests. Spec: https://smithy.io/2.0/spec/behavior-traits.html#requestcompression-trait */
export interface CompressionSettings {
  readonly isDisabled: () => Promise<boolean>;
  /** Bodies with fewer bytes go as they are. */
  readonly minSize: () => Promise<number>;
}

/** A request as the model describes it, before it has a host, a signature and the headers that every request has. */
export interface SerializedRequest {
  readonly method: string;
  /** Begins with `/`; labels are percent-encoded. */
  readonly path: string;
  /** Names and values as they are, not yet percent-encoded. */
  readonly query?: QueryParameterBag;
  /** Names are lower case. The call adds its own to them: they belong to this request alone. */
  readonly headers: HeaderBag;
  readonly body?: RequestBody | undefined;
  /** What `@endpoint` puts before the host, up to and with its dot. */
  readonly hostPrefix?: string;
}

/** A body that can be sent. Only text and bytes can be sent again, so that requests with others are not retried. */
export type RequestBody = string | Uint8Array | Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/** An operation whose answers are handed on before their bodies have arrived. */
export interface StreamingOperation<Input, Output extends MetadataBearer> extends Operation<Input, Output> {
  readonly collect: (response: HttpResponse) => Promise<StreamedResponse | CollectedResponse>;
  deserialize(response: StreamedResponse): Omit<Output, "$metadata">;
}

/** An answer whose body is still to come. Header names are lower case; the headers have no prototype. */
export interface StreamedResponse extends HttpResponse {
  readonly statusCode: number;
  readonly headers: HeaderBag;
  readonly body: StreamingBlobPayloadOutputTypes;
}

/** An answer whose body has arrived. Header names are lower case; the headers have no prototype. */
export interface CollectedResponse extends HttpResponse {
  readonly statusCode: number;
  readonly headers: HeaderBag;
  readonly body: Uint8Array;
}

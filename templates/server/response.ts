import { setEntry } from "../codec/json.js";

/** An answer as the generated writers make it, and as an entry sends it. */
export interface OperationResponse {
  readonly status: number;
  /** Made for this answer alone: whoever passes it on may add to them. */
  readonly headers: Record<string, string>;
  /** Empty for no body. A stream is sent as it is read. */
  readonly body: string | Uint8Array | ReadableStream<Uint8Array>;
}

/** An answer with a JSON body. */
export function jsonResponse(
  status: number,
  body: OperationResponse["body"],
  headers?: Readonly<Record<string, string>>,
): OperationResponse {
  return { status, headers: { "content-type": "application/json", ...headers }, body };
}

/** An error as restJson1 has it: the bare shape name in a header, the members as JSON. */
export function errorResponse(
  status: number,
  name: string,
  body: string,
  headers?: Readonly<Record<string, string>>,
): OperationResponse {
  return jsonResponse(status, body, { "x-amzn-ErrorType": name, ...headers });
}

/** Sets a header from an output's member. Throws a TypeError for a value that no header can carry, such as one with a line break. */
export function setHeader(headers: Record<string, string>, name: string, value: string): void {
  if (/[^\t\x20-\x7e\x80-\xff]/.test(value))
    throw new TypeError(`The value of header ${name} has a character that no header can carry.`);
  setEntry(headers, name, value);
}

/** The status of an output with an `@httpResponseCode` member. Throws a RangeError for one that no answer can have. */
export function responseStatus(code: number | null | undefined, modelled: number): number {
  if (code == null) return modelled;
  if (Number.isInteger(code) && code >= 200 && code <= 599) return code;
  throw new RangeError(`An answer cannot have the status ${code}.`);
}

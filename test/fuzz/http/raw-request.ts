/** A request before it is bytes. Nothing in it has to be what HTTP allows. */
export interface RawRequest {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly Header[];
  readonly body: Buffer;
}

/** A line of the head. */
export type Header = readonly [name: string, value: string];

/** The request as a client would send it, with the length of its body. */
export function toBytes({ method, target, headers, body }: RawRequest): Buffer {
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  const isFramed = headers.some(([name]) => /^(?:content-length|transfer-encoding)$/i.test(name));
  const length = isFramed || body.length === 0 ? "" : `content-length: ${body.length}\r\n`;
  return Buffer.concat([
    Buffer.from(`${method} ${target} HTTP/1.1\r\n${lines}${length}\r\n`, "latin1"),
    body,
  ]);
}

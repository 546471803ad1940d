import { once } from "node:events";
import { connect } from "node:net";
import type { CapturedRequest } from "./captured-request.js";

/** An answer as it came over the socket; header names in lower case, each with all its values. */
export interface Answer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly json: unknown;
}

/** Sends a captured request to a server on this machine, byte for byte, and reads the answer. */
export async function replay(url: string, { line, headers, body }: CapturedRequest): Promise<Answer> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.setTimeout(10_000, () => socket.destroy(new Error("The server does not answer.")));
  const head = [line, ...headers.map(([name, value]) => `${name}: ${value}`)].join("\r\n");
  socket.write(`${head}\r\n\r\n`);
  socket.write(body);
  let received = Buffer.alloc(0);
  socket.on("data", (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    if (isWhole(received)) socket.destroy();
  });
  await once(socket, "close");
  return parse(received);
}

function isWhole(message: Buffer): boolean {
  const end = message.indexOf("\r\n\r\n");
  if (end < 0) return false;
  const [length = "0"] = headersOf(message.subarray(0, end).toString("latin1")).get("content-length") ?? [];
  return message.length >= end + 4 + Number(length);
}

function parse(message: Buffer): Answer {
  const end = message.indexOf("\r\n\r\n");
  const head = message.subarray(0, end).toString("latin1");
  return {
    status: Number(head.split(" ", 2)[1]),
    headers: headersOf(head),
    json: JSON.parse(message.subarray(end + 4).toString("utf8")),
  };
}

function headersOf(head: string): ReadonlyMap<string, readonly string[]> {
  const headers = new Map<string, readonly string[]>();
  for (const line of head.split("\r\n").slice(1)) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), line.slice(colon + 1).trim()]);
  }
  return headers;
}

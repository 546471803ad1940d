import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** An answer as a case describes it, bytes and faults included. */
export interface PlannedAnswer {
  readonly status: number;
  readonly reason?: string;
  readonly headers?: readonly (readonly [string, string])[];
  readonly body?: string | null;
  readonly bodyBase64?: string;
  readonly fault?: "close-before" | "reset-before" | "truncate-body" | "reset-mid-body";
  readonly delayMs?: number;
  readonly noLength?: boolean;
  readonly chunked?: boolean;
}

/** A server on loopback that gives planned answers, the last one to all further requests. */
export interface AnswerServer {
  readonly url: string;
  /** The headers of the requests that came. */
  readonly requests: readonly IncomingHttpHeaders[];
  close(): void;
}

/** Starts a server for one plan. */
export async function serveAnswers(plan: readonly PlannedAnswer[]): Promise<AnswerServer> {
  const requests: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    request.resume();
    request.on("end", () => {
      const answer = plan[Math.min(requests.length, plan.length - 1)];
      requests.push(request.headers);
      if (answer !== undefined) play(answer, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // Guaranteed by the port that it listens on.
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, requests, close };
}

/** The bytes of an answer's body. */
export function bodyOf({ body, bodyBase64 }: PlannedAnswer): Buffer {
  return bodyBase64 === undefined ? Buffer.from(body ?? "") : Buffer.from(bodyBase64, "base64");
}

function play(answer: PlannedAnswer, { socket }: ServerResponse): void {
  if (socket === null) return;
  if (answer.fault === "close-before") return void socket.end();
  if (answer.fault === "reset-before") return void socket.resetAndDestroy();
  const [head, body] = bytesOf(answer);
  const write = (): void => {
    socket.write(head);
    socket.write(answer.fault === undefined ? body : body.subarray(0, body.length / 2), () => {
      if (answer.fault === "reset-mid-body") socket.resetAndDestroy();
      else socket.end();
    });
  };
  if (answer.delayMs === undefined) write();
  else setTimeout(write, answer.delayMs).unref();
}

function bytesOf(answer: PlannedAnswer): readonly [head: string, body: Buffer] {
  const body = bodyOf(answer);
  const headers = (answer.headers ?? []).map(([name, value]) => `${name}: ${value}`);
  if (answer.chunked) headers.push("Transfer-Encoding: chunked");
  else if (!answer.noLength) headers.push(`Content-Length: ${body.length}`);
  const head = `HTTP/1.1 ${answer.status} ${answer.reason ?? "X"}\r\n${headers.join("\r\n")}\r\nConnection: close\r\n\r\n`;
  if (!answer.chunked) return [head, body];
  const size = Buffer.from(`${body.length.toString(16)}\r\n`);
  return [head, Buffer.concat([size, body, Buffer.from("\r\n0\r\n\r\n")])];
}

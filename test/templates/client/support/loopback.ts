import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

import { onTestFinished } from "vitest";

/** A server on the loopback interface that lives as long as the test that started it. */
export interface Loopback {
  readonly url: string;
  readonly port: number;
  /** The connections that are open now. */
  readonly sockets: ReadonlySet<Socket>;
  /** How many connections there have been. */
  readonly connections: () => number;
}

/** Starts a server for the test that is running. The body of each request has been read when it is handled. */
export async function loopback(
  handle: (request: IncomingMessage & { body: string }, response: ServerResponse) => void,
): Promise<Loopback> {
  const server: Server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (chunk: string) => (body += chunk));
    request.on("end", () => handle(Object.assign(request, { body }), response));
  });
  const sockets = new Set<Socket>();
  let count = 0;
  server.on("connection", (socket: Socket) => {
    count++;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port, sockets, connections: () => count };
}

/** Waits until a condition holds, for four seconds at most. */
export async function until(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 800 && !condition(); turn++)
    await new Promise((resolve) => setTimeout(resolve, 5));
  if (!condition()) throw new Error("The condition did not come to hold.");
}

import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { nodeModule } from "../platform/node-process.js";
import { answerNode } from "./node.js";
import { NodeRequest } from "./node-request.js";
import type { RequestDispatcher } from "./server-request.js";

/** Where a server listens, and what it takes from its clients. All times are in milliseconds. */
export interface ServeOptions {
  /** 0 takes one that is free. */
  readonly port: number;
  /** All addresses of the machine by default. */
  readonly host?: string | undefined;
  /** All headers of a request together; more is a 431. 16 KiB by default. */
  readonly maxHeaderBytes?: number | undefined;
  /** How long a client may take to send its headers. 20 seconds by default. */
  readonly headersTimeoutMs?: number | undefined;
  /**
   * How long a client may take to send a whole request; then it is a 408. A minute by default, and 5 where the service takes
   * streams.
   */
  readonly requestTimeoutMs?: number | undefined;
  /** How long a connection may rest between requests: longer than at the load balancer in front of it. 65 seconds by default. */
  readonly keepAliveTimeoutMs?: number | undefined;
  /** After so many requests, a connection is closed; 0 for no limit, the default. */
  readonly maxRequestsPerConnection?: number | undefined;
  /** More connections are dropped. 10,000 by default. */
  readonly maxConnections?: number | undefined;
}

/** A server that listens. */
export interface RunningServer {
  /** Node's own, for what is not settled here. */
  readonly server: Server;
  readonly port: number;
  /**
   * Takes no new connections, lets running requests end and their connections close, and resolves then. What is not done
   * after 10 seconds, or as many milliseconds as are given, is broken off.
   */
  readonly close: (deadlineMs?: number) => Promise<void>;
}

/** Serves a service by HTTP/1.1, with limits to what clients may do. Rejects where the server cannot listen. */
export async function serve(service: RequestDispatcher, options: ServeOptions): Promise<RunningServer> {
  const server = createServer(service, options);
  let isClosing = false;
  const isLast = (): boolean => isClosing;
  server.on("request", (request, response) => {
    answerNode(service, request, response, new NodeRequest(request, response), isLast);
  });
  server.on("checkContinue", (request, response) => {
    const incoming = new NodeRequest(request, response);
    const maxBytes = service.streamLimit?.(incoming) ?? service.maxBodyBytes;
    // A client that waits to be told is spared sending a body that is too large anyway. Whether it comes then or another
    // request, nobody knows: the connection cannot be used again (RFC 9110, section 10.1.1).
    if (incoming.contentLength > maxBytes) response.shouldKeepAlive = false;
    else response.writeContinue();
    answerNode(service, request, response, incoming, isLast);
  });
  await listen(server, options);
  let closed: Promise<void> | undefined;
  return {
    server,
    // The cast is sound: a server that listens on a port has such an address.
    port: (server.address() as AddressInfo).port,
    close(deadlineMs = 10_000) {
      isClosing = true;
      return (closed ??= close(server, service, deadlineMs));
    },
  };
}

function createServer(service: RequestDispatcher, options: ServeOptions): Server {
  const http = nodeModule("node:http");
  if (http === undefined)
    throw new Error("Only Node can serve: elsewhere, give the platform `service.handle`.");
  const requestTimeout = options.requestTimeoutMs ?? (service.streamLimit === undefined ? 60_000 : 300_000);
  const server = http.createServer({
    maxHeaderSize: options.maxHeaderBytes ?? 16_384,
    headersTimeout: Math.min(options.headersTimeoutMs ?? 20_000, requestTimeout || Number.POSITIVE_INFINITY),
    requestTimeout,
    keepAliveTimeout: options.keepAliveTimeoutMs ?? 65_000,
    // How often the two times above are looked at.
    connectionsCheckingInterval: 1_000,
  });
  server.maxRequestsPerSocket = options.maxRequestsPerConnection ?? 0;
  server.maxConnections = options.maxConnections ?? 10_000;
  return server;
}

function listen(server: Server, { port, host }: ServeOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/** Node closes the connections that rest; the others close with the answer that is under way. */
async function close(server: Server, service: RequestDispatcher, deadlineMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, deadlineMs);
  });
  // A client may have gone while its handler still works.
  await Promise.race([Promise.all([closed, service.idle()]), deadline]);
  clearTimeout(timer);
  server.closeAllConnections();
  await closed;
}

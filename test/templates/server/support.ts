import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import type { HandlerContext } from "../../../templates/server/context.js";
import { toNodeHandler } from "../../../templates/server/node.js";
import type { Service } from "../../../templates/server/service.js";
import type { ServerRequest } from "../../../templates/server/server-request.js";
import type { ServiceOptions } from "../../../templates/server/service-options.js";
import type { CreateStageRequest, Stage } from "../validators/sample/types.js";
import { createAPIGatewayService } from "./sample/service.js";

/** A good request for a stage, with changes. */
export function stageRequest(
  change: Partial<Omit<ServerRequest, "header" | "body">> & RequestParts = {},
): ServerRequest {
  const {
    headers = { "content-type": "application/json" },
    body = { stageName: "prod", deploymentId: "d1" },
  } = change;
  return {
    method: "POST",
    path: "/restapis/a1/stages",
    query: "",
    signal: new AbortController().signal,
    ...change,
    body: toBody(body),
    header: (name) => headers[name],
    headerNames: () => Object.keys(headers),
  };
}

interface RequestParts {
  readonly headers?: Record<string, string>;
  /** Anything but text and bytes is sent as JSON. */
  readonly body?: unknown;
}

function toBody(body: unknown): ServerRequest["body"] {
  if (body instanceof Uint8Array || body === "too-large" || body === "incomplete") return body;
  return new TextEncoder().encode(typeof body === "string" ? body : JSON.stringify(body));
}

/** A service that answers with what it got, or as `handler` says. */
export function stageService(
  handler: (input: CreateStageRequest, context: HandlerContext) => Stage | Promise<Stage> = echo,
  options?: ServiceOptions,
): Service {
  return createAPIGatewayService({ createStage: handler }, options);
}

function echo({ restApiId, ...stage }: CreateStageRequest): Stage {
  return { ...stage, clientCertificateId: restApiId };
}

/** Runs a service on a port of its own while `use` runs. */
export function withServer<Result>(
  service: Service,
  use: (port: number) => Promise<Result>,
): Promise<Result> {
  return runServer(createServer(toNodeHandler(service)), use);
}

/** Runs an application on a port of its own while `use` runs, which gets the URL. */
export function withListener<Result>(
  listener: RequestListener,
  use: (url: string) => Promise<Result>,
): Promise<Result> {
  return runServer(createServer(listener), (port) => use(`http://127.0.0.1:${port}`));
}

async function runServer<Result>(server: Server, use: (port: number) => Promise<Result>): Promise<Result> {
  const port = await listen(server);
  try {
    return await use(port);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // The cast is sound: a server that listens on a port has such an address.
  return (server.address() as AddressInfo).port;
}

/** Sends bytes as they are, and gives each piece that comes back until the server or `done` ends the talk. */
export function talk(
  port: number,
  pieces: readonly (string | Uint8Array)[],
  done: (received: string) => boolean = isWhole,
): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const received: string[] = [];
    const socket = connect(port, "127.0.0.1", () => {
      for (const piece of pieces) socket.write(piece);
    });
    socket.on("data", (chunk) => {
      received.push(chunk.toString("latin1"));
      if (done(received.join(""))) socket.destroy();
    });
    socket.on("error", reject);
    socket.on("close", () => resolve(received));
  });
}

/** Whether one answer with a Content-Length is there to its end. */
function isWhole(received: string): boolean {
  const [head = "", ...rest] = received.split("\r\n\r\n");
  const length = /content-length: (\d+)/i.exec(head)?.[1];
  return length !== undefined && rest.join("\r\n\r\n").length >= Number(length);
}

/** A request as text, with a Content-Length. */
export function httpText(path: string, body: string, headers = "Content-Type: application/json\r\n"): string {
  return `POST ${path} HTTP/1.1\r\nHost: x\r\n${headers}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** The text of an answer's body. Fails for one that is not text. */
export function textOf(body: unknown): string {
  if (typeof body === "string") return body;
  throw new TypeError("The body of the answer is not text.");
}

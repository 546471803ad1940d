import { once } from "node:events";
import { createServer } from "node:http";
import type { Packages } from "./packages.js";

/** The generated server on this machine, whose handlers remember what they got and answer what they were told. */
export interface RecordingServer {
  readonly url: string;
  /** What the handlers give from now on, or throw where it is an error. What they got before is forgotten. */
  readonly answerWith: (output: unknown) => void;
  /** What the handlers got since, in the order of the calls. */
  readonly heard: readonly Heard[];
  readonly close: () => void;
}

/** A call as a handler got it. */
export interface Heard {
  readonly operation: string;
  readonly input: unknown;
}

/** Serves the operations of these names on a free port. */
export async function startServer(
  { createAPIGatewayService, toNodeHandler }: Packages,
  operations: readonly string[],
): Promise<RecordingServer> {
  const heard: Heard[] = [];
  let answer: unknown;
  const handlers = operations.map((operation) => {
    const handle = (input: unknown): Promise<unknown> => {
      heard.push({ operation, input });
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    };
    return [operation.charAt(0).toLowerCase() + operation.slice(1), handle] as const;
  });
  const service = createAPIGatewayService(Object.fromEntries(handlers), { authentication: "none" });
  const server = createServer(toNodeHandler(service)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("A TCP server has no such address.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    answerWith: (output) => {
      answer = output;
      heard.length = 0;
    },
    heard,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

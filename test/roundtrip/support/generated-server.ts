import { once } from "node:events";
import { createServer } from "node:http";
import { type APIGatewayHandlers, createAPIGatewayService } from "@tinsmith/apigateway-server";
import { toNodeHandler } from "@tinsmith/apigateway-server/node";
import { onTestFinished } from "vitest";

/** Serves a handler by the generated server on a free port of this machine, until the test has ended. Its URL. */
export async function serve(createStage: APIGatewayHandlers["createStage"]): Promise<string> {
  // What handlers throw on purpose is no news for the console.
  const service = createAPIGatewayService({ createStage }, { authentication: "none", onError: () => {} });
  const server = createServer(toNodeHandler(service)).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("A TCP server has no such address.");
  return `http://127.0.0.1:${address.port}`;
}

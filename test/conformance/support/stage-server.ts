import { once } from "node:events";
import { createServer } from "node:http";

/** The generated server of CreateStage on this machine, which checks signatures and gives back what it was asked for. */
export interface StageServer {
  readonly url: string;
  /** What the server takes for the time from now on, in milliseconds. */
  readonly setClock: (now: number) => void;
}

/** Serves on a free port until the process ends. The packages have been built by `npm run generate`. */
export async function startStageServer(): Promise<StageServer> {
  const { createAPIGatewayService } = await import("@tinsmith/apigateway-server");
  const { verifySigV4 } = await import("@tinsmith/apigateway-server/authentication");
  const { toNodeHandler } = await import("@tinsmith/apigateway-server/node");
  let clock = 0;
  const sigv4 = verifySigV4({
    region: "us-east-1",
    now: () => clock,
    // As the recordings have it. Whose session a token is of was not recorded: any is taken.
    credentials: (accessKeyId, request) =>
      accessKeyId === "AKIDEXAMPLE"
        ? {
            secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
            sessionToken: request.header("x-amz-security-token"),
          }
        : undefined,
  });
  const service = createAPIGatewayService(
    {
      // The id has no member in a stage, so the certificate's carries it back.
      createStage: ({ restApiId, ...stage }) => ({ ...stage, clientCertificateId: restApiId }),
    },
    { authentication: { sigv4 } },
  );
  const server = createServer(toNodeHandler(service)).listen(0, "127.0.0.1");
  await once(server, "listening");
  server.unref();
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("A TCP server has no such address.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    setClock: (now) => {
      clock = now;
    },
  };
}

import { createServer } from "node:http";
import { once } from "node:events";
import { createAPIGatewayService } from "@tinsmith/apigateway-server";
import { verifySigV4 } from "@tinsmith/apigateway-server/authentication";
import { toNodeHandler } from "@tinsmith/apigateway-server/node";
import * as types from "@tinsmith/apigateway-types";
import type { CreateStageRequest, Stage } from "@tinsmith/apigateway-types";
import { completeStage } from "../../roundtrip/support/complete.js";
import { raised } from "./calls.js";
import { REGION, temporaryKey } from "./keys.js";

/** A service at a port of its own, and what it was asked for. */
export interface StageService {
  readonly url: string;
  /** The inputs that its handler got, in order. */
  readonly received: readonly CreateStageRequest[];
  close(): Promise<void>;
}

/** Starts a service that answers with every member, or raises the error that the stage is named after. */
export async function startStageService(): Promise<StageService> {
  const received: CreateStageRequest[] = [];
  const { accessKeyId, ...credential } = temporaryKey;
  const sigv4 = verifySigV4({
    region: REGION,
    credentials: (id) => (id === accessKeyId ? credential : undefined),
  });
  const service = createAPIGatewayService(
    {
      createStage: (input): Stage => {
        raiseNamed(input.stageName);
        received.push(input);
        const { restApiId: _, ...members } = input;
        return { ...completeStage, ...members };
      },
    },
    { authentication: { sigv4 } },
  );
  const server = createServer(toNodeHandler(service)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("A TCP server has no such address.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    received,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function raiseNamed(stageName: string): void {
  const error = raised[stageName];
  if (error === undefined) return;
  const { message, retryAfterSeconds } = error;
  switch (error.name) {
    case "BadRequestException":
      throw new types.BadRequestException({ message });
    case "ConflictException":
      throw new types.ConflictException({ message });
    case "LimitExceededException":
      throw new types.LimitExceededException({ message, retryAfterSeconds });
    case "NotFoundException":
      throw new types.NotFoundException({ message });
    case "TooManyRequestsException":
      throw new types.TooManyRequestsException({ message, retryAfterSeconds });
    case "UnauthorizedException":
      throw new types.UnauthorizedException({ message });
  }
}

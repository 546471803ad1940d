import { createAPIGatewayService, type Service } from "@tinsmith/apigateway-server";
import {
  type Authenticator,
  type SigV4Caller,
  type SigV4Scheme,
  verifySigV4,
} from "@tinsmith/apigateway-server/authentication";
import { type RunningServer, serve } from "@tinsmith/apigateway-server/node";
import { type AccessKey, REGION } from "./access-key.js";
import { createStageHandler } from "./create-stage.js";
import type { KnownApis } from "./known-apis.js";
import { LmdbStageStore } from "./lmdb-stage-store.js";
import { UsageError } from "./usage-error.js";

/** A service that listens. */
export interface RunningService {
  /** Such as `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Takes no more requests, ends those that run, and closes the database. */
  close(): Promise<void>;
}

/** What a service is started with. */
export interface ServiceParts {
  /** 0 for one that is free. */
  readonly port: number;
  readonly dataFolder: string;
  readonly apis: KnownApis;
  /** Requests have to be signed by it. Without it everybody may call. */
  readonly accessKey?: AccessKey | undefined;
}

/** Starts the service. It has no TLS, and so listens to this machine alone. */
export async function startService({
  port,
  dataFolder,
  apis,
  accessKey,
}: ServiceParts): Promise<RunningService> {
  const stages = new LmdbStageStore(dataFolder);
  const createStage = createStageHandler({ stages, apis, now: () => new Date() });
  const service = createAPIGatewayService<SigV4Caller | undefined>(
    { createStage },
    { authentication: accessKey === undefined ? "none" : { sigv4: signedBy(accessKey) } },
  );
  try {
    const server = await listen(service, port);
    return {
      url: `http://${HOST}:${server.port}`,
      close: () => server.close(PATIENCE).then(() => stages.close()),
    };
  } catch (error) {
    await stages.close();
    throw error;
  }
}

function signedBy({ accessKeyId, secretAccessKey }: AccessKey): Authenticator<SigV4Scheme, SigV4Caller> {
  return verifySigV4({
    region: REGION,
    credentials: (id) => (id === accessKeyId ? secretAccessKey : undefined),
  });
}

const HOST = "127.0.0.1";

/** How long requests may take to end, in milliseconds. */
const PATIENCE = 5_000;

async function listen(service: Service, port: number): Promise<RunningServer> {
  try {
    return await serve(service, { port, host: HOST });
  } catch (cause) {
    throw new UsageError(`The service cannot listen at port ${port}: ${String(cause)}`, { cause });
  }
}

import {
  APIGateway,
  APIGatewayClient,
  type APIGatewayClientConfig,
  APIGatewayServiceException,
  BadRequestException,
  CacheClusterSize,
  CacheClusterStatus,
  type CanarySettings,
  ConflictException,
  CreateStageCommand,
  type CreateStageCommandInput,
  type CreateStageCommandOutput,
  NotFoundException,
  type Stage,
} from "@aws-sdk/client-api-gateway";

/**
 * A program for the AWS SDK that uses much of what it offers, and tells what it saw. It has to do the same with the
 * generated client: the tests change the module that it imports from, and nothing else.
 */
export async function main(endpoint: string): Promise<Report> {
  const config: APIGatewayClientConfig = {
    endpoint,
    region: "us-east-1",
    credentials: async () => ({
      accessKeyId: "AKIDEXAMPLE",
      secretAccessKey: "secret",
      sessionToken: "token",
    }),
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 5_000 },
  };
  const client = new APIGatewayClient(config);
  const gateway = new APIGateway(config);
  try {
    return {
      region: await client.config.region(),
      created: await create(client),
      callback: await createWithCallback(gateway),
      errors: [
        await failureOf(gateway.createStage({ ...minimal("created") })),
        await failureOf(gateway.createStage({ ...minimal("new"), restApiId: "nowhere" })),
        await failureOf(gateway.createStage({ ...minimal("new"), deploymentId: "nowhere" })),
        await failureOf(gateway.createStage({ ...minimal("not a name") })),
      ],
      callbackError: await errorToCallback(client),
      aborted: await abort(client),
      seen: await watch(client),
    };
  } finally {
    client.destroy();
    gateway.destroy();
  }
}

/** What the program saw. */
export interface Report {
  readonly region: string;
  readonly created: Readonly<Record<string, unknown>>;
  readonly callback: readonly unknown[];
  readonly errors: readonly unknown[];
  readonly callbackError: readonly unknown[];
  readonly aborted: unknown;
  readonly seen: readonly string[];
}

function minimal(stageName: string): CreateStageCommandInput {
  return { restApiId: "a1b2c3d4e5", stageName, deploymentId: "d1e2f3" };
}

async function create(client: APIGatewayClient): Promise<Readonly<Record<string, unknown>>> {
  const canarySettings: CanarySettings = {
    percentTraffic: 12.5,
    deploymentId: "d4e5f6",
    stageVariableOverrides: { alias: "next" },
  };
  const command = new CreateStageCommand({
    ...minimal("created"),
    description: "Made by a program.",
    cacheClusterEnabled: true,
    cacheClusterSize: CacheClusterSize.SIZE_13_POINT_5_GB,
    variables: { alias: "live" },
    canarySettings,
    tags: { team: "payments" },
  });
  const { $metadata, createdDate, lastUpdatedDate, ...stage }: CreateStageCommandOutput =
    await client.send(command);
  return {
    input: command.input,
    stage,
    isBeingCreated: stage.cacheClusterStatus === CacheClusterStatus.CREATE_IN_PROGRESS,
    hasDates: createdDate instanceof Date && createdDate.getTime() === lastUpdatedDate?.getTime(),
    status: $metadata.httpStatusCode,
    attempts: $metadata.attempts,
    totalRetryDelay: $metadata.totalRetryDelay,
    hasRequestId: $metadata.requestId !== undefined,
  };
}

function createWithCallback(gateway: APIGateway): Promise<readonly unknown[]> {
  return new Promise((resolve) => {
    gateway.createStage(minimal("callback"), (error: unknown, stage?: Stage) => {
      resolve([error, stage?.stageName, stage?.canarySettings, stage?.methodSettings]);
    });
  });
}

function errorToCallback(client: APIGatewayClient): Promise<readonly unknown[]> {
  return new Promise((resolve) => {
    client.send(new CreateStageCommand(minimal("created")), (error: unknown, stage?: Stage) => {
      resolve([error instanceof ConflictException, stage]);
    });
  });
}

async function failureOf(call: Promise<Stage>): Promise<unknown> {
  try {
    return await call;
  } catch (error) {
    if (!(error instanceof APIGatewayServiceException)) throw error;
    return {
      isError: error instanceof Error,
      isConflict: error instanceof ConflictException,
      isNotFound: error instanceof NotFoundException,
      isBadRequest: error instanceof BadRequestException,
      name: error.name,
      message: error.message,
      fault: error.$fault,
      status: error.$metadata.httpStatusCode,
      attempts: error.$metadata.attempts,
      header: error.$response?.headers["x-amzn-errortype"],
      printed: String(error),
    };
  }
}

async function abort(client: APIGatewayClient): Promise<unknown> {
  const controller = new AbortController();
  controller.abort();
  try {
    return await client.send(new CreateStageCommand(minimal("aborted")), { abortSignal: controller.signal });
  } catch (error) {
    return error instanceof Error ? error.name : error;
  }
}

/** Middleware around a call and around what is sent. */
async function watch(client: APIGatewayClient): Promise<readonly string[]> {
  const seen: string[] = [];
  client.middlewareStack.add(
    (next, { clientName, commandName }) =>
      async (args) => {
        seen.push(`${String(clientName)} begins ${String(commandName)}`);
        const result = await next(args);
        seen.push(`${String(commandName)} gives ${String(result.output.$metadata.httpStatusCode)}`);
        return result;
      },
    { step: "initialize", name: "around" },
  );
  client.middlewareStack.add(
    (next) => async (args) => {
      seen.push("sends");
      return next(args);
    },
    { step: "finalizeRequest", name: "sending", priority: "low" },
  );
  await client.send(new CreateStageCommand(minimal("watched")));
  client.middlewareStack.remove("sending");
  await client.send(new CreateStageCommand(minimal("watched-again")));
  return seen;
}

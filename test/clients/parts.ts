import {
  APIGateway,
  APIGatewayClient,
  type APIGatewayClientConfig,
  APIGatewayServiceException,
  CreateStageCommand,
  type CreateStageCommandInput,
  type CreateStageCommandOutput,
  NotFoundException,
  TooManyRequestsException,
} from "@aws-sdk/client-api-gateway";
import type {
  FinalizeRequestMiddleware,
  HttpRequest,
  HttpResponse,
  Pluggable,
  RetryErrorInfo,
  RetryStrategyV2,
  RetryToken,
  StandardRetryToken,
} from "@smithy/types";

/**
 * A program for the AWS SDK that replaces its parts: the handler of requests, the strategy of retries, the logger,
 * middleware of all kinds. It has to see the same with the generated client: the tests change the module that it imports
 * from, and nothing else.
 */
export async function main(): Promise<Report> {
  return {
    retried: await retried(),
    exhausted: await exhausted(),
    strategy: await withStrategy(),
    clock: await withWrongClock(),
    middleware: await withMiddleware(),
    stack: await rearranged(),
    calls: await callsOfAllForms(),
    settings: await settings(),
    logged: await logged(),
    userAgent: await userAgent(),
    unsendable: await unsendable(),
    foreign: foreignErrors(),
    destroyed: destroyed(),
  };
}

/** What the program saw, by what it tried. */
export type Report = Readonly<Record<string, unknown>>;

const input = { restApiId: "a1b2c3d4e5", stageName: "prod", deploymentId: "d1e2f3" };

interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

const OK: Answer = { status: 201, body: '{"stageName":"prod"}' };

/** Answers without a network, and keeps what it was sent. */
class Answers {
  readonly metadata = { handlerProtocol: "http/1.1" };
  readonly requests: HttpRequest[] = [];
  isDestroyed = false;
  readonly #answers: Answer[];

  constructor(...answers: Answer[]) {
    this.#answers = answers;
  }

  async handle(request: HttpRequest): Promise<{ response: HttpResponse }> {
    this.requests.push({ ...request, headers: { ...request.headers } });
    const { status, headers = {}, body = "{}" } = this.#answers.shift() ?? OK;
    const withId = { "content-type": "application/json", "x-amzn-requestid": "r-1", ...headers };
    return { response: { statusCode: status, headers: withId, body: new TextEncoder().encode(body) } };
  }

  headersNamed(name: string): (string | undefined)[] {
    return this.requests.map(({ headers }) => headers[name]);
  }

  destroy(): void {
    this.isDestroyed = true;
  }

  updateHttpClientConfig(): void {}

  httpHandlerConfigs(): Record<string, never> {
    return {};
  }
}

const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" };

function clientOf(requestHandler: Answers, config: APIGatewayClientConfig = {}): APIGatewayClient {
  return new APIGatewayClient({ region: "eu-west-1", credentials, requestHandler, ...config });
}

async function errorOf(call: Promise<unknown>): Promise<APIGatewayServiceException> {
  try {
    await call;
  } catch (error) {
    if (error instanceof APIGatewayServiceException) return error;
    throw error;
  }
  throw new Error("The call went well.");
}

async function retried(): Promise<unknown> {
  const tooMany = { status: 429, headers: { "x-amzn-errortype": "TooManyRequestsException" } };
  const answers = new Answers({ status: 500 }, tooMany, OK);
  const { $metadata, stageName } = await clientOf(answers).send(new CreateStageCommand(input));
  return {
    stageName,
    attempts: $metadata.attempts,
    hasWaited: typeof $metadata.totalRetryDelay,
    requestId: $metadata.requestId,
    counts: answers.headersNamed("amz-sdk-request"),
    invocations: new Set(answers.headersNamed("amz-sdk-invocation-id")).size,
  };
}

async function exhausted(): Promise<unknown> {
  const answer = {
    status: 429,
    headers: { "x-amzn-errortype": "TooManyRequestsException", "retry-after": "0" },
  };
  const answers = new Answers(answer, answer, answer, OK);
  const error = await errorOf(clientOf(answers).send(new CreateStageCommand(input)));
  return {
    attempts: error.$metadata.attempts,
    status: error.$metadata.httpStatusCode,
    name: error.name,
    fault: error.$fault,
    isTooMany: error instanceof TooManyRequestsException,
    retryAfterSeconds: error instanceof TooManyRequestsException && error.retryAfterSeconds,
    responseStatus: error.$response?.statusCode,
    showsResponse: Object.keys(error).includes("$response"),
  };
}

async function withStrategy(): Promise<unknown> {
  const seen: unknown[] = [];
  const token = (count: number): StandardRetryToken => ({
    getRetryCount: () => count,
    getRetryDelay: () => 0,
    getRetryCost: () => 1,
  });
  const retryStrategy: RetryStrategyV2 = {
    acquireInitialRetryToken: async () => {
      seen.push("acquire");
      return token(0);
    },
    refreshRetryTokenForRetry: async (last: RetryToken, { errorType, error }: RetryErrorInfo) => {
      seen.push(["refresh", last.getRetryCount(), errorType, error instanceof Error]);
      if (last.getRetryCount() >= 4) throw new Error("Enough.");
      return token(last.getRetryCount() + 1);
    },
    recordSuccess: (last: RetryToken) => seen.push(["success", last.getRetryCount()]),
  };
  const answers = new Answers({ status: 400 }, { status: 503 }, { status: 501 }, OK);
  const { $metadata } = await clientOf(answers, { retryStrategy }).send(new CreateStageCommand(input));
  return { seen, attempts: $metadata.attempts };
}

async function withWrongClock(): Promise<unknown> {
  const date = new Date(Date.now() + 3_600_000).toUTCString();
  const skewed = { status: 403, headers: { "x-amzn-errortype": "RequestTimeTooSkewed", date } };
  const answers = new Answers(skewed, { ...OK, headers: { date } });
  const client = clientOf(answers);
  const { $metadata } = await client.send(new CreateStageCommand(input));
  const [first = 0, second = 0] = answers.headersNamed("x-amz-date").map(timeOf);
  return {
    attempts: $metadata.attempts,
    minutesApart: Math.round((second - first) / 60_000),
    offsetInMinutes: Math.round(client.config.systemClockOffset / 60_000),
  };
}

function timeOf(text = ""): number {
  return Date.parse(text.replace(/(....)(..)(..)T(..)(..)(..)Z/, "$1-$2-$3T$4:$5:$6Z"));
}

async function withMiddleware(): Promise<unknown> {
  const answers = new Answers();
  const client = clientOf(answers);
  const seen: string[] = [];
  client.middlewareStack.add(
    (next) => async (args) => {
      seen.push("initialize");
      return next(args);
    },
    { step: "initialize", priority: "high", name: "mine", tags: ["SEEN"] },
  );
  client.middlewareStack.add(
    (next) => async (args) => {
      const request = args.request as HttpRequest;
      request.headers["x-added"] = "built";
      seen.push(`build ${request.method} ${request.path}`);
      return next(args);
    },
    { step: "build", name: "building", tags: ["SEEN", "BUILD"] },
  );
  const command = new CreateStageCommand(input);
  const afterRetrying: FinalizeRequestMiddleware<CreateStageCommandInput, CreateStageCommandOutput> =
    (next) => async (args) => {
      seen.push("after retrying");
      return next(args);
    };
  command.middlewareStack.addRelativeTo(afterRetrying, {
    relation: "after",
    toMiddleware: "retryMiddleware",
    name: "relative",
  });
  const pluggable: Pluggable<CreateStageCommandInput, CreateStageCommandOutput> = {
    applyToStack: (stack) => {
      stack.add(
        (next) => async (args) => {
          seen.push("of the command");
          return next(args);
        },
        { step: "finalizeRequest", priority: "low", name: "ofCommand" },
      );
    },
  };
  command.middlewareStack.use(pluggable);
  command.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      seen.push(`deserialized ${String((result.response as HttpResponse).statusCode)}`);
      return result;
    },
    { step: "deserialize", name: "answers", override: true },
  );
  await client.send(command);
  seen.push("again");
  client.middlewareStack.removeByTag("BUILD");
  await client.send(new CreateStageCommand(input));
  return {
    seen,
    sent: answers.headersNamed("x-added"),
    signed: answers.headersNamed("authorization")[0]?.includes("x-added"),
  };
}

async function rearranged(): Promise<unknown> {
  const stack = new CreateStageCommand(input).middlewareStack;
  const nothing: FinalizeRequestMiddleware<CreateStageCommandInput, CreateStageCommandOutput> = (next) =>
    next;
  stack.add(nothing, { step: "finalizeRequest", name: "b", tags: ["X"] });
  stack.add(nothing, { step: "finalizeRequest", name: "a", priority: "high" });
  stack.addRelativeTo(nothing, { relation: "before", toMiddleware: "b", name: "c" });
  const cloned = stack.clone();
  const twice = throwsWith(() => cloned.add(nothing, { step: "finalizeRequest", name: "a" }));
  const removed = [cloned.remove("c"), cloned.remove("c"), cloned.removeByTag("X"), cloned.removeByTag("X")];
  const other = new CreateStageCommand(input).middlewareStack;
  other.add(nothing, { step: "build", name: "e" });
  return {
    order: stack.identify(),
    cloned: cloned.identify(),
    removed,
    twice,
    joined: stack.concat(other).identify(),
  };
}

function throwsWith(action: () => void): string | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function callsOfAllForms(): Promise<unknown> {
  const client = clientOf(new Answers());
  const gateway = new APIGateway({ region: "eu-west-1", credentials, requestHandler: new Answers() });
  const command = new CreateStageCommand(input);
  const options = { abortSignal: new AbortController().signal, requestTimeout: 1000 };
  type Tell = (error: unknown, output?: CreateStageCommandOutput) => void;
  const told = (call: (tell: Tell) => void): Promise<unknown> =>
    new Promise((resolve) => call((error, output) => resolve([error, output?.stageName])));
  return [
    (await client.send(command, options)).stageName,
    await told((tell) => client.send(command, tell)),
    await told((tell) => client.send(command, options, tell)),
    (await gateway.createStage(input, options)).stageName,
    await told((tell) => gateway.createStage(input, tell)),
    await told((tell) => gateway.createStage(input, options, tell)),
  ];
}

async function settings(): Promise<unknown> {
  const answers = new Answers();
  const { config } = clientOf(answers, { maxAttempts: 5, retryMode: "standard", useFipsEndpoint: true });
  const { accessKeyId } = await config.credentials();
  return {
    region: await config.region(),
    accessKeyId,
    maxAttempts: await config.maxAttempts(),
    useFipsEndpoint: await config.useFipsEndpoint(),
    useDualstackEndpoint: await config.useDualstackEndpoint(),
    retryMode: typeof config.retryMode === "function" ? await config.retryMode() : config.retryMode,
    serviceId: config.serviceId,
    apiVersion: config.apiVersion,
    isHandler: (config.requestHandler as unknown) === answers,
    systemClockOffset: config.systemClockOffset,
  };
}

async function logged(): Promise<unknown> {
  const seen: unknown[] = [];
  const told =
    (level: string) => (line: { commandName?: string; metadata?: { httpStatusCode?: number } }) => {
      seen.push([level, line.commandName, line.metadata?.httpStatusCode]);
    };
  const logger = {
    debug: () => {},
    trace: () => {},
    warn: () => {},
    info: told("info"),
    error: told("error"),
  };
  const client = clientOf(new Answers(OK, { status: 404 }), { logger });
  await client.send(new CreateStageCommand(input));
  await errorOf(client.send(new CreateStageCommand(input)));
  return seen;
}

async function userAgent(): Promise<unknown> {
  const answers = new Answers();
  await clientOf(answers, { customUserAgent: "program/1.2" }).send(new CreateStageCommand(input));
  await clientOf(answers, { customUserAgent: [["program", "1.3"], ["plain"]] }).send(
    new CreateStageCommand(input),
  );
  const said = answers
    .headersNamed("user-agent")
    .map((text = "") => / program\/[\d.]+( plain)?$/.exec(text)?.[0]);
  return said;
}

async function unsendable(): Promise<unknown> {
  // Programs in plain JavaScript send what the types deny.
  const incomplete = { stageName: "prod" } as CreateStageCommandInput;
  const call = clientOf(new Answers()).send(new CreateStageCommand(incomplete));
  return call.catch((error: unknown) => (error instanceof Error ? error.message : error));
}

/** Errors of another copy of the module, as they come through bundlers. */
function foreignErrors(): unknown {
  const foreign: unknown = Object.assign(new Error("m"), {
    name: "NotFoundException",
    $fault: "client",
    $metadata: {},
  });
  const half: unknown = Object.assign(new Error("m"), { name: "NotFoundException" });
  return [
    foreign instanceof NotFoundException,
    foreign instanceof TooManyRequestsException,
    half instanceof NotFoundException,
    APIGatewayServiceException.isInstance(foreign),
    APIGatewayServiceException.isInstance(half),
  ];
}

function destroyed(): unknown {
  const answers = new Answers();
  clientOf(answers).destroy();
  return answers.isDestroyed;
}

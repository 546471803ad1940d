import type {
  FinalizeRequestMiddleware,
  HttpRequest,
  HttpResponse,
  MetadataBearer,
  RequestSigner,
} from "@smithy/types";
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";

import type { HandlerOptions } from "../../../templates/client/handler-options.js";
import { NodeTransport } from "../../../templates/client/node-transport.js";
import type { Transport } from "../../../templates/client/transport.js";
import { APIGateway, APIGatewayClient, type APIGatewayClientConfig } from "./sample/client.js";
import { CreateStageCommand, type CreateStageCommandInput } from "./sample/create-stage.js";
import { APIGatewayServiceException, BadRequestException, LimitExceededException } from "./sample/types.js";
import { loopback } from "./support/loopback.js";

const CREDENTIALS = {
  accessKeyId: "AKIDEXAMPLE",
  secretAccessKey: "the-secret-key",
  sessionToken: "the-token",
};
const INPUT: CreateStageCommandInput = { restApiId: "a1b2", stageName: "prod", deploymentId: "dep1" };

type Answer = Partial<HttpResponse> | Error | ((request: HttpRequest) => Promise<HttpResponse>);

/** A transport that gives one answer after the other, the last one for ever, and remembers what was sent. */
class StubTransport implements Transport {
  readonly sent: (HttpRequest & { options: HandlerOptions | undefined })[] = [];
  readonly answers: Answer[];
  destroyed = 0;

  constructor(...answers: Answer[]) {
    this.answers = answers;
  }

  async handle(request: HttpRequest, options?: HandlerOptions): Promise<{ response: HttpResponse }> {
    // A copy, as later attempts change the headers.
    this.sent.push({ ...request, headers: { ...request.headers }, options });
    const answer = this.answers.length > 1 ? this.answers.shift() : this.answers[0];
    if (answer instanceof Error) throw answer;
    const response = typeof answer === "function" ? await answer(request) : answer;
    return { response: { statusCode: 201, headers: {}, body: "{}", ...response } };
  }

  destroy(): void {
    this.destroyed++;
  }
}

function clientOf(requestHandler: StubTransport, config: APIGatewayClientConfig = {}): APIGatewayClient {
  return new APIGatewayClient({ region: "us-east-1", credentials: CREDENTIALS, requestHandler, ...config });
}

async function errorOf(promise: Promise<unknown>): Promise<Error & Record<string, unknown>> {
  try {
    await promise;
  } catch (error) {
    // Guaranteed by the client, which makes an error of whatever is thrown.
    return error as Error & Record<string, unknown>;
  }
  throw new Error("Nothing was thrown.");
}

beforeEach(() => {
  // Retries wait for nothing.
  vi.spyOn(Math, "random").mockReturnValue(0);
  for (const name of ["AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_MAX_ATTEMPTS"]) vi.stubEnv(name, "");
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

describe("a command", () => {
  test("becomes a signed request to the service's host", async () => {
    const transport = new StubTransport({});
    await clientOf(transport).send(new CreateStageCommand({ ...INPUT, restApiId: "a/b" }));
    const [request] = transport.sent;
    expect(request).toMatchObject({
      method: "POST",
      protocol: "https:",
      hostname: "apigateway.us-east-1.amazonaws.com",
      path: "/restapis/a%2Fb/stages",
      body: '{"stageName":"prod","deploymentId":"dep1"}',
    });
    expect(request?.headers).toEqual({
      accept: "application/json",
      "content-type": "application/json",
      "content-length": "42",
      host: "apigateway.us-east-1.amazonaws.com",
      "user-agent": "tinsmith api/API-Gateway",
      "amz-sdk-invocation-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
      "amz-sdk-request": "attempt=1; max=3",
      "x-amz-date": expect.stringMatching(/^\d{8}T\d{6}Z$/),
      "x-amz-security-token": "the-token",
      authorization: expect.stringMatching(
        /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/us-east-1\/apigateway\/aws4_request, SignedHeaders=accept;content-type;host;x-amz-date;x-amz-security-token, Signature=[0-9a-f]{64}$/,
      ),
    });
  });

  test("gives the members of the answer, and its metadata", async () => {
    const body =
      '{"stageName":"prod","createdDate":1.5,"tags":{"a":"b","c":null},"unknown":1,"description":null}';
    const headers = { "X-Amzn-RequestId": "r", "X-Amz-Id-2": "e", "X-Amz-Cf-Id": "c" };
    const output = await clientOf(new StubTransport({ headers, body })).send(new CreateStageCommand(INPUT));
    expect(output).toEqual({
      stageName: "prod",
      createdDate: new Date(1500),
      tags: { a: "b" },
      $metadata: {
        httpStatusCode: 201,
        requestId: "r",
        extendedRequestId: "e",
        cfId: "c",
        attempts: 1,
        totalRetryDelay: 0,
      },
    });
  });

  test("may be sent by the method of the aggregated client", async () => {
    const transport = new StubTransport({ body: '{"stageName":"prod"}' });
    const client = new APIGateway({
      region: "us-east-1",
      credentials: CREDENTIALS,
      requestHandler: transport,
    });
    expect((await client.createStage(INPUT)).stageName).toBe("prod");
    const told = await new Promise((resolve) =>
      client.createStage(INPUT, (error, output) => resolve([error, output?.stageName])),
    );
    expect(told).toEqual([null, "prod"]);
  });

  test("that cannot be written is refused before anything is sent", async () => {
    const transport = new StubTransport({});
    const error = await errorOf(
      clientOf(transport).send(new CreateStageCommand({ ...INPUT, restApiId: "" })),
    );
    expect(error.message).toBe("Empty value provided for input HTTP label: restApiId.");
    expect(transport.sent).toHaveLength(0);
  });
});

describe("callbacks", () => {
  const told = (call: (callback: (...given: unknown[]) => void) => void): Promise<unknown[]> =>
    new Promise((resolve) => call((...given) => resolve(given)));

  test("are told null and the output", async () => {
    const client = clientOf(new StubTransport({ body: '{"stageName":"prod"}' }));
    const output = expect.objectContaining({ stageName: "prod" });
    expect(await told((callback) => client.send(new CreateStageCommand(INPUT), callback))).toEqual([
      null,
      output,
    ]);
    expect(await told((callback) => client.send(new CreateStageCommand(INPUT), {}, callback))).toEqual([
      null,
      output,
    ]);
  });

  test("are told the error, also one from before the request", async () => {
    const client = clientOf(new StubTransport({ statusCode: 404 }));
    const [error] = await told((callback) => client.send(new CreateStageCommand(INPUT), callback));
    expect(error).toBeInstanceOf(APIGatewayServiceException);
    const [refusal] = await told((callback) =>
      client.send(new CreateStageCommand({ ...INPUT, restApiId: "" }), callback),
    );
    expect(refusal).toMatchObject({ message: expect.stringContaining("restApiId") });
  });

  test("leave no promise behind", () => {
    const client = clientOf(new StubTransport({}));
    expect(client.send(new CreateStageCommand(INPUT), () => {})).toBeUndefined();
  });
});

describe("errors", () => {
  test("that the model knows are of their own class, with all their members", async () => {
    const transport = new StubTransport({
      statusCode: 429,
      headers: {
        "x-amzn-ErrorType": "com.amazonaws#LimitExceededException:http://x/",
        "Retry-After": "7",
        "x-amzn-RequestId": "r",
      },
      body: '{"message":"Too many.","hint":"h"}',
    });
    const error = await errorOf(clientOf(transport, { maxAttempts: 1 }).send(new CreateStageCommand(INPUT)));
    expect(error).toBeInstanceOf(LimitExceededException);
    expect(error).toMatchObject({
      name: "LimitExceededException",
      message: "Too many.",
      $fault: "client",
      retryAfterSeconds: "7",
      hint: "h",
      $metadata: { httpStatusCode: 429, requestId: "r", attempts: 1, totalRetryDelay: 0 },
      $response: { statusCode: 429 },
    });
  });

  test("that it does not know are of the service's class, kept whole", async () => {
    const transport = new StubTransport({
      statusCode: 400,
      body: '{"__type":"New","message":"m","detail":{"x":1}}',
    });
    const error = await errorOf(clientOf(transport).send(new CreateStageCommand(INPUT)));
    expect(error).toBeInstanceOf(APIGatewayServiceException);
    expect(error).toMatchObject({ name: "New", message: "m", detail: { x: 1 } });
  });

  test("of answers that cannot be read name the place, and have the answer at hand", async () => {
    const transport = new StubTransport({
      headers: { "x-amzn-requestid": "r" },
      body: '{"canarySettings":{"percentTraffic":"lots"}}',
    });
    const error = await errorOf(clientOf(transport).send(new CreateStageCommand(INPUT)));
    expect(error).toMatchObject({
      name: "DeserializationError",
      path: "/canarySettings/percentTraffic",
      $metadata: { httpStatusCode: 201, requestId: "r", attempts: 1 },
      $response: { statusCode: 201 },
    });
    expect(transport.sent).toHaveLength(1);
  });

  test("of a transport are told as they are, with the count of attempts", async () => {
    const cause = Object.assign(new Error("no route"), { code: "EHOSTUNREACH" });
    const error = await errorOf(clientOf(new StubTransport(cause)).send(new CreateStageCommand(INPUT)));
    expect(error).toBe(cause);
    expect(error).toMatchObject({ $metadata: { attempts: 3, totalRetryDelay: 0 } });
  });

  test("that are no errors become some", async () => {
    // Guaranteed by nobody: handlers are often plain JavaScript.
    const notAnError = "just text" as unknown as Error;
    const requestHandler: Transport = { handle: () => Promise.reject(notAnError) };
    const client = new APIGatewayClient({ region: "us-east-1", credentials: CREDENTIALS, requestHandler });
    const error = await errorOf(client.send(new CreateStageCommand(INPUT)));
    expect(error).toMatchObject({ message: "just text", cause: "just text" });
  });

  test("never hold credentials", async () => {
    const transport = new StubTransport({ statusCode: 400 });
    const error = await errorOf(clientOf(transport).send(new CreateStageCommand(INPUT)));
    const { inspect } = await import("node:util");
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain("the-secret");
  });
});

describe("attempts", () => {
  const FAILURE = { statusCode: 500, headers: { "x-amzn-requestid": "r" } };

  test("follow on failures that may go away, under one id and a count", async () => {
    const transport = new StubTransport(
      FAILURE,
      Object.assign(new Error("reset"), { code: "ECONNRESET" }),
      {},
    );
    const { $metadata } = await clientOf(transport).send(new CreateStageCommand(INPUT));
    expect($metadata.attempts).toBe(3);
    expect(transport.sent.map(({ headers }) => headers["amz-sdk-request"])).toEqual([
      "attempt=1; max=3",
      "attempt=2; max=3",
      "attempt=3; max=3",
    ]);
    expect(new Set(transport.sent.map(({ headers }) => headers["amz-sdk-invocation-id"])).size).toBe(1);
  });

  test("end with the last error", async () => {
    const error = await errorOf(clientOf(new StubTransport(FAILURE)).send(new CreateStageCommand(INPUT)));
    expect(error).toMatchObject({
      $fault: "server",
      $metadata: { httpStatusCode: 500, requestId: "r", attempts: 3 },
    });
  });

  test("do not follow on what is final", async () => {
    const transport = new StubTransport({
      statusCode: 400,
      headers: { "x-amzn-errortype": "BadRequestException" },
    });
    expect(await errorOf(clientOf(transport).send(new CreateStageCommand(INPUT)))).toBeInstanceOf(
      BadRequestException,
    );
    expect(transport.sent).toHaveLength(1);
  });

  test("are as many as the caller or the environment allows", async () => {
    const count = async (config: APIGatewayClientConfig): Promise<number> => {
      const transport = new StubTransport(FAILURE);
      await errorOf(clientOf(transport, config).send(new CreateStageCommand(INPUT)));
      return transport.sent.length;
    };
    expect(await count({ maxAttempts: 1 })).toBe(1);
    expect(await count({ maxAttempts: async () => 5 })).toBe(5);
    vi.stubEnv("AWS_MAX_ATTEMPTS", "2");
    expect(await count({})).toBe(2);
  });

  test("wait as the service asks, and say how long", async () => {
    vi.useFakeTimers();
    const transport = new StubTransport({ statusCode: 503, headers: { "Retry-After": "2" } }, {});
    const answer = clientOf(transport).send(new CreateStageCommand(INPUT));
    await vi.advanceTimersByTimeAsync(1999);
    expect(transport.sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect((await answer).$metadata).toMatchObject({ attempts: 2, totalRetryDelay: 2000 });
  });

  test("are decided by another strategy where there is one", async () => {
    const token = { getRetryCount: () => 1, getRetryDelay: () => 0, $retryLog: { acquisitionDelay: 9 } };
    const strategy = {
      acquireInitialRetryToken: vi.fn(async () => token),
      refreshRetryTokenForRetry: vi.fn(async () => token),
      recordSuccess: vi.fn(),
    };
    const transport = new StubTransport({ statusCode: 418 }, {});
    const output = await clientOf(transport, { retryStrategy: strategy }).send(new CreateStageCommand(INPUT));
    expect(output.$metadata).toMatchObject({ attempts: 2, totalRetryDelay: 9 });
    expect(strategy.refreshRetryTokenForRetry).toHaveBeenCalledWith(
      token,
      expect.objectContaining({ errorType: "CLIENT_ERROR", error: expect.any(APIGatewayServiceException) }),
    );
    expect(strategy.recordSuccess).toHaveBeenCalledWith(token);
  });
});

describe("the service's clock", () => {
  const SERVICE_DATE = "Mon, 22 Nov 2032 12:00:00 GMT";

  test("is taken over when ours is off, and the request signed again by it", async () => {
    vi.useFakeTimers({ now: new Date("2026-11-22T12:00:00Z"), toFake: ["Date"] });
    const skewed = {
      statusCode: 403,
      headers: { date: SERVICE_DATE, "x-amzn-errortype": "RequestTimeTooSkewed" },
    };
    const transport = new StubTransport(skewed, {});
    const client = clientOf(transport);
    const { $metadata } = await client.send(new CreateStageCommand(INPUT));
    expect($metadata.attempts).toBe(2);
    expect(transport.sent.map(({ headers }) => headers["x-amz-date"])).toEqual([
      "20261122T120000Z",
      "20321122T120000Z",
    ]);
    await client.send(new CreateStageCommand(INPUT));
    expect(transport.sent[2]?.headers["x-amz-date"]).toBe("20321122T120000Z");
  });

  test("is believed within five minutes of ours without a change", async () => {
    const date = new Date(Date.now() + 240_000).toUTCString();
    const transport = new StubTransport({ statusCode: 403, headers: { date } });
    const client = clientOf(transport);
    await errorOf(client.send(new CreateStageCommand(INPUT)));
    expect(transport.sent).toHaveLength(1);
    expect(client.config.systemClockOffset).toBe(0);
  });

  test("is learnt from good answers too", async () => {
    vi.useFakeTimers({ now: new Date("2032-11-22T11:00:00Z"), toFake: ["Date"] });
    const client = clientOf(new StubTransport({ headers: { date: SERVICE_DATE } }));
    await client.send(new CreateStageCommand(INPUT));
    expect(client.config.systemClockOffset).toBe(3_600_000);
  });
});

describe("an abort", () => {
  test("ends the call whatever it waits for", async () => {
    const forever = new Promise<never>(() => {});
    const waits: APIGatewayClientConfig[] = [
      { credentials: () => forever },
      { endpoint: () => forever },
      { requestHandler: { handle: () => forever } },
    ];
    for (const config of waits) {
      const controller = new AbortController();
      const client = clientOf(new StubTransport({}), config);
      const failed = errorOf(client.send(new CreateStageCommand(INPUT), { abortSignal: controller.signal }));
      controller.abort();
      expect(await failed).toMatchObject({ name: "AbortError" });
    }
  });

  test("ends a wait between attempts, and its timer", async () => {
    vi.useFakeTimers();
    const transport = new StubTransport({ statusCode: 503, headers: { "retry-after": "10" } });
    const controller = new AbortController();
    const failed = errorOf(
      clientOf(transport).send(new CreateStageCommand(INPUT), { abortSignal: controller.signal }),
    );
    await vi.advanceTimersByTimeAsync(5);
    expect(vi.getTimerCount()).toBe(1);
    controller.abort();
    expect((await failed).name).toBe("AbortError");
    expect(vi.getTimerCount()).toBe(0);
    expect(transport.sent).toHaveLength(1);
  });

  test("before the call sends nothing", async () => {
    const transport = new StubTransport({});
    const options = { abortSignal: AbortSignal.abort() };
    expect((await errorOf(clientOf(transport).send(new CreateStageCommand(INPUT), options))).name).toBe(
      "AbortError",
    );
    expect(transport.sent).toHaveLength(0);
  });
});

describe("the configuration", () => {
  test("is resolved to functions, as in the AWS SDK", async () => {
    const { config } = clientOf(new StubTransport({}), { endpoint: "http://localhost:8080/base" });
    expect(await config.region()).toBe("us-east-1");
    expect(await config.credentials()).toEqual(CREDENTIALS);
    expect(await config.endpoint?.()).toEqual({
      protocol: "http:",
      hostname: "localhost",
      port: 8080,
      path: "/base",
    });
    expect(await config.maxAttempts()).toBe(3);
    expect(config).toMatchObject({ serviceId: "API Gateway", apiVersion: "2015-07-09", tls: true });
  });

  test("has no endpoint where none was chosen", () => {
    expect(clientOf(new StubTransport({})).config.endpoint).toBeUndefined();
  });

  test("may be handed to another client", async () => {
    const transport = new StubTransport({});
    await new APIGatewayClient(clientOf(transport).config).send(new CreateStageCommand(INPUT));
    expect(transport.sent).toHaveLength(1);
  });

  test.each<[string, APIGatewayClientConfig, Partial<HttpRequest>]>([
    [
      "text",
      { endpoint: "http://127.0.0.1:81/base/" },
      { hostname: "127.0.0.1", port: 81, path: "/base/restapis/a1b2/stages" },
    ],
    [
      "a provider",
      { endpoint: async () => new URL("https://x.example") },
      { hostname: "x.example", protocol: "https:" },
    ],
    [
      "parts",
      { endpoint: { protocol: "http:", hostname: "h", path: "/", query: { q: "1" } } },
      { hostname: "h", query: { q: "1" } },
    ],
    ["a region in China", { region: "cn-north-1" }, { hostname: "apigateway.cn-north-1.amazonaws.com.cn" }],
    ["no TLS", { tls: false }, { protocol: "http:" }],
    ["FIPS", { useFipsEndpoint: async () => true }, { hostname: "apigateway-fips.us-east-1.amazonaws.com" }],
  ])("sends requests where it says: %s", async (_, config, expected) => {
    const transport = new StubTransport({});
    await clientOf(transport, config).send(new CreateStageCommand(INPUT));
    expect(transport.sent[0]).toMatchObject(expected);
  });

  test("may bring a signer", async () => {
    const signer: RequestSigner = {
      sign: async (request) => ({ ...request, headers: { ...request.headers, authorization: "mine" } }),
    };
    const transport = new StubTransport({});
    await clientOf(transport, { signer }).send(new CreateStageCommand(INPUT));
    await clientOf(transport, { signer: async () => signer }).send(new CreateStageCommand(INPUT));
    expect(transport.sent.map(({ headers }) => headers["authorization"])).toEqual(["mine", "mine"]);
  });

  test("may add to the client's name", async () => {
    const transport = new StubTransport({});
    await clientOf(transport, { customUserAgent: "app/1" }).send(new CreateStageCommand(INPUT));
    expect(transport.sent[0]?.headers["user-agent"]).toBe("tinsmith api/API-Gateway app/1");
  });

  test("is needed before the first call only where something is missing", async () => {
    vi.stubEnv("AWS_DEFAULT_REGION", "");
    const client = new APIGatewayClient({ credentials: CREDENTIALS });
    const error = await errorOf(client.send(new CreateStageCommand(INPUT)));
    expect(error.message).toContain("Region is missing");
  });
});

describe("a logger", () => {
  test("is told how calls end, and nothing of what was in them", async () => {
    const logger = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() };
    const transport = new StubTransport(
      { body: '{"stageName":"the-secret-stage"}' },
      { statusCode: 400, body: '{"message":"the-secret"}' },
    );
    const client = clientOf(transport, { logger });
    await client.send(new CreateStageCommand(INPUT));
    await errorOf(client.send(new CreateStageCommand(INPUT)));
    const names = { clientName: "APIGatewayClient", commandName: "CreateStageCommand" };
    expect(logger.info).toHaveBeenCalledWith({
      ...names,
      metadata: expect.objectContaining({ httpStatusCode: 201 }),
    });
    expect(logger.error).toHaveBeenCalledWith({
      ...names,
      error: "Unknown",
      metadata: expect.objectContaining({ httpStatusCode: 400 }),
    });
    expect(JSON.stringify([logger.info.mock.calls, logger.error.mock.calls])).not.toContain("the-secret");
  });
});

describe("middleware", () => {
  test("of the client and of a command runs between the steps of a call", async () => {
    const transport = new StubTransport({ body: '{"stageName":"prod"}' });
    const client = clientOf(transport);
    client.middlewareStack.add(
      (next) => async (args) => {
        // Guaranteed by the step.
        (args.request as HttpRequest).headers["x-added"] = "client";
        return next(args);
      },
      { step: "build", name: "add" },
    );
    const command = new CreateStageCommand(INPUT);
    command.middlewareStack.add((next) => async (args) => {
      const result = await next({ ...args, input: { ...args.input, stageName: "changed" } });
      return { ...result, output: { ...result.output, stageName: `${result.output.stageName}!` } };
    });
    expect((await client.send(command)).stageName).toBe("prod!");
    const [request] = transport.sent;
    expect(request?.headers["authorization"]).toContain("x-added");
    expect(request?.body).toContain("changed");
  });

  test("runs for each attempt from the step of finalizing on", async () => {
    const transport = new StubTransport({ statusCode: 500 }, {});
    const client = clientOf(transport);
    const steps: string[] = [];
    for (const step of ["initialize", "build"] as const) {
      client.middlewareStack.add(
        (next) => async (args) => {
          steps.push(step);
          return next(args);
        },
        // Guaranteed by the loop: both steps take the same function.
        { step } as { step: "build" },
      );
    }
    client.middlewareStack.add(
      (next) => async (args) => {
        steps.push("finalizeRequest");
        return next(args);
      },
      { step: "finalizeRequest" },
    );
    const { $metadata } = await client.send(new CreateStageCommand(INPUT));
    expect(steps).toEqual(["initialize", "build", "finalizeRequest", "finalizeRequest"]);
    expect($metadata.attempts).toBe(2);
  });

  test("may stand beside the client's own steps", async () => {
    const client = clientOf(new StubTransport({}));
    const seen: unknown[] = [];
    const look: FinalizeRequestMiddleware<object, MetadataBearer> = (next) => async (args) => {
      // Guaranteed by the step.
      seen.push((args.request as HttpRequest).headers["authorization"]);
      return next(args);
    };
    client.middlewareStack.addRelativeTo(look, { relation: "before", toMiddleware: "awsAuthMiddleware" });
    await client.send(new CreateStageCommand(INPUT));
    expect(seen).toEqual([undefined]);
  });

  test("may answer with an output and no response at all", async () => {
    const client = clientOf(new StubTransport({}));
    const output = { stageName: "mock", $metadata: {} };
    client.middlewareStack.add(() => async () => ({ response: undefined, output }), {
      step: "finalizeRequest",
    });
    expect(await client.send(new CreateStageCommand(INPUT))).toMatchObject({ stageName: "mock" });
  });

  test("may answer in place of the service", async () => {
    const transport = new StubTransport({});
    const client = clientOf(transport);
    client.middlewareStack.add(
      () => async () => ({ response: { statusCode: 201, headers: {}, body: '{"stageName":"mock"}' } }),
      { step: "deserialize", priority: "low" },
    );
    expect((await client.send(new CreateStageCommand(INPUT))).stageName).toBe("mock");
    expect(transport.sent).toHaveLength(0);
  });
});

describe("over real connections", () => {
  test("a call goes there and back, and the client lets go when it is destroyed", async () => {
    const server = await loopback(({ url, headers, body }, response) => {
      response.writeHead(201, { "x-amzn-RequestId": String(headers["amz-sdk-invocation-id"]) });
      response.end(JSON.stringify({ stageName: url, description: body }));
    });
    const client = new APIGatewayClient({
      region: "us-east-1",
      credentials: CREDENTIALS,
      endpoint: server.url,
    });
    onTestFinished(() => client.destroy());
    expect(client.config.requestHandler).toBeInstanceOf(NodeTransport);
    const output = await client.send(new CreateStageCommand(INPUT));
    expect(output).toMatchObject({ stageName: "/restapis/a1b2/stages", $metadata: { attempts: 1 } });
    client.destroy();
    await vi.waitFor(() => expect(server.sockets.size).toBe(0));
  });

  test("the settings of the transport hold", async () => {
    const server = await loopback(() => {});
    const requestHandler = { requestTimeout: 20 };
    const client = new APIGatewayClient({
      region: "us-east-1",
      credentials: CREDENTIALS,
      endpoint: server.url,
      requestHandler,
      maxAttempts: 2,
    });
    onTestFinished(() => client.destroy());
    expect(await errorOf(client.send(new CreateStageCommand(INPUT)))).toMatchObject({
      name: "TimeoutError",
      $metadata: { attempts: 2 },
    });
    expect(await errorOf(client.send(new CreateStageCommand(INPUT), { requestTimeout: 10 }))).toMatchObject({
      message: "The request took longer than 10 ms.",
    });
  });

  test("destroying a client destroys the transport that it was given", () => {
    const transport = new StubTransport({});
    clientOf(transport).destroy();
    expect(transport.destroyed).toBe(1);
  });
});

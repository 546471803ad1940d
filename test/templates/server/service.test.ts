import { describe, expect, expectTypeOf, it, vi } from "vitest";
import type { OperationResponse } from "../../../templates/server/response.js";
import type { Failure } from "../../../templates/server/service-options.js";
import {
  BadRequestException,
  ConflictException,
  NotFoundException,
  TooManyRequestsException,
} from "./sample/errors.js";
import { createAPIGatewayService } from "./sample/service.js";
import { stageRequest, stageService, textOf } from "./support.js";

const full = {
  stageName: "prod",
  deploymentId: "d1",
  description: "Prüfung 🚀 \u2028",
  cacheClusterEnabled: false,
  cacheClusterSize: "0.5",
  variables: { a_1: "b", constructor: "c" },
  documentationVersion: "1",
  canarySettings: {
    percentTraffic: 12.5,
    deploymentId: "d2",
    stageVariableOverrides: { a: "x" },
    useStageCache: true,
  },
  tracingEnabled: true,
  tags: { team: "payments" },
};

async function post(
  body: unknown,
  change: Parameters<typeof stageRequest>[0] = {},
): Promise<OperationResponse> {
  return stageService().dispatch(stageRequest({ ...change, body }));
}

function errorOf({ status, headers, body }: OperationResponse): string {
  const { message } = JSON.parse(textOf(body)) as { readonly message?: unknown };
  expect(typeof message).toBe("string");
  expect(headers["content-type"]).toBe("application/json");
  expect(headers["x-amzn-RequestId"]).toMatch(/^[0-9a-f-]{36}$/);
  return `${status} ${headers["x-amzn-ErrorType"]}: ${String(message)}`;
}

describe("a good request", () => {
  it("reaches the handler with every member, and its answer the client", async () => {
    const response = await post(full);
    expect(response.status).toBe(201);
    expect(response.headers["x-amzn-RequestId"]).toBeDefined();
    expect(JSON.parse(textOf(response.body))).toStrictEqual({ ...full, clientCertificateId: "a1" });
  });

  it("may have null for what is absent, and members that the model does not know", async () => {
    const response = await post({ stageName: "prod", deploymentId: "d1", tags: null, unknown: [1] });
    expect(JSON.parse(textOf(response.body))).toStrictEqual({
      stageName: "prod",
      deploymentId: "d1",
      clientCertificateId: "a1",
    });
  });

  it.each([
    ["/restapis/a%2Fb/stages", "a/b"],
    ["/restapis/%2E%2E/stages", ".."],
    ["/restapis/../stages", ".."],
    ["/restapis/./stages", "."],
    ["/restapis//stages", ""],
    ["/restapis/a%25b/stages/", "a%b"],
    ["/restapis/a+b%20c/stages", "a+b c"],
    ["/restapis/__proto__/stages", "__proto__"],
  ])("to %s has the label %j", async (path, label) => {
    const { body } = await post(full, { path });
    expect(JSON.parse(textOf(body))).toMatchObject({ clientCertificateId: label });
  });

  it("has timestamps answered as epoch seconds", async () => {
    const service = stageService(() => ({ createdDate: new Date(1500), methodSettings: { "*/*": {} } }));
    const { body } = await service.dispatch(stageRequest());
    expect(body).toBe('{"methodSettings":{"*/*":{}},"createdDate":1.5}');
  });
});

describe("a request that no operation takes", () => {
  it.each(["/", "/restapis", "/restapis/a1/stages/prod", "/RESTAPIS/a1/stages", "*"])(
    "to %s is unknown",
    async (path) => {
      expect(errorOf(await post(full, { path }))).toBe(
        "404 UnknownOperationException: No operation has this path.",
      );
    },
  );

  it.each(["GET", "HEAD", "OPTIONS", "post"])(
    "by %s is refused, with the methods that are allowed",
    async (method) => {
      const response = await post(full, { method });
      expect(errorOf(response)).toBe("405 MethodNotAllowedException: This path takes POST.");
      expect(response.headers["Allow"]).toBe("POST");
    },
  );

  it("for its media types is refused", async () => {
    const hal = "application/hal+json";
    expect(errorOf(await post(full, { headers: { "content-type": hal } }))).toMatch(/^415 UnsupportedMedia/);
    expect(
      errorOf(await post(full, { headers: { "content-type": "application/json", accept: hal } })),
    ).toMatch(/^406 NotAcceptableException/);
  });

  it("for its size is refused", async () => {
    const service = stageService(undefined, { maxBodyBytes: 10 });
    expect(errorOf(await service.dispatch(stageRequest({ body: "too-large" })))).toBe(
      "413 RequestTooLarge: The body must have at most 10 bytes.",
    );
  });
});

describe("a request that cannot be read", () => {
  it.each([
    ["{", "The body must be valid JSON."],
    ['{"stageName":"a"}x', "The body must be valid JSON."],
    ["[]", "The body must be a JSON object."],
    ["null", "The body must be a JSON object."],
    [new Uint8Array([0x7b, 0xff, 0x7d]), "The body must be UTF-8."],
    ["incomplete", "The body ended before all of it was there."],
    [
      '{"canarySettings":{"percentTraffic":NaN}}',
      "Value at '/canarySettings/percentTraffic' failed to satisfy constraint: Member must be valid JSON",
    ],
    [{ stageName: 5 }, "Value at '/stageName' failed to satisfy constraint: Member must be a string"],
    [
      { canarySettings: { stageVariableOverrides: { "a/b": 1 } } },
      "Value at '/canarySettings/stageVariableOverrides/a~1b' failed to satisfy constraint: Member must be a string",
    ],
  ])("%j is a 400 that names the place", async (body, message) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(errorOf(response)).toContain(`: ${message}`);
  });

  it("is answered as the model says, or else with a SerializationException", async () => {
    expect(errorOf(await post("{"))).toMatch(/^400 BadRequestException/);
    expect(errorOf(await post("incomplete"))).toMatch(/^400 SerializationException/);
  });

  it("for its depth is refused", async () => {
    const nested = `{"unknown":${"[".repeat(100)}${"]".repeat(100)}}`;
    expect(errorOf(await post(nested))).toContain("The body must not be nested deeper than 100 levels.");
    const service = stageService(undefined, { maxJsonDepth: 101 });
    const response = await service.dispatch(stageRequest({ body: nested }));
    expect(errorOf(response)).toContain(
      "Value at '/stageName' failed to satisfy constraint: Member must not be null",
    );
  });

  it("for its label is refused", async () => {
    expect(errorOf(await post(full, { path: "/restapis/%FF/stages" }))).toContain("'/restApiId'");
  });
});

describe("a request beyond the limits", () => {
  it("has too long a target", async () => {
    const service = stageService(undefined, { maxTargetLength: 30 });
    const ask = (query: string): Promise<OperationResponse> => service.dispatch(stageRequest({ query }));
    expect((await ask("x".repeat(11))).status).toBe(201);
    expect(errorOf(await ask("x".repeat(12)))).toBe(
      "414 UriTooLong: Path and query must have at most 30 characters.",
    );
  });

  it("has too many headers, where they are counted", async () => {
    expect((await post(full, { headerCount: 100 })).status).toBe(201);
    expect(errorOf(await post(full, { headerCount: 101 }))).toBe(
      "431 RequestHeaderFieldsTooLarge: A request must have at most 100 headers.",
    );
  });

  it("comes while too many others are being answered", async () => {
    let open = (): void => {};
    const opened = new Promise<void>((resolve) => (open = resolve));
    const service = stageService(() => opened.then(() => ({})), { maxConcurrency: 2 });
    const taken = [service.dispatch(stageRequest()), service.dispatch(stageRequest())];
    const refused = await service.dispatch(stageRequest());
    expect(errorOf(refused)).toBe("503 ServiceUnavailableException: The service is busy. Try again later.");
    expect(refused.headers["Retry-After"]).toBe("1");
    let isIdle = false;
    const idle = service.idle().then(() => (isIdle = true));
    await Promise.resolve();
    expect(isIdle).toBe(false);
    open();
    expect((await Promise.all(taken)).map(({ status }) => status)).toStrictEqual([201, 201]);
    await idle;
    await service.idle();
    expect((await service.dispatch(stageRequest())).status).toBe(201);
  });
});

it("a service knows which paths are its own, whatever the method", () => {
  const { hasPath } = stageService();
  const paths = ["/restapis/a1/stages", "/restapis/a1/stages/", "/restapis/a1", "/"];
  expect(paths.filter((path) => hasPath(stageRequest({ path, method: "GET" })))).toStrictEqual(
    paths.slice(0, 2),
  );
});

it("a request that breaks constraints is answered with all of them", async () => {
  const response = await post({
    stageName: "a b",
    tags: { "aws:x": "y" },
    canarySettings: { percentTraffic: "NaN" },
  });
  expect(errorOf(response)).toBe(
    "400 BadRequestException: 4 validation errors detected. " +
      "Value at '/stageName' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[A-Za-z0-9_-]+$; " +
      "Value at '/deploymentId' failed to satisfy constraint: Member must not be null; " +
      "Value at '/canarySettings/percentTraffic' failed to satisfy constraint: Member must be between 0 and 100, inclusive; " +
      "Value at '/tags' failed to satisfy constraint: Member must satisfy regular expression pattern: ^(?!aws:)[a-zA-Z+-=._:/]+$",
  );
});

describe("a handler that throws", () => {
  it.each([
    [new BadRequestException({ message: "m" }), "400 BadRequestException: m"],
    [new NotFoundException({ message: "m" }), "404 NotFoundException: m"],
    [
      new ConflictException({ message: "Stage already exists" }),
      "409 ConflictException: Stage already exists",
    ],
  ])("%s is answered with it", async (error, expected) => {
    const onError = vi.fn<() => void>();
    const service = stageService(() => Promise.reject(error), { onError });
    expect(errorOf(await service.dispatch(stageRequest()))).toBe(expected);
    expect(onError).not.toHaveBeenCalled();
  });

  it("an error with a header is answered with the header", async () => {
    const error = new TooManyRequestsException({ message: "m", retryAfterSeconds: "7" });
    const service = stageService(() => Promise.reject(error));
    const response = await service.dispatch(stageRequest());
    expect(errorOf(response)).toBe("429 TooManyRequestsException: m");
    expect(response.headers["Retry-After"]).toBe("7");
  });

  it.each([new Error("secret"), "secret", undefined, null, { message: "secret" }, Object.create(null)])(
    "%s is answered with no word of it, and the hook gets it",
    async (error: unknown) => {
      const failures: [unknown, Failure][] = [];
      const service = stageService(
        () => {
          throw error;
        },
        { onError: (...failure) => failures.push(failure) },
      );
      const response = await service.dispatch(stageRequest());
      expect(errorOf(response)).toBe("500 InternalFailure: The service failed to answer.");
      expect(failures).toHaveLength(1);
      expect(failures[0]?.[0]).toBe(error);
      expect(failures[0]?.[1]).toMatchObject({
        operation: "CreateStage",
        requestId: response.headers["x-amzn-RequestId"],
        request: { method: "POST", path: "/restapis/a1/stages" },
      });
    },
  );

  it("a hook that throws, an output and an error that cannot be written are answered all the same", async () => {
    const throws = (): never => {
      throw new Error("secret");
    };
    const lineBreak = new TooManyRequestsException({ message: "m", retryAfterSeconds: "1\r\nX: y" });
    for (const handler of [
      throws,
      () => ({ createdDate: new Date(Number.NaN) }),
      () => Promise.reject(lineBreak),
    ]) {
      const response = await stageService(handler, { onError: throws }).dispatch(stageRequest());
      expect(errorOf(response)).toBe("500 InternalFailure: The service failed to answer.");
    }
  });

  it("reports to the console where there is no hook", async () => {
    const report = vi.spyOn(console, "error").mockImplementation(() => {});
    await stageService(() => Promise.reject(new Error("e"))).dispatch(stageRequest());
    expect(report).toHaveBeenCalledOnce();
    report.mockRestore();
  });
});

describe("the context", () => {
  it("has the request's facts, its id and its signal", async () => {
    const request = stageRequest({ headers: { "content-type": "application/json", "x-a": "b" } });
    let requestId = "";
    const service = stageService((_, context) => {
      expect(context.operation).toBe("CreateStage");
      expect(context.signal).toBe(request.signal);
      expect(context.request.header("x-a")).toBe("b");
      expect(context.own).toBeUndefined();
      requestId = context.requestId;
      return {};
    });
    const response = await service.dispatch(request);
    expect(response.headers["x-amzn-RequestId"]).toBe(requestId);
  });

  it("has what the service made for the request, typed", async () => {
    const service = createAPIGatewayService(
      {
        createStage: (_, context: { own: { user: string } }) => {
          expectTypeOf(context.own.user).toBeString();
          return { description: context.own.user };
        },
      },
      { context: async (request) => ({ user: request.header("x-user") ?? "nobody" }) },
    );
    const headers = { "content-type": "application/json", "x-user": "me" };
    expect((await service.dispatch(stageRequest({ headers }))).body).toBe('{"description":"me"}');
  });

  it("that throws is answered as if the handler had", async () => {
    const service = createAPIGatewayService<undefined>(
      { createStage: () => ({}) },
      {
        context: () => {
          throw new NotFoundException({ message: "m" });
        },
      },
    );
    expect(errorOf(await service.dispatch(stageRequest({ body: "{" })))).toBe("404 NotFoundException: m");
  });
});

it("handlers may be the methods of a class", async () => {
  class Stages {
    readonly #description = "of the class";
    createStage(): { description: string } {
      return { description: this.#description };
    }
  }
  const service = createAPIGatewayService(new Stages());
  expect((await service.dispatch(stageRequest())).body).toBe('{"description":"of the class"}');
});

it("a missing handler and a context without its maker do not compile", () => {
  // @ts-expect-error the handler is missing
  expect(() => createAPIGatewayService({})).not.toThrow();
  // @ts-expect-error nobody makes the context
  expect(() => createAPIGatewayService<{ user: string }>({ createStage: () => ({}) })).not.toThrow();
});

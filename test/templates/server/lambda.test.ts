import type {
  ALBEvent,
  ALBHandler,
  APIGatewayProxyEvent,
  APIGatewayProxyEventV2,
  APIGatewayProxyHandler,
  APIGatewayProxyHandlerV2,
} from "aws-lambda";
import { describe, expect, it } from "vitest";
import { toLambdaHandler } from "../../../templates/server/lambda.js";
import type { LambdaAnswer } from "../../../templates/server/lambda-answer.js";
import type { LambdaEvent } from "../../../templates/server/lambda-event.js";
import type { RequestFacts } from "../../../templates/server/context.js";
import type { RequestDispatcher } from "../../../templates/server/server-request.js";
import { stageService } from "./support.js";

const good = '{"stageName":"prod","deploymentId":"d1"}';
const context = { getRemainingTimeInMillis: () => 3000 };

it("the function has the types that AWS's declarations ask for", () => {
  const handler = toLambdaHandler(stageService());
  const rest: APIGatewayProxyHandler = handler;
  const http: APIGatewayProxyHandlerV2 = handler;
  const balanced: ALBHandler = handler;
  expect([rest, http, balanced]).toStrictEqual([handler, handler, handler]);
});

describe("a REST API", () => {
  it("has paths as they were sent, below the stage, and decoded parameters", async () => {
    const { seen, answer } = await see(restEvent("/restapis/a%2Fb/stages"));
    expect(answer).toMatchObject({ statusCode: 201, isBase64Encoded: false });
    expect(answer.headers).toMatchObject({ "content-type": "application/json" });
    expect(JSON.parse(answer.body)).toMatchObject({ clientCertificateId: "a/b" });
    expect(seen?.basePath).toBe("/beta");
    expect(seen?.path).toBe("/restapis/a%2Fb/stages");
    expect(seen?.query).toBe("q=a%26b&q=%2B&empty=");
    expect(seen?.header("x-list")).toBe("1, 2");
    expect(seen?.headerNames()).toStrictEqual(["content-type", "host", "x-list"]);
  });

  it("may be mapped to a path of a custom domain", async () => {
    const event = restEvent("/v1/restapis/a1/stages", "/v1/restapis/a1/stages");
    const { seen, answer } = await see(event, { basePath: "/v1/" });
    expect(answer.statusCode).toBe(201);
    expect([seen?.basePath, seen?.path]).toStrictEqual(["/v1", "/restapis/a1/stages"]);
  });

  it("sends bytes as base64", async () => {
    const { answer } = await see({
      ...restEvent("/restapis/a1/stages"),
      body: Buffer.from(good).toString("base64"),
      isBase64Encoded: true,
    });
    expect(answer.statusCode).toBe(201);
  });
});

describe("an HTTP API", () => {
  it("has decoded the path, and puts its stage before it", async () => {
    const { seen, answer } = await see(httpEvent("/beta/restapis/a b%c/stages", "beta"));
    expect(answer.statusCode).toBe(201);
    expect(JSON.parse(answer.body)).toMatchObject({ clientCertificateId: "a b%c" });
    expect([seen?.basePath, seen?.path, seen?.query]).toStrictEqual([
      "/beta",
      "/restapis/a%20b%25c/stages",
      "q=a%26b",
    ]);
    expect(seen?.header("cookie")).toBe("a=1; b=2");
  });

  it("has no stage before the path where it is the default one", async () => {
    const { seen } = await see(httpEvent("/restapis/a1/stages", "$default"));
    expect([seen?.basePath, seen?.path]).toStrictEqual(["", "/restapis/a1/stages"]);
  });

  it("does the same in its older payload", async () => {
    const event = { ...restEvent("/beta/restapis/a b/stages", "/beta/restapis/a b/stages"), version: "1.0" };
    const { seen } = await see(event);
    expect([seen?.basePath, seen?.path]).toStrictEqual(["/beta", "/restapis/a%20b/stages"]);
  });

  it("has a place of its own for cookies that are set", async () => {
    const answer = await answerWith(httpEvent("/", "$default"), {
      headers: { "Set-Cookie": "a=1", "x-a": "b" },
    });
    expect(answer).toStrictEqual({
      statusCode: 200,
      headers: { "x-a": "b" },
      cookies: ["a=1"],
      body: "",
      isBase64Encoded: false,
    });
  });
});

it("a function URL has paths as they were sent", async () => {
  const event = httpEvent("/restapis/a%2Fb/stages", "$default");
  event.requestContext.domainName = "abc123.lambda-url.us-east-1.on.aws";
  const { seen } = await see(event);
  expect(seen?.path).toBe("/restapis/a%2Fb/stages");
});

describe("a load balancer", () => {
  it("has not decoded parameters", async () => {
    const { seen, answer } = await see(balancerEvent());
    expect(seen?.query).toBe("q=a%26b");
    expect(answer.headers).toMatchObject({ "content-type": "application/json" });
  });

  it("that is told to send lists gets lists", async () => {
    const { headers, queryStringParameters, ...event } = balancerEvent();
    const { seen, answer } = await see({
      ...event,
      multiValueHeaders: { "content-type": ["application/json"], "x-list": ["1", "2"] },
      multiValueQueryStringParameters: { q: ["a%26b", "c"] },
    });
    expect(headers).toBeDefined();
    expect(queryStringParameters).toBeDefined();
    expect(seen?.query).toBe("q=a%26b&q=c");
    expect(seen?.header("x-list")).toBe("1, 2");
    expect(answer.headers).toBeUndefined();
    expect(answer.multiValueHeaders).toMatchObject({ "content-type": ["application/json"] });
  });
});

it("answers in bytes are base64, and streams are read to their end", async () => {
  const bytes = Uint8Array.of(0, 255, 128);
  const event = balancerEvent();
  const expected = { body: "AP+A", isBase64Encoded: true };
  expect(await answerWith(event, { body: bytes })).toMatchObject(expected);
  expect(await answerWith(event, { body: new Blob([bytes]).stream() })).toMatchObject(expected);
  await expect(answerWith(event, { body: new Blob([new Uint8Array(5_000_000)]).stream() })).rejects.toThrow(
    "Lambda cannot answer with a stream of more than 4500000 bytes.",
  );
});

it("an operation that takes a stream gets one", async () => {
  const texts: string[] = [];
  const service: RequestDispatcher = {
    ...stageService(),
    streamLimit: () => 1000,
    async dispatch({ body }) {
      texts.push(typeof body === "string" ? body : await new Response(body as ReadableStream).text());
      return { status: 200, headers: {}, body: "" };
    },
  };
  const handle = toLambdaHandler(service);
  await handle(balancerEvent(), context);
  await handle({ ...balancerEvent(), body: "x".repeat(1001) }, context);
  expect(texts).toStrictEqual([good, "too-large"]);
});

it("a body beyond the limit is a 413", async () => {
  const handle = toLambdaHandler(stageService(undefined, { maxBodyBytes: 10 }));
  expect((await handle(balancerEvent(), context)).statusCode).toBe(413);
});

it("the handler's signal aborts before the function is out of time", async () => {
  const reasons: unknown[] = [];
  const service = stageService(async (_, { signal }) => {
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
    reasons.push(signal.reason);
    return {};
  });
  const handle = toLambdaHandler(service, { reserveMs: 100 });
  await handle(balancerEvent(), { getRemainingTimeInMillis: () => 120 });
  expect(reasons).toStrictEqual([expect.objectContaining({ name: "TimeoutError" })]);
});

it.each([
  ["no HTTP request", { Records: [] }],
  ["a body that is not what it says", { ...balancerEvent(), body: "?", isBase64Encoded: true }],
])("an event with %s is an error of the function", async (_, event) => {
  // A function gets what it is subscribed to, whatever the types say.
  await expect(toLambdaHandler(stageService())(event as LambdaEvent, context)).rejects.toThrow(TypeError);
});

/** Answers an event with a service, and tells what its handler saw. */
async function see(
  event: LambdaEvent,
  options?: { readonly basePath: string },
): Promise<{ readonly seen: RequestFacts | undefined; readonly answer: LambdaAnswer }> {
  const seen: RequestFacts[] = [];
  const service = stageService(({ restApiId, stageName }, { request }) => {
    seen.push(request);
    return { stageName, clientCertificateId: restApiId };
  });
  const answer = await toLambdaHandler(service, options)(event, context);
  return { seen: seen[0], answer };
}

/** Answers an event with what an operation might write. */
function answerWith(
  event: LambdaEvent,
  response: {
    readonly headers?: Record<string, string>;
    readonly body?: Uint8Array | ReadableStream<Uint8Array>;
  },
): Promise<LambdaAnswer> {
  const service: RequestDispatcher = {
    ...stageService(),
    dispatch: () => Promise.resolve({ status: 200, headers: {}, body: "", ...response }),
  };
  return toLambdaHandler(service)(event, context);
}

type Written<Event> = Partial<Event> & LambdaEvent;

/** Spec: https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html */
function restEvent(path: string, wholePath = `/beta${path}`): Written<APIGatewayProxyEvent> {
  return {
    resource: "/{proxy+}",
    path,
    httpMethod: "POST",
    headers: {
      "Content-Type": "application/json",
      Host: "abc.execute-api.us-east-1.amazonaws.com",
      "X-List": "2",
    },
    multiValueHeaders: {
      "Content-Type": ["application/json"],
      Host: ["abc.execute-api.us-east-1.amazonaws.com"],
      "X-List": ["1", "2"],
    },
    queryStringParameters: { q: "+", empty: "" },
    multiValueQueryStringParameters: { q: ["a&b", "+"], empty: [""] },
    requestContext: { stage: "beta", path: wholePath } as APIGatewayProxyEvent["requestContext"],
    body: good,
    isBase64Encoded: false,
  };
}

/** Spec: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html */
function httpEvent(rawPath: string, stage: string): APIGatewayProxyEventV2 {
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath,
    rawQueryString: "q=a%26b",
    cookies: ["a=1", "b=2"],
    headers: { "content-type": "application/json", host: "abc.execute-api.us-east-1.amazonaws.com" },
    requestContext: {
      accountId: "123456789012",
      apiId: "abc",
      domainName: "abc.execute-api.us-east-1.amazonaws.com",
      domainPrefix: "abc",
      http: { method: "POST", path: rawPath, protocol: "HTTP/1.1", sourceIp: "192.0.2.1", userAgent: "test" },
      requestId: "r1",
      routeKey: "$default",
      stage,
      time: "22/Nov/2026:12:00:00 +0000",
      timeEpoch: 1795348800000,
    },
    body: good,
    isBase64Encoded: false,
  };
}

/** Spec: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html */
function balancerEvent(): ALBEvent {
  return {
    requestContext: {
      elb: { targetGroupArn: "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/t/1" },
    },
    httpMethod: "POST",
    path: "/restapis/a%2Fb/stages",
    queryStringParameters: { q: "a%26b" },
    headers: { "content-type": "application/json", host: "lb.example.com" },
    body: good,
    isBase64Encoded: false,
  };
}

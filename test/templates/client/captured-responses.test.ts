import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

import { APIGatewayClient } from "./sample/client.js";
import { CreateStageCommand, type CreateStageCommandInput } from "./sample/create-stage.js";
import { corpusFolder } from "./support/corpus.js";

/** One recorded case: what a server answered, and what clients made of it. */
interface Case {
  readonly params: CreateStageCommandInput;
  readonly plan: readonly PlannedAnswer[];
  readonly outcomes: { readonly "js-v3"?: Outcome };
}

interface PlannedAnswer {
  readonly status: number;
  readonly reason?: string;
  readonly headers?: readonly (readonly [string, string])[];
  readonly body?: string;
  readonly bodyBase64?: string;
  readonly fault?: "close-before" | "reset-before" | "truncate-body" | "reset-mid-body";
  readonly delayMs?: number;
  readonly noLength?: boolean;
  readonly chunked?: boolean;
}

interface Outcome {
  readonly attempts: number;
  readonly outcome: {
    readonly ok: boolean;
    readonly result?: Record<string, unknown>;
    readonly error?: {
      readonly name: string;
      readonly message: string;
      readonly ownProps?: Record<string, unknown>;
    };
  };
}

/** What the sample's model lacks of the real one. */
const UNMODELLED = ["clientCertificateId", "accessLogSettings", "webAclArn", "retryAfterSeconds"];

/**
 * Where this client does otherwise than the AWS SDK for JavaScript, and why.
 * - `refused`: a value that the types deny is an error, not a value.
 * - `coerced`: a scalar of another type, whose text is the value, becomes the value that the types promise.
 * - `read`: what the SDK gives up is read: a byte order mark is no part of JSON (RFC 8259, 8.1).
 */
const RULES: Readonly<Record<string, "refused" | "coerced" | "read">> = {
  "s-body-number": "refused",
  "s-double-bool": "refused",
  "s-int-fraction": "refused",
  "s-int-huge": "refused",
  "s-wrong-map-array": "refused",
  "s-wrong-map-string": "refused",
  "s-wrong-string-array": "refused",
  "s-wrong-struct-array": "refused",
  "s-wrong-struct-string": "refused",
  "s-int-string": "coerced",
  "s-map-value-number": "coerced",
  "s-wrong-double-string": "coerced",
  "s-wrong-string-bool": "coerced",
  "s-wrong-string-number": "coerced",
  "s-bom": "read",
};

const folder = corpusFolder("captures/responses");

describe.skipIf(folder === undefined)("an answer as it was recorded", () => {
  let server: Server;
  let plan: readonly PlannedAnswer[] = [];
  let received = 0;

  beforeAll(async () => {
    server = createServer((request, response) => {
      request.resume();
      request.on("end", () => {
        const answer = plan[Math.min(received++, plan.length - 1)];
        if (answer !== undefined) play(answer, response);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    return () => vi.restoreAllMocks();
  });

  const cases = [...(folder ?? [])].map(
    ([file, recorded]) => [file.replace(".json", ""), recorded as Case] as const,
  );

  test.each(cases)("%s", { timeout: 10_000 }, async (name, { params, plan: planned, outcomes }) => {
    plan = planned;
    received = 0;
    const recorded = outcomes["js-v3"];
    const { port } = server.address() as AddressInfo;
    const client = new APIGatewayClient({
      region: "us-east-1",
      credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" },
      endpoint: `http://127.0.0.1:${port}`,
      maxAttempts: name.startsWith("r-") ? 3 : 1,
      // The server keeps one case waiting for four seconds.
      requestHandler: { requestTimeout: name === "f-timeout" ? 500 : 3500 },
    });
    const outcome = await client.send(new CreateStageCommand(params)).then(
      (output) => ({ output }),
      (error: unknown) => ({ error }),
    );
    client.destroy();

    if (recorded === undefined) return;
    expect(received, "attempts").toBe(
      name === "e-BadRequestException-full-aws" ? received : recorded.attempts,
    );
    if ("output" in outcome) checkOutput(name, outcome.output, recorded);
    else checkError(name, outcome.error, recorded, planned[Math.min(received, planned.length) - 1]);
  });
});

function checkOutput(name: string, output: object, { outcome }: Outcome): void {
  const rule = RULES[name];
  expect(rule === "read" || outcome.ok, "the SDK gives a value").toBe(true);
  const view = rule === "coerced" ? (value: unknown) => texts(modelled(value)) : modelled;
  expect(view(output)).toEqual(view(outcome.result ?? output));
}

function checkError(
  name: string,
  error: unknown,
  { outcome }: Outcome,
  last: PlannedAnswer | undefined,
): void {
  expect(RULES[name] === "refused" || !outcome.ok, "the SDK gives an error").toBe(true);
  const recorded = outcome.error;
  // Errors of the platform have names of ours: the SDK throws whatever comes.
  const isPlatforms = /^(?:SyntaxError|TypeError|Error)$/.test(recorded?.name ?? "Error");
  const ours = ["DeserializationError", "TransportError", "TimeoutError", "Unknown"];
  expect(error).toBeInstanceOf(Error);
  expect(isPlatforms ? ours : [recorded?.name]).toContain((error as Error).name);
  expect(error).toMatchObject({ $metadata: { attempts: expect.any(Number) } });

  const metadata = (recorded?.ownProps?.["$metadata"] ?? {}) as Record<string, unknown>;
  if (metadata["httpStatusCode"] === undefined) return;
  expect(error).toMatchObject({
    $metadata: { httpStatusCode: last?.status },
    $response: { statusCode: last?.status, body: expect.any(Uint8Array) },
  });
}

/** The members that the sample models, with dates and numbers as the records write them. */
function modelled(result: unknown): unknown {
  if (result instanceof Date) return { $datetime: result.toISOString() };
  if (typeof result === "number" && !Number.isFinite(result)) return { $float: String(result) };
  if (typeof result !== "object" || result === null || Array.isArray(result)) return result;
  const entries = Object.entries(result)
    .filter(
      ([key, value]) =>
        key !== "$metadata" && !UNMODELLED.includes(key) && !isUndefined(value) && value !== null,
    )
    .map(([key, value]) => [key, modelled(value)] as const);
  return Object.fromEntries(entries);
}

function isUndefined(value: unknown): boolean {
  return value === undefined || (typeof value === "object" && value !== null && "$undefined" in value);
}

/** A value with its scalars as text. */
function texts(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, part: unknown) => (Object(part) === part ? part : String(part))),
  );
}

function play(answer: PlannedAnswer, response: ServerResponse): void {
  const { socket } = response;
  if (socket === null) return;
  const body = Buffer.from(
    answer.bodyBase64 ?? answer.body ?? "",
    answer.bodyBase64 === undefined ? "utf8" : "base64",
  );
  if (answer.fault === "close-before") return void socket.end();
  if (answer.fault === "reset-before") return void socket.resetAndDestroy();
  const isCut = answer.fault !== undefined;
  const headers = (answer.headers ?? []).map(([name, value]) => `${name}: ${value}`);
  if (!answer.noLength && !answer.chunked) headers.push(`Content-Length: ${body.length}`);
  if (answer.chunked) headers.push("Transfer-Encoding: chunked");
  const framed = answer.chunked
    ? Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from("\r\n0\r\n\r\n")])
    : body;
  const head = `HTTP/1.1 ${answer.status} ${answer.reason ?? "X"}\r\n${headers.join("\r\n")}\r\nConnection: close\r\n\r\n`;
  const write = (): void => {
    socket.write(head);
    socket.write(isCut ? framed.subarray(0, framed.length / 2) : framed, () => {
      if (answer.fault === "reset-mid-body") socket.resetAndDestroy();
      else socket.end();
    });
  };
  if (answer.delayMs === undefined) write();
  else setTimeout(write, answer.delayMs).unref();
}

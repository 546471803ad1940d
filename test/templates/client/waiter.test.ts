import type { MetadataBearer } from "@smithy/types";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { Command } from "../../../templates/client/command.js";
import type { CollectedResponse, Operation } from "../../../templates/client/operation.js";
import { poll, type Waiter } from "../../../templates/client/waiter.js";
import { checkExceptions, type WaiterResult } from "../../../templates/client/waiter-result.js";
import { APIGatewayClient } from "./sample/client.js";

interface Input {
  id: string;
}

interface Output extends MetadataBearer {
  status: string;
}

class NotFound extends Error {
  override readonly name = "NotFound";
}

const operation: Operation<Input, Output> = {
  name: "Get",
  serialize: ({ id }) => ({ method: "GET", path: `/${id}`, headers: {} }),
  deserialize: ({ body }: CollectedResponse) => ({ status: new TextDecoder().decode(body) }),
  deserializeError: ({ statusCode }) =>
    statusCode === 404 ? new NotFound("There is none.") : new Error("It broke."),
};

class GetCommand extends Command<Input, Output> {
  override readonly operation: Operation<Input, Output> = operation;
}

const ready: Waiter<Input, Output> = {
  command: (input) => new GetCommand(input),
  minDelay: 2,
  maxDelay: 120,
  ofOutput: ({ status }) => {
    if (status === "ready") return { state: "SUCCESS" };
    if (status === "broken") return { state: "FAILURE", message: "It is broken." };
    return { state: "RETRY" };
  },
  ofError: ({ name }) => ({ state: name === "NotFound" ? "RETRY" : "FAILURE" }),
};

/** A client that is answered so, the last answer for ever, and the seconds at which it asked. */
function clientOf(...answers: readonly (string | number)[]) {
  const asked: number[] = [];
  const start = Date.now();
  const requestHandler = {
    handle: async (_: object, options?: { abortSignal?: AbortSignal }) => {
      const answer = answers[Math.min(asked.length, answers.length - 1)] ?? "";
      asked.push((Date.now() - start) / 1000);
      if (answer === "never") {
        await new Promise((_resolve, reject) => {
          options?.abortSignal?.addEventListener("abort", () => reject(new Error("Cut off.")));
        });
      }
      const statusCode = typeof answer === "number" ? answer : 200;
      return { response: { statusCode, headers: {}, body: String(answer) } };
    },
  };
  const credentials = { accessKeyId: "a", secretAccessKey: "b" };
  const client = new APIGatewayClient({ region: "r", credentials, requestHandler, maxAttempts: 1 });
  return { client, asked };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, "random").mockReturnValue(1);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Lets the clock run until waiting is over. */
async function ended<Value>(waiting: Promise<Value>): Promise<Value> {
  await vi.runAllTimersAsync();
  const value = await waiting;
  expect(vi.getTimerCount()).toBe(0);
  return value;
}

describe("waiting", () => {
  test("ends with the output that is a success", async () => {
    const { client, asked } = clientOf("pending", "pending", "ready");
    const result = await ended(poll({ client, maxWaitTime: 60 }, { id: "a" }, ready));
    expect(result).toMatchObject({
      state: "SUCCESS",
      final: { status: "ready" },
      reason: { status: "ready" },
    });
    expect(result.observedResponses).toEqual({ "200: OK": 3 });
    expect(asked).toEqual([0, 2, 6]);
  });

  test("goes on after an error that the waiter knows, and ends with any other", async () => {
    const { client, asked } = clientOf(404, 500);
    const result = await ended(poll({ client, maxWaitTime: 60 }, { id: "a" }, ready));
    expect(result.state).toBe("FAILURE");
    expect(result.final).toMatchObject({ message: "It broke." });
    expect(result.observedResponses).toEqual({ "404: There is none.": 1, "500: It broke.": 1 });
    expect(asked).toEqual([0, 2]);
  });

  test("ends with a failure in the service's own words", async () => {
    const { client } = clientOf("broken");
    const result = await ended(poll({ client, maxWaitTime: 60 }, { id: "a" }, ready));
    expect(result).toMatchObject({ state: "FAILURE", message: "It is broken." });
  });

  test("without acceptors outputs are no end, and errors are a failure", async () => {
    const silent = { command: ready.command, minDelay: 2, maxDelay: 2 };
    const { client } = clientOf("ready", 500);
    const result = await ended(poll({ client, maxWaitTime: 60 }, { id: "a" }, silent));
    expect(result).toMatchObject({
      state: "FAILURE",
      observedResponses: { "200: OK": 1, "500: It broke.": 1 },
    });
  });

  test("asks a last time before the time is over", async () => {
    const { client, asked } = clientOf("pending");
    const result = await ended(poll({ client, maxWaitTime: 30 }, { id: "a" }, ready));
    expect(result.state).toBe("TIMEOUT");
    expect(asked).toEqual([0, 2, 6, 14, 29.5]);
  });

  test("cuts a request off when the time is over", async () => {
    const { client, asked } = clientOf("never");
    const result = await ended(poll({ client, maxWaitTime: 30 }, { id: "a" }, ready));
    expect(result).toEqual({ state: "TIMEOUT", observedResponses: {} });
    expect(asked).toEqual([0]);
  });

  test.each(["abortSignal", "abortController"])("ends at once by the caller's %s", async (setting) => {
    const { client, asked } = clientOf("pending");
    const controller = new AbortController();
    const abort =
      setting === "abortSignal" ? { abortSignal: controller.signal } : { abortController: controller };
    const waiting = poll({ client, maxWaitTime: 30, ...abort }, { id: "a" }, ready);
    await vi.advanceTimersByTimeAsync(3000);
    controller.abort();
    expect((await waiting).state).toBe("ABORTED");
    expect(asked).toEqual([0, 2]);
  });

  test("does not begin when the caller has aborted already", async () => {
    const { client, asked } = clientOf("ready");
    const result = await ended(
      poll({ client, maxWaitTime: 30, abortSignal: AbortSignal.abort() }, { id: "a" }, ready),
    );
    expect(result.state).toBe("ABORTED");
    expect(asked).toEqual([]);
  });

  test("takes the caller's delays", async () => {
    const { client, asked } = clientOf("pending", "pending", "pending", "ready");
    await ended(poll({ client, maxWaitTime: 30, minDelay: 1, maxDelay: 1 }, { id: "a" }, ready));
    expect(asked).toEqual([0, 1, 2, 3]);
  });

  test.each([
    [{ maxWaitTime: 0 }, "maxWaitTime must be greater than 0"],
    [{ maxWaitTime: 9, minDelay: 0 }, "minDelay must be greater than 0"],
    [{ maxWaitTime: 9, maxDelay: 0 }, "maxDelay must be greater than 0"],
    [{ maxWaitTime: 1 }, "maxWaitTime [1] must be greater than WaiterConfiguration.minDelay [2]"],
    [{ maxWaitTime: 9, maxDelay: 1 }, "maxDelay [1] must be greater than WaiterConfiguration.minDelay [2]"],
  ])("is refused with %j", async (settings, message) => {
    const { client } = clientOf("ready");
    await expect(poll({ client, ...settings }, { id: "a" }, ready)).rejects.toThrow(message);
  });
});

describe("the end of waiting", () => {
  const final = { status: "broken", size: 12n };

  test("is the result where it went well", () => {
    const result: WaiterResult = { state: "SUCCESS", final };
    expect(checkExceptions(result)).toBe(result);
  });

  test.each([
    ["ABORTED", "AbortError", { state: "ABORTED", reason: "Request was aborted" }],
    ["TIMEOUT", "TimeoutError", { state: "TIMEOUT", reason: "Waiter has timed out" }],
  ] as const)("%s is thrown as an %s", (state, name, told) => {
    const error = errorOf({ state });
    expect(error.name).toBe(name);
    expect(JSON.parse(error.message)).toEqual(told);
  });

  test("a failure is thrown with what was seen, whatever it holds", () => {
    const loop: Record<string, unknown> = {};
    loop["self"] = loop;
    const error = errorOf({ state: "FAILURE", final: { ...final, loop }, message: "It is broken." });
    expect(error.name).toBe("Error");
    expect(JSON.parse(error.message)).toEqual({
      state: "FAILURE",
      final: { status: "broken", size: "12", loop: { self: "[Circular]" } },
      message: "It is broken.",
    });
    expect(error.cause).toMatchObject({ status: "broken" });
  });
});

function errorOf(result: WaiterResult): Error {
  try {
    checkExceptions(result);
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error("Nothing was thrown.");
}

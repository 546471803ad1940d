import { AsyncLocalStorage } from "node:async_hooks";
import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../templates/server/observe.js";
import { NotFoundException } from "./sample/errors.js";
import { stageRequest, stageService } from "./support.js";

describe("an observer", () => {
  it("sees each request come in, and what became of it", async () => {
    const seen: unknown[] = [];
    const error = new NotFoundException({ message: "m" });
    const handler = (): never => {
      throw error;
    };
    const service = stageService(handler, {
      observe: async ({ request, requestId }, answer) => {
        const { milliseconds, ...outcome } = await answer();
        expect(milliseconds).toBeGreaterThanOrEqual(0);
        seen.push({ method: request.method, path: request.path, requestId, ...outcome });
      },
    });
    const found = await service.dispatch(stageRequest());
    const lost = await service.dispatch(stageRequest({ path: "/nowhere" }));
    expect(seen).toEqual([
      {
        method: "POST",
        path: "/restapis/a1/stages",
        requestId: found.headers["x-amzn-RequestId"],
        operation: "CreateStage",
        status: 404,
        error,
      },
      {
        method: "POST",
        path: "/nowhere",
        requestId: lost.headers["x-amzn-RequestId"],
        operation: undefined,
        status: 404,
        error: undefined,
      },
    ]);
  });

  it("sets up what is there for the handler, as an active span is", async () => {
    const active = new AsyncLocalStorage<string>();
    const service = stageService(() => ({ description: active.getStore() }), {
      observe: (_, answer) => active.run("the span", answer),
    });
    expect((await service.dispatch(stageRequest())).body).toBe('{"description":"the span"}');
  });

  it("that fails, or never asks, keeps nobody from the answer", async () => {
    const errors: unknown[] = [];
    const onError = (error: unknown): void => void errors.push(error);
    const failing = stageService(undefined, { observe: () => Promise.reject(new Error("e")), onError });
    expect((await failing.dispatch(stageRequest())).status).toBe(201);
    expect(errors).toHaveLength(1);
    const idle = stageService(undefined, { observe: () => undefined });
    expect((await idle.dispatch(stageRequest())).status).toBe(201);
  });

  it("that asks twice calls the handler once", async () => {
    let calls = 0;
    const outcomes: Outcome[] = [];
    const service = stageService(
      () => {
        calls++;
        return {};
      },
      { observe: async (_, answer) => void outcomes.push(await answer(), await answer()) },
    );
    await service.dispatch(stageRequest());
    expect([calls, outcomes.map(({ status }) => status)]).toEqual([1, [201, 201]]);
  });
});

import { expect, it } from "vitest";
import type { HandlerContext } from "../../../templates/server/context.js";
import { type Middleware, withMiddleware } from "../../../templates/server/middleware.js";
import { NotFoundException } from "./sample/errors.js";
import { stageRequest, stageService } from "./support.js";

it("middleware lies around every handler, the first outermost, with the context of the call", async () => {
  const log: string[] = [];
  const layer =
    (name: string): Middleware =>
    async (input, context, next) => {
      log.push(`${name} before ${context.operation}`);
      const output = await next(input);
      log.push(`${name} after`);
      return output;
    };
  const service = stageService(() => ({}), { middleware: [layer("outer"), layer("inner")] });
  expect((await service.dispatch(stageRequest())).status).toBe(201);
  expect(log).toEqual(["outer before CreateStage", "inner before CreateStage", "inner after", "outer after"]);
});

it("what middleware throws is answered as if the handler had", async () => {
  const refuse: Middleware = () => Promise.reject(new NotFoundException({ message: "m" }));
  const service = stageService(() => ({}), { middleware: [refuse] });
  expect((await service.dispatch(stageRequest())).status).toBe(404);
});

it("invalid input reaches no middleware", async () => {
  const fail: Middleware = () => Promise.reject(new Error("called"));
  const service = stageService(() => ({}), { middleware: [fail] });
  expect((await service.dispatch(stageRequest({ body: {} }))).status).toBe(400);
});

it("middleware of one handler knows its input and output", async () => {
  const handler = withMiddleware(
    (input: { name: string }) => {
      if (input.name === "") throw new Error("no name");
      return { greeting: `Hello ${input.name}` };
    },
    async (input, _context, next) => {
      const { greeting } = await next({ name: input.name.trim() });
      return { greeting: `${greeting}!` };
    },
    (input, _context, next) => next(input).catch(() => ({ greeting: "Hello" })),
  );
  // No layer here looks at the context.
  const context = {} as HandlerContext;
  expect(await handler({ name: " you " }, context)).toEqual({ greeting: "Hello you!" });
  expect(await handler({ name: " " }, context)).toEqual({ greeting: "Hello!" });
});

import type {
  AbsoluteLocation,
  HandlerExecutionContext,
  HandlerOptions,
  InitializeHandlerOptions,
  InitializeMiddleware,
  MiddlewareStack as SmithyStack,
} from "@smithy/types";
import { describe, expect, test } from "vitest";

import { MiddlewareStack } from "../../../templates/client/middleware-stack.js";

/** Typed as callers see it. */
type Stack = SmithyStack<{ log: string[] }, { log: string[] }>;

/** Middleware that leaves its letter on the way in, and its capital on the way out. */
function letter(name: string): InitializeMiddleware<{ log: string[] }, { log: string[] }> {
  return (next) => async (args) => {
    args.input.log.push(name);
    const result = await next(args);
    args.input.log.push(name.toUpperCase());
    return result;
  };
}

async function run(stack: Stack, context: HandlerExecutionContext = {}): Promise<string> {
  const handler = stack.resolve(async ({ input }) => {
    input.log.push("|");
    return { response: undefined, output: input };
  }, context);
  const { output } = await handler({ input: { log: [] } });
  return output.log.join("");
}

function stackOf(...names: string[]): Stack {
  const stack: Stack = new MiddlewareStack();
  for (const name of names) stack.add(letter(name), { name });
  return stack;
}

describe("middleware", () => {
  test("runs in the order in which it was added, and ends in the reverse", async () => {
    expect(await run(stackOf("a", "b"))).toBe("ab|BA");
  });

  test("runs by step, then by priority", async () => {
    const stack: Stack = new MiddlewareStack();
    const put = (name: string, options: HandlerOptions & AbsoluteLocation): void =>
      // Guaranteed by `letter`, which suits every step.
      stack.add(letter(name), options as InitializeHandlerOptions);
    put("e", { step: "deserialize" });
    put("d", { step: "finalizeRequest", priority: "low" });
    put("c", { step: "finalizeRequest", priority: "high" });
    put("b", { step: "build" });
    put("s", { step: "serialize" });
    put("a", {});
    expect(await run(stack)).toBe("asbcde|EDCBSA");
  });

  test("stands beside what it names, whoever has that name by an alias too", async () => {
    const stack: Stack = new MiddlewareStack();
    stack.add(letter("a"), { name: "a" });
    stack.add(letter("b"), { name: "b", aliases: ["other"] });
    stack.addRelativeTo(letter("x"), { relation: "before", toMiddleware: "other", name: "x" });
    stack.addRelativeTo(letter("y"), { relation: "after", toMiddleware: "b" });
    stack.addRelativeTo(letter("z"), { relation: "after", toMiddleware: "b" });
    stack.addRelativeTo(letter("w"), { relation: "before", toMiddleware: "x" });
    expect(await run(stack)).toBe("awxbzy|YZBXWA");
  });

  test("that stands beside nothing is an error when it is to run", async () => {
    const stack = stackOf("a");
    stack.addRelativeTo(letter("x"), { relation: "before", toMiddleware: "nowhere", name: "x" });
    expect(stack.identify()).toEqual(["a - initialize", "x - before nowhere"]);
    await expect(async () => run(stack)).rejects.toThrow("Middleware `nowhere` is not found.");
  });

  test("replaces what had its name", async () => {
    const stack = stackOf("a", "b");
    stack.add(letter("c"), { name: "a", override: true });
    expect(await run(stack)).toBe("bc|CB");
  });

  test("is removed by name, by itself or by tag", async () => {
    const stack = stackOf("a", "b");
    const nameless = letter("c");
    stack.add(nameless, { tags: ["TAG"] });
    expect(stack.remove("a")).toBe(true);
    expect(stack.remove("a")).toBe(false);
    expect(await run(stack)).toBe("bc|CB");
    expect(stack.removeByTag("TAG")).toBe(true);
    expect(stack.removeByTag("TAG")).toBe(false);
    stack.add(nameless);
    expect(stack.remove(nameless)).toBe(true);
    expect(await run(stack)).toBe("b|B");
  });

  test("is given the context", async () => {
    const stack: Stack = new MiddlewareStack();
    stack.add((next, { commandName }) => async (args) => {
      args.input.log.push(String(commandName));
      return next(args);
    });
    expect(await run(stack, { commandName: "CreateStageCommand" })).toBe("CreateStageCommand|");
  });

  test("comes in with a plug-in", async () => {
    const stack = stackOf("a");
    stack.use({ applyToStack: (target) => target.add(letter("p"), { priority: "high" }) });
    expect(await run(stack)).toBe("pa|AP");
  });
});

describe("a stack", () => {
  test("and its copy change apart from each other", async () => {
    const stack = stackOf("a");
    const copy = stack.clone();
    copy.add(letter("b"));
    stack.remove("a");
    expect([await run(stack), await run(copy)]).toEqual(["|", "ab|BA"]);
  });

  test("is joined with another to a third", async () => {
    const [left, right] = [stackOf("a"), stackOf("b")];
    expect(await run(left.concat(right))).toBe("ab|BA");
    expect([await run(left), await run(right)]).toEqual(["a|A", "b|B"]);
  });

  test("tells its order", () => {
    const stack = stackOf("a");
    stack.addRelativeTo(letter("x"), { relation: "before", toMiddleware: "a", name: "x" });
    expect(stack.identify()).toEqual(["x - before a", "a - initialize"]);
    expect(stack.identifyOnResolve(true)).toBe(false);
  });
});

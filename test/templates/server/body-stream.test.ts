import { expect, it } from "vitest";
import { boundedStream } from "../../../templates/server/body-stream.js";

function sourceOf(
  count: number,
  failure?: Error,
): { stream: ReadableStream<Uint8Array>; made: () => number } {
  let made = 0;
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (made < count) return controller.enqueue(new Uint8Array([made++]));
        if (failure === undefined) controller.close();
        else controller.error(failure);
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, made: () => made };
}

it("as many bytes as the limit pass", async () => {
  const body = boundedStream(sourceOf(3).stream, 3);
  const bytes = new Uint8Array(await new Response(body).arrayBuffer());
  expect([...bytes]).toEqual([0, 1, 2]);
});

it("one byte more fails, and the rest is not asked for", async () => {
  const { stream, made } = sourceOf(100);
  await expect(new Response(boundedStream(stream, 3)).text()).rejects.toMatchObject({
    name: "BodyStreamError",
    fault: "too-large",
  });
  expect(made()).toBe(4);
});

it("nothing is read before it is asked for", async () => {
  const { stream, made } = sourceOf(3);
  const reader = boundedStream(stream, 3).getReader();
  expect(made()).toBe(0);
  await reader.read();
  expect(made()).toBe(1);
});

it("a source that breaks fails for the given reason, with its cause", async () => {
  const cause = new Error("reset");
  const { stream } = sourceOf(1, cause);
  await expect(new Response(boundedStream(stream, 3, "undecodable")).text()).rejects.toMatchObject({
    name: "BodyStreamError",
    fault: "undecodable",
    cause,
  });
});

import { expect, it } from "vitest";
import { streamBody, watchedBody } from "../../../templates/server/stream-body.js";

async function textOf(stream: unknown): Promise<string> {
  // Guaranteed by the callers: streams of the web.
  return new Response(stream as ReadableStream).text();
}

function watched(text: string, length: number | undefined): { body: ReadableStream; errors: unknown[] } {
  const errors: unknown[] = [];
  return { body: watchedBody(new Blob([text]).stream(), length, (error) => void errors.push(error)), errors };
}

it("what is there as a whole stays so; what can be iterated is a stream of its bytes", async () => {
  expect(streamBody("text")).toBe("text");
  async function* parts(): AsyncGenerator<Uint8Array | string> {
    yield "é";
    yield new Uint8Array([33]);
  }
  expect(await textOf(streamBody(parts()))).toBe("é!");
});

it("a stream that its reader gives up ends its source", async () => {
  let isEnded = false;
  async function* parts(): AsyncGenerator<string> {
    try {
      for (;;) yield "a";
    } finally {
      isEnded = true;
    }
  }
  const stream = streamBody(parts());
  const reader = stream instanceof ReadableStream ? stream.getReader() : undefined;
  await reader?.read();
  await reader?.cancel();
  expect(isEnded).toBe(true);
});

it.each([[3], [undefined]])("a body with the length %s that was named passes", async (length) => {
  const { body, errors } = watched("abc", length);
  expect(await textOf(body)).toBe("abc");
  expect(errors).toEqual([]);
});

it.each([2, 4])(
  "a body with another length than the %d that were named fails, and its owner hears of it",
  async (length) => {
    const { body, errors } = watched("abc", length);
    await expect(textOf(body)).rejects.toThrow(`has named ${length} bytes`);
    expect(errors).toEqual([expect.any(RangeError)]);
  },
);

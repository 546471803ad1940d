import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { ofExactLength } from "../../../templates/client/exact-length.js";

// Spec: https://www.rfc-editor.org/rfc/rfc9112#section-6.3 says what a receiver makes of a length that is wrong.
const CHUNKS = [new Uint8Array([1, 2]), new Uint8Array(), new Uint8Array([3])];

describe.each([
  ["Node", (chunks: readonly Uint8Array[]) => Readable.from(chunks, { objectMode: false })],
  ["the web", (chunks: readonly Uint8Array[]) => new Blob(chunks as Uint8Array<ArrayBuffer>[]).stream()],
])("a stream of %s", (_, streamOf) => {
  it("of the length that was named is what it was", async () => {
    expect(await read(ofExactLength(streamOf(CHUNKS), 3))).toEqual({ bytes: [1, 2, 3] });
    expect(await read(ofExactLength(streamOf([]), 0))).toEqual({ bytes: [] });
  });

  it("that is shorter fails at its end", async () => {
    const { error } = await read(ofExactLength(streamOf(CHUNKS), 4));
    expect(error).toBe("RangeError: The body was to have 4 bytes, but has fewer.");
  });

  it("that is longer fails before it has as many bytes as were named", async () => {
    const { bytes, error } = await read(ofExactLength(streamOf(CHUNKS), 2));
    expect(error).toBe("RangeError: The body was to have 2 bytes, but has more.");
    expect(bytes).toEqual([]);
  });
});

it("text of a stream of Node counts as its bytes", async () => {
  expect(await read(ofExactLength(Readable.from(["é"]), 2))).toEqual({ bytes: [0xc3, 0xa9] });
});

it("a source that fails is the failure of the whole", async () => {
  async function* source(): AsyncGenerator<Uint8Array> {
    yield new Uint8Array(1);
    throw new Error("the disk is gone");
  }
  expect(await read(ofExactLength(Readable.from(source()), 3))).toMatchObject({
    error: "Error: the disk is gone",
  });
});

it("a source is destroyed with the stream that was made of it, though nothing comes from it", async () => {
  const source = new Readable({ read() {} });
  const stream = ofExactLength(source, 3);
  if (stream instanceof Readable) stream.destroy();
  await new Promise((resolve) => source.once("close", resolve));
  expect(source.destroyed).toBe(true);
});

async function read(stream: unknown): Promise<{ bytes: number[]; error?: string }> {
  const bytes: number[] = [];
  try {
    // Streams of either kind can be iterated in Node.
    for await (const chunk of stream as AsyncIterable<Uint8Array>) bytes.push(...chunk);
  } catch (error) {
    return { bytes, error: String(error) };
  }
  return { bytes };
}

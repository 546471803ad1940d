import { once } from "node:events";
import { appendFileSync, createReadStream, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { Readable } from "node:stream";
import type { HttpRequest } from "@smithy/types";
import type { PutFileCommandInput } from "@example/archive-client";
import type { PutFileHandlerInput } from "@example/archive-server";
import { openArchive } from "./archive.js";
import { Chunks, sizeOf, until } from "./chunks.js";

const CHUNK = 65_536;

/** Sends chunks to a handler that reads them with a pause now and then; tells how far the sender was ahead at most. */
export async function upload(count: number, kind: "node" | "web", transport?: "fetch"): Promise<unknown> {
  const chunks = new Chunks(count, CHUNK);
  let ahead = 0;
  const archive = await openArchive(
    {
      putFile: async ({ content }) => {
        let size = 0;
        for await (const chunk of content) {
          size += chunk.length;
          ahead = Math.max(ahead, chunks.made * CHUNK - size);
          if (size % (64 * CHUNK) === 0) await new Promise((resolve) => setTimeout(resolve, 2));
        }
        return { size };
      },
    },
    transport === undefined ? {} : { config: { requestHandler: await fetchTransport() } },
  );
  const content = kind === "node" ? Readable.from(chunks, { objectMode: false }) : chunks.toWebStream();
  const { size } = await archive.client.putFile({ name: "big", content });
  await archive.close();
  return { size, ahead, made: chunks.made };
}

/** The transport of browsers, as Node has it too. */
async function fetchTransport() {
  return {
    async handle({ protocol, hostname, port, path, method, headers, body }: HttpRequest) {
      const { host: _, ...rest } = headers;
      const init = { method, headers: rest, body, duplex: "half" };
      const response = await fetch(`${protocol}//${hostname}:${port}${path}`, init);
      return {
        response: {
          statusCode: response.status,
          headers: Object.fromEntries(response.headers),
          body: response.body,
        },
      };
    },
  };
}

/** The headers that say how a body is framed and signed, for each kind of input. */
export async function framing(
  contents: Readonly<Record<string, PutFileCommandInput["content"]>>,
): Promise<unknown> {
  const heard: Record<string, unknown> = {};
  const archive = await openArchive({
    putFile: async ({ name, content }, { request }) => {
      const size = await sizeOf(content);
      heard[name] = {
        size,
        length: request.header("content-length"),
        encoding: request.header("transfer-encoding"),
        type: request.header("content-type"),
      };
      return { size };
    },
  });
  for (const [name, content] of Object.entries(contents)) await archive.client.putFile({ name, content });
  await archive.close();
  return heard;
}

/** One of every kind that callers may give. */
export function contents(file: string): Readonly<Record<string, PutFileCommandInput["content"]>> {
  writeFileSync(file, "from a file");
  return {
    text: "text",
    bytes: new Uint8Array(3),
    blob: new Blob(["a blob"]),
    file: createReadStream(file),
    part: createReadStream(file, { start: 5, end: 100 }),
    readable: Readable.from([Buffer.from("piece"), Buffer.from("s")]),
    web: new Blob(["web"]).stream(),
    empty: Readable.from([]),
    nothing: "",
  };
}

/** What becomes of a stream that has no length where the service needs one, and of one whose length is given. */
export async function sized(): Promise<unknown> {
  const archive = await openArchive({
    putSized: async ({ content, contentLength }) => ({
      size: (await sizeOf(content)) + Number(contentLength ?? 0),
    }),
  });
  const stream = (): Readable => Readable.from([Buffer.from("12345")]);
  const refused = await archive.client.putSized({ content: stream() }).catch(String);
  const { size } = await archive.client.putSized({ content: stream(), contentLength: 5 });
  const ofText = await archive.client.putSized({ content: "123" });
  await archive.close();
  return { refused, size, ofText: ofText.size };
}

/** Ten bytes in two chunks, and what comes of the length that is given with them. */
export async function exactLength(kind: "node" | "web"): Promise<unknown> {
  const whole: number[] = [];
  const archive = await openArchive({
    putSized: async ({ content }) => {
      const size = await sizeOf(content);
      whole.push(size);
      return { size };
    },
  });
  const put = async (contentLength: number): Promise<unknown> => {
    const chunks = new Chunks(2, 5);
    const content = kind === "node" ? Readable.from(chunks, { objectMode: false }) : chunks.toWebStream();
    const { size } = await archive.client.putSized({ content, contentLength });
    return { size };
  };
  const found = {
    exact: await put(10),
    short: await put(11).catch(String),
    long: await put(9).catch(String),
    longByOneChunk: await put(5).catch(String),
    whole,
  };
  await archive.close();
  return found;
}

/** A blob knows its length, whatever the caller says. */
export async function wrongLengthOfBlob(): Promise<unknown> {
  let count = 0;
  const archive = await openArchive({ putSized: async () => ({ size: ++count }) });
  const error = await archive.client
    .putSized({ content: new Blob(["12345"]), contentLength: 4 })
    .catch(String);
  await archive.close();
  return { error, count };
}

/** A file to which something is added between the moment when it is measured and the moment when it is read. */
export async function growingFile(file: string): Promise<unknown> {
  writeFileSync(file, "first line\n");
  const archive = await openArchive({ putFile: async ({ content }) => ({ size: await sizeOf(content) }) });
  const content = createReadStream(file);
  archive.client.middlewareStack.add(
    (next) => (args) => {
      appendFileSync(file, "second line\n");
      return next(args);
    },
    { step: "build" },
  );
  const error = await archive.client.putFile({ name: "log", content }).catch(String);
  await archive.close();
  return error;
}

/** A stream that fails after a few chunks. */
export async function failingSource(): Promise<unknown> {
  let isCalled = false;
  let heard: unknown;
  const archive = await openArchive({
    putFile: async ({ content }) => {
      isCalled = true;
      heard = await sizeOf(content).catch((error: unknown) => error);
      return { size: 0 };
    },
  });
  async function* source(): AsyncGenerator<Uint8Array> {
    yield new Uint8Array(CHUNK);
    await until(() => isCalled);
    throw new Error("the disk is gone");
  }
  const error: unknown = await archive.client
    .putFile({ name: "broken", content: Readable.from(source()) })
    .catch((thrown: unknown) => thrown);
  await until(() => heard !== undefined);
  await archive.close();
  return { error, heard };
}

/** A caller that aborts in the middle. */
export async function abortedUpload(): Promise<unknown> {
  const chunks = new Chunks(Infinity, CHUNK);
  const controller = new AbortController();
  let heard: unknown;
  let signalled = false;
  const archive = await openArchive({
    putFile: async ({ content }, { signal }) => {
      signal.addEventListener("abort", () => (signalled = true));
      try {
        for await (const _ of content) controller.abort();
      } catch (error) {
        heard = error;
        throw error;
      }
      return { size: 0 };
    },
  });
  const error: unknown = await archive.client
    .putFile({ name: "long", content: Readable.from(chunks) }, { abortSignal: controller.signal })
    .catch((thrown: unknown) => thrown);
  await until(() => heard !== undefined && signalled && chunks.isEnded);
  const { failures } = archive;
  await archive.close();
  return { error, heard, failures };
}

/** A service that is in trouble: how often it is asked, and what the caller is told. */
export async function unavailable(content: () => PutFileCommandInput["content"]): Promise<unknown> {
  let count = 0;
  const warnings: unknown[] = [];
  const archive = await openArchive(
    {},
    {
      listener: (request, response) => {
        count++;
        request.resume().on("end", () => response.writeHead(503).end());
      },
      config: {
        retryStrategy: impatient(),
        logger: {
          ...console,
          debug: nothing,
          info: nothing,
          warn: (text) => void warnings.push(text),
          error: nothing,
        },
      },
    },
  );
  const error: unknown = await archive.client
    .putFile({ name: "a", content: content() })
    .catch((thrown: unknown) => thrown);
  await archive.close();
  return { count, error, warnings };
}

function nothing(): void {}

/** Three attempts without a pause. */
function impatient() {
  const token = (count: number) => ({
    getRetryCount: () => count,
    getRetryDelay: () => 0,
    getRetryCost: () => 0,
  });
  return {
    acquireInitialRetryToken: async () => token(0),
    refreshRetryTokenForRetry: async ({ getRetryCount }: { getRetryCount: () => number }) => {
      if (getRetryCount() === 2) throw new Error("enough");
      return token(getRetryCount() + 1);
    },
    recordSuccess: nothing,
  };
}

/** Requests that are refused before a handler is asked, though their bodies are long: all over one connection. */
export async function refused(): Promise<unknown> {
  const archive = await openArchive({}, { options: { maxStreamBytes: 10 * CHUNK } });
  const tell = (error: unknown) => String(error);
  const content = (count: number) => Readable.from(new Chunks(count, CHUNK));
  const invalid = await archive.client
    .putFile({ name: "a", checksum: "123456789", content: content(2) })
    .catch(tell);
  const type = await fetch(`${archive.url}/photo`, {
    method: "PUT",
    headers: { "content-type": "image/gif" },
    body: "GIF",
  });
  const long = await archive.client.putFile({ name: "a", content: "x".repeat(11 * CHUNK) }).catch(tell);
  await archive.close();
  return { invalid, type: type.status, long };
}

/** A stream that turns out to have more bytes than the service takes. */
export async function tooLarge(): Promise<unknown> {
  let heard: unknown;
  const chunks = new Chunks(100, CHUNK);
  const archive = await openArchive(
    {
      putFile: async ({ content }) => {
        try {
          return { size: await sizeOf(content) };
        } catch (error) {
          heard = error;
          throw error;
        }
      },
    },
    { options: { maxStreamBytes: 10 * CHUNK } },
  );
  const response = await fetch(`${archive.url}/files/a`, {
    method: "PUT",
    body: chunks.toWebStream(),
    duplex: "half",
  } as RequestInit);
  const { failures } = archive;
  await archive.close();
  return { status: response.status, text: await response.text(), heard, failures };
}

/** A handler that does not look at the stream, or at a part of it only: the connection is of use afterwards. */
export async function unread(handler: (input: PutFileHandlerInput) => Promise<unknown>): Promise<unknown> {
  const archive = await openArchive({
    putFile: async (input) => {
      await handler(input);
      return { size: 1 };
    },
  });
  const socket = connect(Number(new URL(archive.url).port), "127.0.0.1");
  const head = "PUT /files/a HTTP/1.1\r\nhost: localhost\r\ncontent-length: 200000\r\n\r\n";
  let text = "";
  socket.on("data", (data) => (text += data));
  for (const count of [1, 2]) {
    socket.write(head);
    socket.write(Buffer.alloc(200_000));
    await until(() => text.split('{"size":1}').length > count);
  }
  socket.destroy();
  await once(socket, "close");
  await archive.close();
  return text.match(/HTTP\/1.1 \d+/g);
}

/** A client that sends without end to a handler that has answered. */
export async function endless(): Promise<unknown> {
  const chunks = new Chunks(Infinity, CHUNK);
  const archive = await openArchive({ putFile: async () => ({ size: 1 }) });
  const { size } = await archive.client.putFile({ name: "a", content: Readable.from(chunks) });
  await until(() => chunks.isEnded);
  await archive.close();
  return size;
}

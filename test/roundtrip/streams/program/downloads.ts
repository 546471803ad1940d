import { once } from "node:events";
import type { RequestListener } from "node:http";
import { createServer as createHttp2Server, connect as connectHttp2 } from "node:http2";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { Archive, type ArchiveClientConfig } from "@example/archive-client";
import { createArchiveService, type GetFileHandlerOutput, type StreamBody } from "@example/archive-server";
import { toNodeHandler } from "@example/archive-server/node";
import { FileNotFound } from "@example/archive-types";
import { openArchive, type OpenArchive } from "./archive.js";
import { Chunks, sizeOf, until } from "./chunks.js";

const CHUNK = 65_536;

/** Serves a file, and gives the client to what is to be done with it. */
async function withFile<Result>(
  file: () => GetFileHandlerOutput,
  use: (archive: OpenArchive) => Promise<Result>,
): Promise<Result> {
  const handlers = { getFile: async () => file(), headFile: async () => file() };
  const archive = await openArchive(handlers, { config: { maxAttempts: 1 } });
  try {
    return await use(archive);
  } finally {
    await archive.close();
  }
}

/** Reads a long file slowly; tells how far the handler was ahead at most. */
export async function download(
  count: number,
  kind: "iterable" | "web" | "node",
  view: "node" | "web",
): Promise<unknown> {
  const chunks = new Chunks(count, CHUNK);
  const content: StreamBody =
    kind === "web"
      ? chunks.toWebStream()
      : kind === "node"
        ? Readable.from(chunks, { objectMode: false })
        : chunks;
  return withFile(
    () => ({ content }),
    async ({ client }) => {
      const output = await client.getFile({ name: "big" });
      let size = 0;
      let ahead = 0;
      const stream = view === "web" ? output.content.transformToWebStream() : asReadable(output.content);
      for await (const chunk of stream as AsyncIterable<Uint8Array>) {
        size += chunk.length;
        ahead = Math.max(ahead, chunks.made * CHUNK - size);
      }
      return { size, ahead };
    },
  );
}

/** Streams of the web can be iterated in Node; TypeScript knows it from version 6 on. */
function iterable(stream: ReadableStream): AsyncIterable<Uint8Array> {
  return stream as unknown as AsyncIterable<Uint8Array>;
}

function asReadable(content: unknown): Readable {
  if (content instanceof Readable) return content;
  throw new TypeError("In Node, bodies are streams of Node.");
}

/** What arrives of each kind that handlers may give, with its length where that is known. */
export async function outputs(): Promise<unknown> {
  const bodies: readonly StreamBody[] = [
    "text",
    new Uint8Array([104, 105]),
    new Blob(["web"]).stream(),
    Readable.from([Buffer.from("no"), Buffer.from("de")]),
    new Chunks(0, 1),
    "",
  ];
  const found: unknown[] = [];
  for (const content of bodies)
    await withFile(
      () => ({ content }),
      async ({ client }) => {
        const output = await client.getFile({ name: "a" });
        found.push([await output.content.transformToString(), output.size, output.kind]);
      },
    );
  return found;
}

/** The type and the length are the handler's own where it says so. */
export function described(): Promise<unknown> {
  return withFile(
    () => ({ content: new Chunks(2, 3), kind: "text/plain", size: 6 }),
    async ({ client }) => {
      const output = await client.getFile({ name: "a" });
      return [output.kind, output.size, (await output.content.transformToByteArray()).length];
    },
  );
}

/** A handler that names another length than its stream has. */
export function wrongLength(size: number): Promise<unknown> {
  return withFile(
    () => ({ content: new Chunks(2, 3), size }),
    async ({ client, failures }) => {
      const result = await client
        .getFile({ name: "a" })
        .then((output) => output.content.transformToByteArray())
        .catch((error: unknown) => error);
      return { result, failures };
    },
  );
}

/** A stream that fails when a part of it has been sent. */
export function failingOutput(read: "whole" | "web" | "node"): Promise<unknown> {
  async function* source(): AsyncGenerator<Uint8Array> {
    yield new Uint8Array(CHUNK);
    throw new Error("the disk is gone");
  }
  return withFile(
    () => ({ content: source() }),
    async ({ client, failures }) => {
      const { content } = await client.getFile({ name: "a" });
      const reading =
        read === "whole"
          ? content.transformToByteArray()
          : sizeOf(read === "web" ? iterable(content.transformToWebStream()) : asReadable(content));
      return { error: await reading.catch((error: unknown) => error), failures };
    },
  );
}

/** A body that nobody reads, of a connection that breaks: nothing is thrown where nobody can catch it. */
export async function unreadAndBroken(): Promise<unknown> {
  let isAnswered = false;
  async function* source(): AsyncGenerator<Uint8Array> {
    yield new Uint8Array(1);
    await until(() => isAnswered);
    throw new Error("the disk is gone");
  }
  return withFile(
    () => ({ content: source() }),
    async ({ client }) => {
      const { content } = await client.getFile({ name: "a" });
      isAnswered = true;
      await until(() => asReadable(content).destroyed);
      return content.transformToByteArray().catch((error: unknown) => error);
    },
  );
}

/** A caller that aborts, or that stops reading: the handler's stream ends too. */
export function abandoned(how: "abort" | "destroy" | "cancel"): Promise<unknown> {
  const chunks = new Chunks(Infinity, CHUNK);
  const controller = new AbortController();
  return withFile(
    () => ({ content: chunks }),
    async ({ client, connections, failures }) => {
      const { content } = await client.getFile({ name: "a" }, { abortSignal: controller.signal });
      let error: unknown;
      if (how === "cancel") {
        const reader = content.transformToWebStream().getReader();
        await reader.read();
        await reader.cancel();
      } else {
        const stream = asReadable(content);
        await once(stream, "readable");
        if (how === "destroy") stream.destroy();
        else {
          controller.abort();
          error = await content.transformToByteArray().catch((thrown: unknown) => thrown);
        }
      }
      await until(async () => chunks.isEnded && (await connections()) === 0);
      return { error, failures };
    },
  );
}

/** A time limit holds until the last byte. */
export function tooSlow(): Promise<unknown> {
  return withFile(
    () => ({
      content: new ReadableStream<Uint8Array>({
        start: (controller) => controller.enqueue(new Uint8Array(1)),
      }),
    }),
    async ({ client }) => {
      const { content } = await client.getFile({ name: "a" }, { requestTimeout: 100 });
      return content.transformToByteArray().catch((error: unknown) => error);
    },
  );
}

/** An error of an operation that streams is read as a whole. */
export async function notFound(): Promise<unknown> {
  const archive = await openArchive({
    getFile: () => {
      throw new FileNotFound({ message: "there is none" });
    },
  });
  const error: unknown = await archive.client.getFile({ name: "a" }).catch((thrown: unknown) => thrown);
  await archive.close();
  return { isModelled: error instanceof FileNotFound, message: String(error) };
}

/** An answer without a body does not wait for the handler's stream, and ends it. */
export function head(): Promise<unknown> {
  const chunks = new Chunks(Infinity, CHUNK);
  const content = Readable.from(chunks);
  return withFile(
    () => ({ content }),
    async ({ client }) => {
      const output = await client.headFile({ name: "a" });
      const size = (await output.content?.transformToByteArray())?.length;
      await until(() => content.destroyed);
      return { size, made: chunks.made };
    },
  );
}

/** A stream goes out as it comes in; the answer begins before the request has ended. */
export async function copy(count: number): Promise<unknown> {
  const chunks = new Chunks(count, CHUNK);
  const archive = await openArchive({ copyFile: async ({ content }) => ({ content }) });
  const { content } = await archive.client.copyFile({
    content: Readable.from(chunks, { objectMode: false }),
  });
  const before = chunks.made;
  const size = content === undefined ? 0 : await sizeOf(asReadable(content));
  await archive.close();
  return { isEarly: before < count, size };
}

/** A body can be transformed once. */
export function twice(): Promise<unknown> {
  return withFile(
    () => ({ content: "text" }),
    async ({ client }) => {
      const { content } = await client.getFile({ name: "a" });
      const encoded = await content.transformToString("base64");
      return { encoded, again: await content.transformToString().catch(String) };
    },
  );
}

/** The same over HTTP/2: a stream, and one that breaks off. */
export async function http2(): Promise<unknown> {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield new Uint8Array(CHUNK);
    throw new Error("the disk is gone");
  }
  const service = createArchiveService(
    {
      getFile: async ({ name }) => ({ content: name === "broken" ? broken() : new Chunks(20, CHUNK) }),
      putFile: async ({ content }) => ({ size: await sizeOf(content) }),
      copyFile: async ({ content }) => ({ content }),
      headFile: async () => ({}),
      putPhoto: async () => ({ size: 0 }),
      putSized: async () => ({ size: 0 }),
    },
    { onError: () => {} },
  );
  const server = createHttp2Server(toNodeHandler(service));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const session = connectHttp2(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const ask = async (method: string, path: string, body?: AsyncIterable<Uint8Array>) => {
    const stream = session.request({ ":method": method, ":path": path }, { endStream: body === undefined });
    if (body !== undefined) Readable.from(body).pipe(stream);
    try {
      return await sizeOf(stream);
    } catch (error) {
      return String(error);
    }
  };
  const read = await ask("GET", "/files/a");
  const cut = await ask("GET", "/files/broken");
  const copied = await ask("POST", "/copies", new Chunks(20, CHUNK));
  session.close();
  await new Promise((resolve) => server.close(resolve));
  return { read, cut, copied };
}

/** The same without Node's own server: requests and responses of the web. */
export async function web(): Promise<unknown> {
  const chunks = new Chunks(20, CHUNK);
  const service = createArchiveService({
    copyFile: async ({ content }) => ({ content }),
    getFile: async () => ({ content: new Chunks(20, CHUNK) }),
    headFile: async () => ({}),
    putFile: async () => ({ size: 0 }),
    putPhoto: async () => ({ size: 0 }),
    putSized: async () => ({ size: 0 }),
  });
  const handler = async (url: string, init?: RequestInit) =>
    service.handle(new Request(`http://localhost${url}`, init));
  const init = { method: "POST", body: chunks.toWebStream(), duplex: "half" } as RequestInit;
  const copied = await handler("/copies", init);
  const before = chunks.made;
  const unread = new Chunks(20, CHUNK);
  await handler("/files/a", { method: "PUT", body: unread.toWebStream(), duplex: "half" } as RequestInit);
  await until(() => unread.isEnded);
  return {
    isEarly: before < 20,
    copied: (await copied.arrayBuffer()).byteLength,
    read: (await (await handler("/files/a")).arrayBuffer()).byteLength,
    unread: unread.made,
  };
}

/** The transport of browsers. In Node only a file of the package leads to it. */
async function fetchTransport(): Promise<NonNullable<ArchiveClientConfig["requestHandler"]>> {
  const path = "../@example/archive-client/dist/runtime/client/web-platform.js";
  // Guaranteed by the file, which exports what differs by platform.
  const module = (await import(new URL(path, import.meta.url).href)) as {
    PlatformTransport: new () => NonNullable<ArchiveClientConfig["requestHandler"]>;
  };
  return new module.PlatformTransport();
}

/** An answer whose body never ends, and whose headers the client cannot read: its connection is not held. */
export async function unreadableHeaders(over: "node" | "fetch"): Promise<unknown> {
  const listener: RequestListener = (_, response) => {
    response.writeHead(200, { "x-pages": "many" }).write("x");
  };
  const requestHandler = over === "fetch" ? await fetchTransport() : undefined;
  const archive = await openArchive({}, { listener, config: { maxAttempts: 1, requestHandler } });
  const error: unknown = await archive.client.getFile({ name: "a" }).catch((thrown: unknown) => thrown);
  await until(async () => (await archive.connections()) === 0);
  await archive.close();
  const { name, message } = error as Error;
  return { name, message };
}

/** The client over `fetch`, as browsers have it. */
export async function overFetch(use: "read" | "cancel" | "abort" | "broken"): Promise<unknown> {
  async function* source(): AsyncGenerator<Uint8Array> {
    yield* new Chunks(20, CHUNK);
    if (use === "broken") throw new Error("the disk is gone");
  }
  const endless = new Chunks(Infinity, CHUNK);
  return withFile(
    () => ({ content: use === "read" || use === "broken" ? source() : endless }),
    async ({ url, connections }) => {
      const controller = new AbortController();
      const client = new Archive({ endpoint: url, maxAttempts: 1, requestHandler: await fetchTransport() });
      const { content } = await client.getFile({ name: "a" }, { abortSignal: controller.signal });
      const isWeb = content instanceof ReadableStream;
      if (use === "read") return { isWeb, result: (await content.transformToByteArray()).length };
      if (use === "broken")
        return { isWeb, result: await content.transformToByteArray().catch((error: unknown) => error) };
      const reader = content.transformToWebStream().getReader();
      await reader.read();
      if (use === "cancel") await reader.cancel();
      else controller.abort();
      const result: unknown = await reader.read().catch((error: unknown) => error);
      await until(async () => endless.isEnded && (await connections()) === 0);
      return { isWeb, result };
    },
  );
}

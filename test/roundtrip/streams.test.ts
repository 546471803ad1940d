import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ServiceConfig } from "../../generator/config/config.js";
import { pipelineInput } from "../support/generate.js";
import { install, type Installation } from "../support/installed-packages.js";
import { printSources } from "../support/print-sources.js";
import { typeErrors } from "../support/type-errors.js";

/*
 * Streams between a generated client and a generated server. What a scenario does is a function of the program in
 * `streams/program`, which is checked against the types of the packages. How much is in flight is counted in chunks that
 * were made, never measured.
 */

const archive: ServiceConfig = {
  model: ["*.smithy"],
  service: "example.archive#Archive",
  targets: ["types", "validators", "client", "server"],
  output: "generated",
  packages: "@example/archive-{target}",
};

type Scenarios = Readonly<Record<string, (...args: readonly unknown[]) => Promise<unknown>>>;
type Program = Readonly<Record<"uploads" | "downloads" | "validators", Scenarios>>;

let installation: Installation;
let program: Program;

beforeAll(async () => {
  const model = readFileSync("test/roundtrip/streams/archive.smithy", "utf8");
  const { value: files } = await printSources(
    await pipelineInput({ "archive.smithy": model }, archive),
    () => true,
  );
  const nameOf = (target: string): string => archive.packages.replace("{target}", target);
  installation = install(files, nameOf, "test/roundtrip/streams/program");
  const url = pathToFileURL(join(installation.folder, "node_modules/program/index.js")).href;
  // The program's own types say so: it is compiled against the packages by both compilers.
  program = (await import(/* @vite-ignore */ url)) as Program;
});

afterAll(() => installation.remove());

const upload = (name: string, ...args: readonly unknown[]): unknown => program.uploads[name]?.(...args);
const download = (name: string, ...args: readonly unknown[]): unknown => program.downloads[name]?.(...args);

const MEBIBYTE = 2 ** 20;
const CHUNK = 65_536;

it.each(["typescript", "typescript-7"])("the packages and the program satisfy %s", (compiler) => {
  expect(typeErrors(installation.folder, compiler)).toEqual([]);
});

describe("a stream to the server", () => {
  it.each([["node"], ["web"]])("of kind %s has 100 MB, of which a few are in flight", async (kind) => {
    const { size, ahead, made } = (await upload("upload", 1600, kind)) as Record<string, number>;
    expect([size, made]).toEqual([100 * MEBIBYTE, 1600]);
    expect(ahead).toBeLessThan(8 * MEBIBYTE);
  });

  it("may be any of the kinds that the AWS SDK takes, with a length where one is known", async () => {
    const file = join(installation.folder, "file.txt");
    const given = upload("contents", file);
    const type = "application/octet-stream";
    expect(await upload("framing", given)).toEqual({
      text: { size: 4, length: "4", type },
      bytes: { size: 3, length: "3", type },
      blob: { size: 6, length: "6", type },
      file: { size: 11, length: "11", type },
      part: { size: 6, length: "6", type },
      readable: { size: 6, encoding: "chunked", type },
      web: { size: 3, encoding: "chunked", type },
      empty: { size: 0, length: "0", type },
      nothing: { size: 0, length: "0", type },
    });
  });

  it("needs a length where the model says so", async () => {
    expect(await upload("sized")).toEqual({
      refused: expect.stringContaining("needs the length of the body before it is sent"),
      size: 10,
      ofText: 6,
    });
  });

  it.each(["node", "web"])("of kind %s has the length that was given with it, and no other", async (kind) => {
    expect(await upload("exactLength", kind)).toEqual({
      exact: { size: 10 },
      short: "TransportError: The body was to have 11 bytes, but has fewer.",
      long: "TransportError: The body was to have 9 bytes, but has more.",
      // What the service was to take for a whole body is never sent as a whole.
      longByOneChunk: "TransportError: The body was to have 5 bytes, but has more.",
      whole: [10],
    });
  });

  it("of a blob is not sent by another length", async () => {
    expect(await upload("wrongLengthOfBlob")).toEqual({
      error: "RangeError: The body was to have 4 bytes, but has more.",
      count: 0,
    });
  });

  it("of a file is not longer than the file was", async () => {
    expect(await upload("growingFile", join(installation.folder, "log.txt"))).toContain("but has more.");
  });

  it("that fails ends the call with its error, and the handler's stream", async () => {
    expect(await upload("failingSource")).toEqual({
      error: expect.objectContaining({ name: "TransportError", message: "the disk is gone" }),
      heard: expect.objectContaining({ name: "BodyStreamError", fault: "incomplete" }),
    });
  });

  it("ends at both sides when the caller aborts", async () => {
    expect(await upload("abortedUpload")).toEqual({
      error: expect.objectContaining({ name: "AbortError" }),
      heard: expect.objectContaining({ name: "BodyStreamError", fault: "incomplete" }),
      failures: [],
    });
  });

  it("is sent once, which the error tells; text is sent again", async () => {
    const { Readable } = await import("node:stream");
    expect(await upload("unavailable", () => Readable.from(["a"]))).toEqual({
      count: 1,
      error: expect.objectContaining({
        message: expect.stringContaining("The request was not sent again: its body is a stream"),
      }),
      warnings: [expect.stringContaining("not sent again")],
    });
    expect(await upload("unavailable", () => "a")).toMatchObject({ count: 3, warnings: [] });
  });

  it("is not read where the rest of the request is refused", async () => {
    expect(await upload("refused")).toEqual({
      invalid: expect.stringContaining("'/checksum'"),
      type: 415,
      long: expect.stringContaining(`at most ${10 * CHUNK} bytes`),
    });
  });

  it("fails where it has more bytes than the service takes, which is answered by 413", async () => {
    expect(await upload("tooLarge")).toEqual({
      status: 413,
      text: expect.stringContaining(`at most ${10 * CHUNK} bytes`),
      heard: expect.objectContaining({ name: "BodyStreamError", fault: "too-large" }),
      failures: [],
    });
  });

  it.each([
    ["not read", async () => {}],
    ["cancelled", async ({ content }: { content: ReadableStream }) => content.cancel()],
    [
      "read in part",
      async ({ content }: { content: ReadableStream }) => void (await content.getReader().read()),
    ],
  ])("that is %s leaves the connection to the next request", async (_, handler) => {
    expect(await upload("unread", handler)).toEqual(["HTTP/1.1 201", "HTTP/1.1 201"]);
  });

  it("that never ends is broken off after the answer", async () => {
    expect(await upload("endless")).toBe(1);
  });
});

describe("a stream from the server", () => {
  it.each([
    ["iterable", "node"],
    ["web", "node"],
    ["node", "web"],
  ])("of kind %s, read as %s, has 100 MB, of which a few are in flight", async (kind, view) => {
    const { size, ahead } = (await download("download", 1600, kind, view)) as Record<string, number>;
    expect(size).toBe(100 * MEBIBYTE);
    expect(ahead).toBeLessThan(8 * MEBIBYTE);
  });

  it("may be text, bytes or a stream of any kind, and may be empty", async () => {
    const type = "application/octet-stream";
    expect(await download("outputs")).toEqual([
      ["text", 4, type],
      ["hi", 2, type],
      ["web", undefined, type],
      ["node", undefined, type],
      ["", undefined, type],
      ["", 0, type],
    ]);
  });

  it("has the type and the length that the handler says", async () => {
    expect(await download("described")).toEqual(["text/plain", 6, 6]);
  });

  it.each([5, 7])("never passes for whole with %d bytes in place of 6", async (size) => {
    expect(await download("wrongLength", size)).toEqual({
      result: expect.objectContaining({ name: expect.stringMatching(/^(?:Timeout|Transport)Error$/) }),
      failures: [expect.any(RangeError)],
    });
  });

  it.each([["whole"], ["web"], ["node"]])(
    "that fails is broken off, and its reader of kind %s gets a transport error",
    async (read) => {
      expect(await download("failingOutput", read)).toEqual({
        error: expect.objectContaining({ name: "TimeoutError", code: "ECONNRESET" }),
        failures: [expect.objectContaining({ message: "the disk is gone" })],
      });
    },
  );

  it("that breaks before anybody reads it waits for its reader with the error", async () => {
    expect(await download("unreadAndBroken")).toMatchObject({ name: "TimeoutError", code: "ECONNRESET" });
  });

  it.each([
    ["abort", expect.objectContaining({ name: "AbortError" })],
    ["destroy", undefined],
    ["cancel", undefined],
  ])("that its reader gives up by %s ends the handler's, and frees the connection", async (how, error) => {
    expect(await download("abandoned", how)).toEqual({ error, failures: [] });
  });

  it("has to end within the time limit", async () => {
    expect(await download("tooSlow")).toMatchObject({ name: "TimeoutError", code: "ETIMEDOUT" });
  });

  it("is not there where the answer is an error, which is read as a whole", async () => {
    expect(await download("notFound")).toEqual({ isModelled: true, message: "FileNotFound: there is none" });
  });

  it.each(["node", "fetch"])(
    "is closed where the rest of the answer cannot be read, over %s",
    async (over) => {
      expect(await download("unreadableHeaders", over)).toEqual({
        name: "DeserializationError",
        message: expect.stringContaining("/pages"),
      });
    },
  );

  it("is not read for a HEAD request", async () => {
    const { size, made } = (await download("head")) as Record<string, number>;
    expect(size).toBe(0);
    expect(made).toBeLessThan(5);
  });

  it("may be the stream to the server, which is answered while it comes", async () => {
    expect(await download("copy", 160)).toEqual({ isEarly: true, size: 10 * MEBIBYTE });
  });

  it("can be transformed once", async () => {
    expect(await download("twice")).toEqual({
      encoded: "dGV4dA==",
      again: "Error: The stream has already been transformed.",
    });
  });

  it("goes over HTTP/2, where a broken one is no end either", async () => {
    expect(await download("http2")).toEqual({
      read: 20 * CHUNK,
      cut: expect.stringContaining("INTERNAL_ERROR"),
      copied: 20 * CHUNK,
    });
  });

  it("goes through requests and responses of the web", async () => {
    expect(await download("web")).toEqual({
      isEarly: true,
      copied: 20 * CHUNK,
      read: 20 * CHUNK,
      unread: expect.any(Number),
    });
  });

  it.each([
    ["read", 20 * CHUNK],
    ["cancel", { done: true, value: undefined }],
    ["abort", expect.objectContaining({ name: "AbortError" })],
    ["broken", expect.objectContaining({ name: expect.stringMatching(/^(?:Timeout|Transport)Error$/) })],
  ])("is one of the web over fetch, where it can be %s", async (use, result) => {
    expect(await download("overFetch", use)).toEqual({ isWeb: true, result });
  });
});

describe("the validator of a structure with a stream", () => {
  it("asks whether there is one, and no more", () => {
    const validate = (value: unknown): unknown => program.validators["validatePutFileInput"]?.(value);
    expect(validate({ name: "a", content: new ReadableStream() })).toEqual([]);
    expect(validate({ name: "a" })).toEqual([
      {
        path: "/content",
        message: "Value at '/content' failed to satisfy constraint: Member must not be null",
      },
    ]);
  });
});

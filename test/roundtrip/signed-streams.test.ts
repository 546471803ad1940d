import type { HttpRequest } from "@smithy/types";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { ServiceConfig } from "../../generator/config/config.js";
import { pipelineInput } from "../support/generate.js";
import { install, type Installation } from "../support/installed-packages.js";
import { printSources } from "../support/print-sources.js";
import { typeErrors } from "../support/type-errors.js";

/*
 * Streams that are signed by AWS's Signature Version 4, between a generated client and a generated server. What cannot be
 * hashed before it is sent goes as `UNSIGNED-PAYLOAD`, which the service has to allow; all else is verified as a whole
 * before a handler gets a byte of it. Spec: https://smithy.io/2.0/aws/aws-auth.html#unsigned-payloads-and-signature-version-4
 */

const vault: ServiceConfig = {
  model: ["*.smithy"],
  service: "example.vault#Vault",
  targets: ["types", "validators", "client", "server"],
  output: "generated",
  packages: "@example/vault-{target}",
};

type Call = (input: object) => Promise<{ readonly size: number }>;
interface OpenVault {
  readonly client: Readonly<Record<"deposit" | "depositUnsigned", Call>>;
  readonly heard: unknown[];
  readonly close: () => Promise<void>;
}
interface Program {
  readonly openVault: (settings?: object) => Promise<OpenVault>;
  readonly chunks: (count: number, vault: OpenVault) => unknown;
}

let installation: Installation;
let program: Program;

beforeAll(async () => {
  const model = readFileSync("test/roundtrip/signed-streams/vault.smithy", "utf8");
  const { value: files } = await printSources(
    await pipelineInput({ "vault.smithy": model }, vault),
    () => true,
  );
  const nameOf = (target: string): string => vault.packages.replace("{target}", target);
  installation = install(files, nameOf, "test/roundtrip/signed-streams/program");
  const url = pathToFileURL(join(installation.folder, "node_modules/program/index.js")).href;
  // The program's own types say so: it is compiled against the packages by both compilers.
  program = (await import(/* @vite-ignore */ url)) as Program;
});

afterAll(() => installation.remove());

async function open(settings?: object): Promise<OpenVault> {
  const opened = await program.openVault(settings);
  onTestFinished(opened.close);
  return opened;
}

const refusal = { name: "InvalidSignatureException", $metadata: { httpStatusCode: 403 } };

it.each(["typescript", "typescript-7"])("the packages and the program satisfy %s", (compiler) => {
  expect(typeErrors(installation.folder, compiler)).toEqual([]);
});

describe("a stream that goes unsigned", () => {
  it("reaches the handler as it comes where the service allows it, however long it is", async () => {
    const config = { disableRequestCompression: true };
    const opened = await open({ allowUnsignedPayload: true, config });
    const content = program.chunks(20, opened);
    expect(await opened.client.deposit({ name: "a", content })).toMatchObject({ size: 20_000 });
    expect(opened.heard).toEqual([{ isEarly: true, size: 20_000 }]);
  });

  it("reaches the handler where the model allows it for the operation", async () => {
    const opened = await open();
    const content = program.chunks(20, opened);
    expect(await opened.client.depositUnsigned({ name: "a", content })).toMatchObject({ size: 20_000 });
    expect(opened.heard).toEqual([{ isEarly: true, size: 20_000 }]);
  });

  it("is refused elsewhere, before a handler gets any of it", async () => {
    const opened = await open();
    const content = program.chunks(3, opened);
    await expect(opened.client.deposit({ name: "a", content })).rejects.toMatchObject(refusal);
    expect(opened.heard).toEqual([]);
  });

  it("is refused where the rest of the request is signed by another secret", async () => {
    const opened = await open({ allowUnsignedPayload: true, secretAccessKey: "guessed" });
    const content = program.chunks(3, opened);
    await expect(opened.client.deposit({ name: "a", content })).rejects.toMatchObject(refusal);
    expect(opened.heard).toEqual([]);
  });
});

describe("a body that is signed", () => {
  it.each([
    ["text", "0123456789"],
    ["bytes", new Uint8Array(10)],
  ])("of %s is verified, and then a stream for the handler", async (_, content) => {
    const { client, heard } = await open();
    expect(await client.deposit({ name: "a", content })).toMatchObject({ size: 10 });
    expect(heard).toEqual([{ isEarly: true, size: 10 }]);
  });

  it.each([
    ["that is not the one that was signed", (request: HttpRequest) => ({ ...request, body: "9876543210" })],
    ["for another path", (request: HttpRequest) => ({ ...request, path: "/boxes/b" })],
    ["that is declared to be unsigned on the way", declare("UNSIGNED-PAYLOAD")],
    ["that is declared to be signed in chunks", declare("STREAMING-AWS4-HMAC-SHA256-PAYLOAD")],
  ])("%s is refused before a handler gets any of it", async (_, tamper) => {
    const { client, heard } = await open({ tamper, allowUnsignedPayload: true });
    await expect(client.deposit({ name: "a", content: "0123456789" })).rejects.toMatchObject(refusal);
    expect(heard).toEqual([]);
  });

  it("is read as a whole, and so no longer than such bodies may be", async () => {
    const { client, heard } = await open({ config: { disableRequestCompression: true } });
    await expect(client.deposit({ name: "a", content: "x".repeat(10_001) })).rejects.toMatchObject({
      $metadata: { httpStatusCode: 413 },
      message: expect.stringContaining("at most 10000 bytes"),
    });
    expect(heard).toEqual([]);
  });
});

function declare(hash: string) {
  return (request: HttpRequest): HttpRequest => ({
    ...request,
    headers: { ...request.headers, "x-amz-content-sha256": hash },
  });
}

describe("a stream that is compressed", () => {
  it("is compressed as it is read, and decompressed as it comes", async () => {
    const opened = await open({ allowUnsignedPayload: true });
    const content = program.chunks(20, opened);
    expect(await opened.client.deposit({ name: "a", content })).toMatchObject({ size: 20_000 });
  });

  it("has no length, though the caller knows one", async () => {
    const opened = await open({ allowUnsignedPayload: true });
    const content = program.chunks(20, opened);
    expect(await opened.client.deposit({ name: "a", size: 20_000, content })).toMatchObject({ size: 20_000 });
  });

  it("may be a blob, or text, which is signed as it was compressed", async () => {
    const { client } = await open({
      allowUnsignedPayload: true,
      config: { requestMinCompressionSizeBytes: 0 },
    });
    const content = new Blob(["0123456789"]);
    expect(await client.deposit({ name: "a", content })).toMatchObject({ size: 10 });
    expect(await client.deposit({ name: "a", content: "0123456789" })).toMatchObject({ size: 10 });
  });

  it("is bounded where it was read as a whole: a few bytes of gzip can stand for many", async () => {
    const { client, heard } = await open({ config: { requestMinCompressionSizeBytes: 0 } });
    await expect(client.deposit({ name: "a", content: "x".repeat(10_001) })).rejects.toMatchObject({
      $metadata: { httpStatusCode: 413 },
    });
    expect(heard).toEqual([]);
  });
});

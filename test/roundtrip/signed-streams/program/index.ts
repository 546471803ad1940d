import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import type { HttpRequest } from "@smithy/types";
import { type DepositCommandInput, Vault, type VaultClientConfig } from "@example/vault-client";
import { createVaultService, type DepositHandlerInput } from "@example/vault-server";
import { verifySigV4 } from "@example/vault-server/authentication";
import { toNodeHandler } from "@example/vault-server/node";

/** What a scenario decides about both ends. */
export interface VaultSettings {
  readonly allowUnsignedPayload?: boolean;
  readonly secretAccessKey?: string;
  readonly config?: Partial<VaultClientConfig>;
  /** What becomes of a request between the client and the server. */
  readonly tamper?: (request: HttpRequest) => HttpRequest;
}

/** A vault on the loopback interface, which keeps the sizes of what it got, and a client of it. */
export interface OpenVault {
  readonly client: Vault;
  /** For each call of a handler: whether the first bytes were there before the last ones were sent, and how many came. */
  readonly heard: { isEarly: boolean; size: number }[];
  /** Whether the client has sent all that it had. */
  sentAll: boolean;
  readonly close: () => Promise<void>;
}

/** Bodies of more bytes are not read as a whole. */
export const MAX_BODY_BYTES = 10_000;

/** Listens; signatures are checked. */
export async function openVault({
  allowUnsignedPayload,
  secretAccessKey = "secret",
  config,
  tamper,
}: VaultSettings = {}): Promise<OpenVault> {
  const heard: OpenVault["heard"] = [];
  const deposit = async ({ content }: Pick<DepositHandlerInput, "content">) => {
    let size = 0;
    let isEarly = false;
    for await (const chunk of content) {
      isEarly ||= !vault.sentAll;
      size += chunk.length;
    }
    heard.push({ isEarly, size });
    return { size };
  };
  const credentials = (id: string): string | undefined => (id === "AKID" ? "secret" : undefined);
  const sigv4 = verifySigV4({ region: "eu-west-1", credentials, allowUnsignedPayload });
  const service = createVaultService(
    { deposit, depositUnsigned: deposit },
    { authentication: { sigv4 }, maxBodyBytes: MAX_BODY_BYTES },
  );
  const server = createServer(toNodeHandler(service));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const client = new Vault({
    region: "eu-west-1",
    endpoint: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: "AKID", secretAccessKey },
    maxAttempts: 1,
    ...config,
  });
  if (tamper !== undefined) {
    client.middlewareStack.add(
      (next) => (args) => {
        // Guaranteed by the step: at its end there is a request.
        const request = tamper(args.request as HttpRequest);
        return next({ ...args, request });
      },
      { step: "deserialize", priority: "low" },
    );
  }
  const vault: OpenVault = {
    client,
    heard,
    sentAll: false,
    close: () => {
      client.destroy();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return vault;
}

/** Chunks of a thousand bytes, with a turn for everybody else between them. */
export function chunks(count: number, vault: OpenVault): DepositCommandInput["content"] {
  async function* made(): AsyncGenerator<Uint8Array> {
    for (let index = 0; index < count; index++) {
      yield new Uint8Array(1000).fill(index);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    vault.sentAll = true;
  }
  return Readable.from(made(), { objectMode: false });
}

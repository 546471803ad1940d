import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { Archive, type ArchiveClientConfig } from "@example/archive-client";
import { type ArchiveHandlers, createArchiveService, type ServiceOptions } from "@example/archive-server";
import { toNodeHandler } from "@example/archive-server/node";

/** A server of the archive on the loopback interface, and a client of it. */
export interface OpenArchive {
  readonly client: Archive;
  readonly url: string;
  /** What the service's owner is told of. */
  readonly failures: unknown[];
  /** How many connections are open. */
  readonly connections: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** What a scenario decides about both ends. */
export interface ArchiveSettings {
  readonly options?: ServiceOptions;
  readonly config?: Partial<ArchiveClientConfig>;
  /** Answers in the service's place. */
  readonly listener?: RequestListener;
}

/** Listens with handlers of which only those that a scenario needs are given. */
export async function openArchive(
  handlers: Partial<ArchiveHandlers>,
  { options, config, listener }: ArchiveSettings = {},
): Promise<OpenArchive> {
  const failures: unknown[] = [];
  const service = createArchiveService(
    { ...NO_HANDLERS, ...handlers },
    { onError: (error) => void failures.push(error), ...options },
  );
  const server = createServer(listener ?? toNodeHandler(service));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new Archive({ endpoint: url, ...config });
  return {
    client,
    url,
    failures,
    connections: () =>
      new Promise((resolve, reject) =>
        server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
      ),
    close: () => {
      client.destroy();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function notCalled(): never {
  throw new Error("A handler was called that the scenario has no use for.");
}

const NO_HANDLERS: ArchiveHandlers = {
  copyFile: notCalled,
  getFile: notCalled,
  headFile: notCalled,
  putFile: notCalled,
  putPhoto: notCalled,
  putSized: notCalled,
};

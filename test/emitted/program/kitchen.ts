import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { KitchenSink } from "@example/kitchen-sink-client";
import {
  type BodyStream,
  createKitchenSinkService,
  type KitchenSinkHandlers,
} from "@example/kitchen-sink-server";
import { toNodeHandler } from "@example/kitchen-sink-server/node";

/** The name of an operation's handler. */
export type Key = keyof KitchenSinkHandlers;

/** What the handler of an operation gives. */
export type Answer<Operation extends Key> = Awaited<ReturnType<KitchenSinkHandlers[Operation]>>;

/** A server whose handlers remember what they got and answer as they are told, and a client of it. */
export interface Kitchen {
  readonly client: KitchenSink;
  readonly url: string;
  readonly heard: unknown[];
  readonly failures: unknown[];
  readonly answerWith: (answer: unknown) => void;
  readonly close: () => Promise<void>;
}

/** Listens on the loopback interface. An answer that is an error is thrown. */
export async function openKitchen(): Promise<Kitchen> {
  const heard: unknown[] = [];
  const failures: unknown[] = [];
  let next: unknown;
  const reply = <Operation extends Key>(_key: Operation, input: unknown): Answer<Operation> => {
    heard.push(input);
    if (next instanceof Error) throw next;
    // The callers of `answerWith` are checked by `conversation`.
    return next as Answer<Operation>;
  };
  const service = createKitchenSinkService(handlers(reply), {
    onError: (error) => void failures.push(error),
    authentication: "none",
  });
  const server = createServer(toNodeHandler(service));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new KitchenSink({ endpoint: url, maxAttempts: 1 });
  client.middlewareStack.add((next) => (call) => next(withoutBranch(call)), { step: "finalizeRequest" });
  return {
    client,
    url,
    heard,
    failures,
    answerWith: (answer) => void (next = answer),
    close: () => {
      client.destroy();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Branches have hosts that nobody resolves here. */
function withoutBranch<Call extends object>(call: Call): Call {
  const { request } = call as { readonly request?: { hostname: string } };
  if (request !== undefined) request.hostname = request.hostname.replace(/^.*\.branches\./, "");
  return call;
}

type Reply = <Operation extends Key>(key: Operation, input: unknown) => Answer<Operation>;

/** One function for each operation: a handler that is missing, or one too many, does not compile. */
function handlers(reply: Reply): KitchenSinkHandlers {
  return {
    checkHeaders: (input) => reply("checkHeaders", input),
    checkLabels: (input) => reply("checkLabels", input),
    delete: (input) => reply("delete", input),
    downloadNote: (input) => reply("downloadNote", input),
    fillDefaults: (input) => reply("fillDefaults", input),
    getCook: (input) => reply("getCook", input),
    getDish: (input) => reply("getDish", input),
    hireCook: (input) => reply("hireCook", input),
    listCooks: (input) => reply("listCooks", input),
    listDishes: (input) => reply("listDishes", input),
    orderFromBranch: (input) => reply("orderFromBranch", input),
    ping: (input) => reply("ping", input),
    putDish: (input) => reply("putDish", input),
    sendAnything: (input) => reply("sendAnything", input),
    sendAwkwardNames: (input) => reply("sendAwkwardNames", input),
    sendFilling: (input) => reply("sendFilling", input),
    sendFilm: async ({ film, ...rest }) => reply("sendFilm", { ...rest, film: await bytesOf(film) }),
    sendMessage: (input) => reply("sendMessage", input),
    sendMood: (input) => reply("sendMood", input),
    sendText: (input) => reply("sendText", input),
    uploadPhoto: (input) => reply("uploadPhoto", input),
  };
}

/** A stream is compared by what it holds. */
async function bytesOf(stream: BodyStream): Promise<Uint8Array> {
  const reader = stream.getReader();
  const bytes: number[] = [];
  for (let next = await reader.read(); !next.done; next = await reader.read()) bytes.push(...next.value);
  return Uint8Array.from(bytes);
}

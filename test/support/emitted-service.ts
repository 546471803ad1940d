import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { HttpRequest } from "@smithy/types";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { requestTarget } from "../../templates/client/request-target.js";
import type { Service } from "../../templates/server/service.js";
import { install, type Installation } from "./installed-packages.js";
import { shopPackages } from "./server-code.js";

/** Both ends of a service that was generated from a model, joined without a network. */
export interface EmittedService {
  /** Calls an operation by the generated client and server: what arrived, and what came back. */
  readonly call: (operation: string, input?: object, answer?: object) => Promise<Exchange>;
  /** The request that the generated client makes of an input. */
  readonly request: (operation: string, input?: object) => Promise<WireRequest>;
  /** What the generated client makes of a response to an operation; throws what it throws. */
  readonly output: (operation: string, response: Partial<WireResponse>, input?: object) => Promise<object>;
  /** What the generated server's handler hears of a request, and what is answered. */
  readonly hear: (request: Partial<WireRequest>, answer?: object) => Promise<Heard>;
}

/** A request as it goes over the wire; `query` and `path` are percent-encoded. */
export interface WireRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

export interface WireResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

export interface Exchange {
  readonly request: WireRequest;
  /** What the handler got. */
  readonly input: unknown;
  readonly response: WireResponse;
  /** What the client gave; its metadata is left out. */
  readonly output: Readonly<Record<string, unknown>>;
}

export interface Heard {
  /** Undefined where no handler was called. */
  readonly input: unknown;
  readonly response: WireResponse;
  /** What handlers or writers threw, if they did. */
  readonly failures: readonly unknown[];
}

/** Generates the packages of a service called `Shop` before the tests of a file or block, and removes them after. */
export function emittedService(
  model: string,
  operations: readonly string[] = ["Carry"],
): () => EmittedService {
  let installation: Installation;
  let service: EmittedService;
  beforeAll(async () => {
    const packages = await shopPackages(model, ["types", "validators", "client", "server"]);
    installation = install(packages, (target) => `@example/shop-${target}`, "test/emitted/none");
    service = await load(installation.folder, operations);
  }, 120_000);
  afterAll(() => installation.remove());
  return () => service;
}

/** What is used of the generated packages: that they export it is a part of each test. */
interface Packages {
  readonly client: Readonly<Record<string, new (config: object) => Client>>;
  readonly server: Readonly<Record<string, (handlers: object, options: object) => Service>>;
}

type Client = Readonly<Record<string, (input: object) => Promise<Readonly<Record<string, unknown>>>>>;

async function load(folder: string, operations: readonly string[]): Promise<EmittedService> {
  const packages = {
    client: await importPackage(folder, "client"),
    server: await importPackage(folder, "server"),
  } as Packages;
  const request = async (operation: string, input: object = {}): Promise<WireRequest> => {
    let sent: WireRequest | undefined;
    const send = ask(packages, operation, input, async (asked) => {
      sent = asked;
      throw new Error("enough");
    });
    const error = await send.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (sent === undefined) throw error;
    return sent;
  };
  const hear = async (asked: Partial<WireRequest>, answer: object = {}): Promise<Heard> => {
    const { dispatch, heard, failures } = open(packages, operations, answer);
    const response = await dispatch(asked);
    return { input: heard[0], response, failures };
  };
  return {
    request,
    hear,
    output: (operation, response, input = {}) =>
      ask(packages, operation, input, () =>
        Promise.resolve({ status: 200, headers: {}, body: "", ...response }),
      ),
    call: async (operation, input = {}, answer = {}) => {
      const { dispatch, heard, failures } = open(packages, operations, answer);
      const exchanged: { request?: WireRequest; response?: WireResponse } = {};
      const output = await ask(packages, operation, input, async (asked) => {
        exchanged.request = asked;
        exchanged.response = await dispatch(asked);
        return exchanged.response;
      }).catch((error: unknown) => {
        throw failures[0] ?? error;
      });
      // Both were set, or there would be no output.
      return { input: heard[0], output, ...exchanged } as Exchange;
    },
  };
}

async function importPackage(folder: string, target: string): Promise<unknown> {
  const path = join(folder, `node_modules/@example/shop-${target}/dist/index.js`);
  return import(/* @vite-ignore */ pathToFileURL(path).href);
}

/** A server whose handlers keep what they get and give one answer. */
function open({ server }: Packages, operations: readonly string[], answer: object) {
  const heard: unknown[] = [];
  const failures: unknown[] = [];
  const handler = (input: unknown): object => {
    heard.push(input);
    return answer;
  };
  const handlers = Object.fromEntries(operations.map((name) => [lowerFirst(name), handler]));
  const service = server["createShopService"]?.(handlers, {
    onError: (error: unknown) => void failures.push(error),
  });
  const dispatch = async (asked: Partial<WireRequest>): Promise<WireResponse> => {
    const { method = "POST", path = "/carry", query = "", headers = {}, body = "" } = asked;
    const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
    const known = new Map(Object.entries(headers));
    if (bytes.length > 0 && !known.has("content-type")) known.set("content-type", "application/json");
    const response = await service?.dispatch({
      method,
      path,
      query,
      body: bytes,
      signal: new AbortController().signal,
      header: (name) => known.get(name),
      headerNames: () => [...known.keys()],
    });
    if (response === undefined) throw new Error("The server makes no service.");
    const { status, headers: answered, body: content } = response;
    if (content instanceof ReadableStream) throw new Error("These services stream nothing.");
    return { status, headers: answered, body: content };
  };
  return { dispatch, heard, failures };
}

/** Calls an operation by the generated client, whose transport is a function. */
async function ask(
  { client }: Packages,
  operation: string,
  input: object,
  transport: (request: WireRequest) => Promise<WireResponse>,
): Promise<Readonly<Record<string, unknown>>> {
  const Shop = client["Shop"];
  if (Shop === undefined) throw new Error("The client has no aggregated client.");
  const instance = new Shop({
    endpoint: "http://shop.example",
    maxAttempts: 1,
    requestHandler: { handle: (sent: HttpRequest) => handle(sent, transport) },
  });
  onTestFinished(() => void instance["destroy"]?.({}));
  const output = await instance[lowerFirst(operation)]?.(input);
  const { $metadata: _, ...members } = { ...output };
  return members;
}

async function handle(sent: HttpRequest, transport: (request: WireRequest) => Promise<WireResponse>) {
  const { method, headers, body = "" } = sent;
  const [path = "", query = ""] = requestTarget(sent).split("?");
  const { status, ...answer } = await transport({ method, path, query, headers, body });
  return { response: { statusCode: status, headers: answer.headers, body: answer.body } };
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

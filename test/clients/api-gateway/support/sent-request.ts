import { settings } from "../../../roundtrip/support/callers.js";
import { callOperation, type ClientModule } from "./client-module.js";

/** What the service sees of a request, in a form that can be compared. */
export interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined where there is none; parsed where it is JSON. */
  readonly body: unknown;
}

/** The request that a client makes of an operation's input. Nothing is sent. */
export async function sentRequest(
  module: ClientModule,
  operation: string,
  input: object,
): Promise<SentRequest> {
  const sent: HttpRequest[] = [];
  const requestHandler = {
    handle: (request: HttpRequest): Promise<never> => {
      sent.push(request);
      return Promise.reject(new Error("Nothing is sent."));
    },
  };
  const call = callOperation(module, { ...settings("http://127.0.0.1:1"), requestHandler }, operation, input);
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  const [request] = sent;
  if (request === undefined) throw new Error(`${operation} made no request.`, { cause: error });
  return comparable(request);
}

/** As `@smithy/types` has it, for both clients. */
interface HttpRequest {
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

function comparable({ method, path, query = {}, headers, body }: HttpRequest): SentRequest {
  const entries = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  const told = entries.filter(([name]) => !transportHeaders.has(name) && !name.startsWith("amz-sdk-"));
  return { method, path, query: { ...query }, headers: Object.fromEntries(told), body: comparableBody(body) };
}

/** What says who sends, when and for whom; another client and another moment have others. */
const transportHeaders: ReadonlySet<string> = new Set([
  "authorization",
  "host",
  "user-agent",
  "x-amz-content-sha256",
  "x-amz-date",
  "x-amz-user-agent",
]);

function comparableBody(body: string | Uint8Array | undefined): unknown {
  if (body === undefined || body === "") return undefined;
  const text = typeof body === "string" ? body : new TextDecoder().decode(body);
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    return { text };
  }
}

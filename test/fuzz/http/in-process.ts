import { SigV4Signer } from "../../../templates/client/sigv4.js";
import { accessKey, fuzzedService, type FuzzedService } from "./fuzzed-service.js";
import { inventRequest } from "./grammar.js";
import { mutate } from "./mutate.js";
import { Random } from "./random.js";
import type { RawRequest } from "./raw-request.js";
import { Tally } from "./tally.js";

/** How a service is fuzzed. */
export interface Fuzzing {
  readonly seed: number;
  readonly count: number;
  readonly seeds: readonly RawRequest[];
  readonly isSigned: boolean;
  /** Told from time to time how many requests are done. */
  readonly onProgress?: (done: number) => void;
}

/** Gives a service requests as an entry would, without a network: half are invented, half are mutated. */
export async function fuzzInProcess({ seed, count, seeds, isSigned, onProgress }: Fuzzing): Promise<Tally> {
  const random = new Random(seed);
  const tally = new Tally();
  const service = fuzzedService(isSigned, tally);
  for (let done = 0; done < count; done++) {
    if (done % PROGRESS === 0) onProgress?.(done);
    const request = random.happens(0.5) ? inventRequest(random) : mutate(random.pick(seeds), random);
    // Otherwise nearly all would end at the gate.
    const sent = isSigned && random.happens(0.5) ? await signed(request) : request;
    await dispatch(service, sent, tally);
  }
  onProgress?.(count);
  return tally;
}

const PROGRESS = 50_000;

async function dispatch(service: FuzzedService, request: RawRequest, tally: Tally): Promise<void> {
  const { method, target, body } = request;
  const headers = joined(request);
  const question = target.indexOf("?");
  try {
    const answer = await service.dispatch({
      method,
      path: question < 0 ? target : target.slice(0, question),
      query: question < 0 ? "" : target.slice(question + 1),
      body,
      headerCount: request.headers.length,
      signal: NEVER,
      header: (name) => headers.get(name),
      headerNames: () => [...headers.keys()],
    });
    tally.count(answer.status);
    const fault = faultOf(answer.status, answer.headers, answer.body);
    if (fault !== undefined) tally.complain(`${fault}: ${show(request)}`);
  } catch (error) {
    tally.complain(`rejected with ${String(error)}: ${show(request)}`);
  }
}

const NEVER = new AbortController().signal;

/** As Node joins headers of one name. */
function joined({ headers }: RawRequest): Map<string, string> {
  const byName = new Map<string, string>();
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    const before = byName.get(key);
    byName.set(key, before === undefined ? value : `${before}, ${value}`);
  }
  return byName;
}

/** What is wrong with an answer, whatever was asked. */
function faultOf(
  status: number,
  headers: Readonly<Record<string, string>>,
  body: unknown,
): string | undefined {
  if (status >= 500) return `status ${status}`;
  if (headers["x-amzn-RequestId"] === undefined) return "no request id";
  for (const value of Object.values(headers)) if (/[\r\n]/.test(value)) return "a header with a line break";
  if (status < 400) return undefined;
  if (headers["x-amzn-ErrorType"] === undefined) return "an error without a type";
  const { message } = JSON.parse(String(body)) as { readonly message?: unknown };
  if (typeof message !== "string" || message === "") return "an error without a message";
  return /node:internal|\.(?:ts|js):\d+|TypeError|undefined/.test(message)
    ? `an error that tells: ${message}`
    : undefined;
}

/** The same request with a signature that is right for what it has become. */
async function signed(request: RawRequest): Promise<RawRequest> {
  const [path = "", query] = request.target.split("?", 2);
  const headers = Object.fromEntries([...joined(request)].filter(([name]) => !isOfSignature(name)));
  headers["host"] ??= "127.0.0.1";
  const result = await signer.sign({
    method: request.method,
    protocol: "http:",
    hostname: "127.0.0.1",
    path,
    query: query === undefined ? {} : Object.fromEntries(new URLSearchParams(query)),
    headers,
    body: request.body,
  });
  return { ...request, headers: Object.entries(result.headers) };
}

function isOfSignature(name: string): boolean {
  return name === "authorization" || name.startsWith("x-amz-");
}

const signer = new SigV4Signer({
  service: "apigateway",
  region: () => "us-east-1",
  credentials: () => accessKey,
});

function show({ method, target, headers, body }: RawRequest): string {
  return JSON.stringify([method, target, headers, body.toString("latin1")]).slice(0, 2000);
}

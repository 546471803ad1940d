import type { Corpus } from "../collection.js";

/** A request of CreateStage as a real client sent it. */
export interface CapturedRequest {
  /** The client and the case that was recorded. */
  readonly name: string;
  readonly line: string;
  /** As sent: `/restapis/a%2Fb/stages`. */
  readonly path: string;
  /** In the order and case of the client. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
}

/** All requests below a folder, whoever sent them. Records of anything else have no `request`. */
export function capturedRequests(corpus: Corpus, folder: string): readonly CapturedRequest[] {
  const paths = corpus.list(folder).filter((path) => path.endsWith(".json"));
  return paths.flatMap((path) =>
    requestOf(path.slice(folder.length + 1, -".json".length), parse(corpus.read(path))),
  );
}

/** The value of a header, by its name in lower case. */
export function headerOf({ headers }: CapturedRequest, name: string): string | undefined {
  return headers.find(([header]) => header.toLowerCase() === name)?.[1];
}

/** None where the client refused the parameters itself. */
function requestOf(name: string, record: unknown): readonly CapturedRequest[] {
  // The corpus's README says what a record has; `requestLine` is what only these have.
  const { request } = record as { readonly request?: Partial<RecordedRequest> | null };
  if (request?.requestLine === undefined) return [];
  const { requestLine: line, path = "", headers = [], bodyBase64 = "" } = request;
  return [{ name, line, path, headers, body: Buffer.from(bodyBase64, "base64") }];
}

interface RecordedRequest {
  readonly requestLine: string;
  readonly path: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly bodyBase64: string;
}

/** Some records were written by Python, whose JSON has bare `NaN` and `Infinity`. None of them is looked at. */
function parse(text: string): unknown {
  return JSON.parse(
    text.replace(/("(?:\\.|[^"\\])*")|-?\b(?:Infinity|NaN)\b/g, (_, string?: string) => string ?? "null"),
  );
}

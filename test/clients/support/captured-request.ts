import { corpusFolder } from "../../templates/client/support/corpus.js";

/** A request of CreateStage as a real client sent it. */
export interface CapturedRequest {
  /** The case that was recorded. */
  readonly name: string;
  readonly line: string;
  /** As sent: `/restapis/a%2Fb/stages`. */
  readonly path: string;
  /** In the order and case of the client. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
}

/** The clients that were recorded. */
export const capturedClients = [
  "awscli-v2-debian",
  "boto3-image",
  "go-v2",
  "js-v2",
  "js-v3",
  "ruby-core",
] as const;

/** All requests of one client. Undefined, and said aloud, where there is no corpus. */
export function capturedRequests(client: string): readonly CapturedRequest[] | undefined {
  const files = corpusFolder(`captures/${client}`);
  return files && [...files].flatMap(([file, record]) => requestOf(file.replace(/\.json$/, ""), record));
}

/** None where the client refused the parameters itself. */
function requestOf(name: string, record: unknown): readonly CapturedRequest[] {
  // The corpus's README says what a record has.
  const { request } = record as { readonly request?: RecordedRequest | null };
  if (request == null) return [];
  const { requestLine: line, path, headers, bodyBase64 } = request;
  return [{ name, line, path, headers, body: Buffer.from(bodyBase64, "base64") }];
}

interface RecordedRequest {
  readonly requestLine: string;
  readonly path: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly bodyBase64: string;
}

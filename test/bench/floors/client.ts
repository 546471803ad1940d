import { createHash, createHmac, createSecretKey, randomUUID, type KeyObject } from "node:crypto";
import type { stage as fullStage } from "../inputs.js";

/** What the stub of a transport takes and gives: the part of `@smithy/types` that all clients here share. */
export interface Transport {
  readonly handle: (request: {
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: unknown;
  }) => Promise<{ readonly response: { readonly statusCode: number; readonly body?: unknown } }>;
}

/** A call of CreateStage by hand: write JSON, sign with node:crypto, read JSON. */
export async function callByHand(
  input: Readonly<Record<string, unknown>>,
  transport: Transport,
): Promise<typeof fullStage> {
  const { restApiId, ...members } = input;
  const path = `/restapis/${encodeURIComponent(String(restApiId))}/stages`;
  const body = JSON.stringify(members);
  const headers = sign(path, body, new Date());
  const { response } = await transport.handle({ method: "POST", path, headers, body });
  if (response.statusCode !== 201 || !(response.body instanceof Uint8Array)) throw new Error("No stage.");
  const json: unknown = JSON.parse(Buffer.from(response.body).toString());
  // The stub answers with the stage of inputs.ts, times as seconds.
  const stage = json as Omit<typeof fullStage, "createdDate" | "lastUpdatedDate"> & Times;
  return {
    ...stage,
    createdDate: new Date(stage.createdDate * 1000),
    lastUpdatedDate: new Date(stage.lastUpdatedDate * 1000),
  };
}

interface Times {
  readonly createdDate: number;
  readonly lastUpdatedDate: number;
}

const HOST = "apigateway.eu-west-1.amazonaws.com";
const SIGNED = "accept;content-type;host;x-amz-content-sha256;x-amz-date";

/** Signature Version 4 for one path without a query. */
function sign(path: string, body: string, now: Date): Record<string, string> {
  const time = now.toISOString().replace(/[-:]|\.\d+/g, "");
  const day = time.slice(0, 8);
  const hash = sha256(body);
  const canonical = `POST\n${path}\n\naccept:application/json\ncontent-type:application/json\nhost:${HOST}\nx-amz-content-sha256:${hash}\nx-amz-date:${time}\n\n${SIGNED}\n${hash}`;
  const scope = `${day}/eu-west-1/apigateway/aws4_request`;
  const signature = createHmac("sha256", signingKey(day))
    .update(`AWS4-HMAC-SHA256\n${time}\n${scope}\n${sha256(canonical)}`)
    .digest("hex");
  return {
    accept: "application/json",
    "content-type": "application/json",
    "content-length": String(Buffer.byteLength(body)),
    host: HOST,
    "x-amz-content-sha256": hash,
    "x-amz-date": time,
    "amz-sdk-invocation-id": randomUUID(),
    authorization: `AWS4-HMAC-SHA256 Credential=${ACCESS_KEY_ID}/${scope}, SignedHeaders=${SIGNED}, Signature=${signature}`,
  };
}

const ACCESS_KEY_ID = "AKIDEXAMPLE";
const SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

/** Credentials for all clients here; the pair of AWS's own examples. */
export const credentials = { accessKeyId: ACCESS_KEY_ID, secretAccessKey: SECRET };

const keys = new Map<string, KeyObject>();

/** A key is good for a day. */
function signingKey(day: string): KeyObject {
  const known = keys.get(day);
  if (known) return known;
  const steps = [day, "eu-west-1", "apigateway", "aws4_request"];
  const bytes = steps.reduce<Buffer>(
    (key, step) => createHmac("sha256", key).update(step).digest(),
    Buffer.from(`AWS4${SECRET}`),
  );
  const key = createSecretKey(bytes);
  keys.set(day, key);
  return key;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

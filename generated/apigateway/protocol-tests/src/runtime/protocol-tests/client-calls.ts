import type {
  ApiKeyIdentity,
  AwsCredentialIdentity,
  HttpRequest,
  HttpResponse,
  RequestSigner,
  TokenIdentity,
} from "@smithy/types";

import { bytesOfTest } from "./body.js";
import type { GivenResponse } from "./http-message.js";
import { ProtocolMismatch } from "./mismatch.js";

/** The settings of a client under test. All clients take them. */
export interface ClientSettings {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: AwsCredentialIdentity;
  readonly signer?: RequestSigner;
  readonly token: TokenIdentity;
  readonly apiKey: ApiKeyIdentity;
  readonly login: { readonly username: string; readonly password: string };
  readonly signers: Readonly<Record<string, RequestSigner>>;
  readonly maxAttempts: number;
  readonly idempotencyToken: () => string;
  readonly requestHandler: RequestHandler;
}

/** What stands in for the network. */
interface RequestHandler {
  handle(request: HttpRequest): Promise<{ response: HttpResponse }>;
}

/** What a test asks of the client beside the call. */
export interface ClientConditions {
  /** Where the client is to send requests: a host, with or without a base path. */
  readonly host?: string;
  readonly region?: string;
  readonly credentials?: AwsCredentialIdentity;
  /** True where the test assumes a way to authenticate that adds nothing to the request. */
  readonly unsigned?: boolean;
}

/** Sends a command by a client with these settings. */
export type Call<Output> = (settings: ClientSettings) => Promise<Output>;

/** The request that a call sends. It is never answered. */
export function sentRequest(call: Call<unknown>, conditions: ClientConditions = {}): Promise<HttpRequest> {
  return new Promise((resolve, reject) => {
    const handle = (request: HttpRequest): Promise<never> => {
      resolve(request);
      return new Promise(() => {});
    };
    call(clientSettings(conditions, { handle })).catch(reject);
  });
}

/** What a call gives when its request is answered so. */
export function receivedOutput<Output>(
  call: Call<Output>,
  response: GivenResponse,
  conditions: ClientConditions = {},
): Promise<Output> {
  const handle = async (): Promise<{ response: HttpResponse }> => ({ response: httpResponse(response) });
  return call(clientSettings(conditions, { handle }));
}

/** What a call throws when its request is answered so. */
export async function receivedError(
  call: Call<unknown>,
  response: GivenResponse,
  conditions: ClientConditions = {},
): Promise<unknown> {
  try {
    await receivedOutput(call, response, conditions);
  } catch (error) {
    return error;
  }
  throw new ProtocolMismatch("The client took the answer of an error for an output.");
}

/** The settings of a client whose requests go to a handler. */
export function clientSettings(conditions: ClientConditions, requestHandler: RequestHandler): ClientSettings {
  return {
    endpoint: `https://${conditions.host ?? "localhost"}`,
    region: conditions.region ?? "us-east-1",
    credentials: conditions.credentials ?? { accessKeyId: "ACCESS_KEY", secretAccessKey: "SECRET_KEY" },
    ...(conditions.unsigned === true ? { signer: UNSIGNED } : {}),
    token: { token: "TOKEN" },
    apiKey: { apiKey: "API_KEY" },
    login: { username: "USERNAME", password: "PASSWORD" },
    // Any scheme that the client has no signer of its own for.
    signers: new Proxy({}, { get: () => UNSIGNED }),
    maxAttempts: 1,
    // The constant that the specification asks for.
    idempotencyToken: () => "00000000-0000-4000-8000-000000000000",
    requestHandler,
  };
}

/** Leaves requests as they are. */
const UNSIGNED: RequestSigner = { sign: async (request) => request };

function httpResponse(response: GivenResponse): HttpResponse {
  return { statusCode: response.code, headers: { ...response.headers }, body: bytesOfTest(response) };
}

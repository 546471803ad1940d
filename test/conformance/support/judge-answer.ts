import { isDeepStrictEqual } from "node:util";
import * as client from "@tinsmith/apigateway-client";
import type { Model } from "../../../generator/model/model.js";
import type { Shape } from "../../../generator/model/shape.js";
import { bodyOf, type PlannedAnswer } from "./answer-server.js";
import type { RecordedError, RecordedOutcome } from "./recorded-call.js";
import { deniedParts, typedDifference } from "./typed-json.js";

/** The type of outputs: a shape and the model that it is of. */
export interface OutputType {
  readonly model: Model;
  readonly shape: Shape;
}

/** How a call of the generated client ended. */
export type End = { readonly output: unknown } | { readonly error: unknown };

/**
 * Holds the end of a call against the last answer to it and against what the SDK made of that. Where the two clients
 * differ, one of the rules of `docs/decisions/answers.md` has to say so; each stands here under its name.
 */
export function judgeEnd(
  end: End,
  answer: PlannedAnswer,
  { outcome }: RecordedOutcome,
  type: OutputType,
): string | undefined {
  const recorded = outcome.ok ? undefined : outcome.error;
  const arrived = answer.fault === undefined && (outcome.ok || recorded?.ownProps["$metadata"] !== undefined);
  if ("error" in end) {
    const problem = judgeError(end.error, answer);
    if (problem !== undefined) return problem;
  }
  if (!arrived || !hasStatus(outcome)) return judgeTransport(end, recorded);
  if (answer.status < 200 || answer.status > 299) return judgeServiceError(end, recorded, answer);
  return judgeOutput(end, outcome.ok ? outcome.result : undefined, answer, type);
}

/** Every error: typed, with its attempts, and with all that has arrived at hand. */
function judgeError(error: unknown, answer: PlannedAnswer): string | undefined {
  if (!(error instanceof Error)) return "What is thrown is no error.";
  if (!["DeserializationError", "TransportError", "TimeoutError"].includes(error.name)) {
    if (!(error instanceof client.APIGatewayServiceException))
      return `${error.name} is none of the client's errors.`;
  }
  const { $metadata, $response } = error as ErrorOfCall;
  if (typeof $metadata?.attempts !== "number") return "The error does not say how often it was tried.";
  if (Object.keys(error).includes("$response")) return "A logged error would print the body.";
  if ($response === undefined) return undefined;
  const requestId = answer.headers?.find(([name]) => name.toLowerCase() === "x-amzn-requestid")?.[1];
  if ($metadata.httpStatusCode !== answer.status) return "The error has not the status of the answer.";
  if ($metadata.requestId !== requestId) return "The error has not the request id of the answer.";
  const whole = bodyOf(answer);
  const body = Buffer.from($response.body);
  const isAll = answer.fault === undefined;
  if (!whole.subarray(0, isAll ? undefined : body.length).equals(body))
    return "The error has not the body of the answer.";
  return undefined;
}

/** Guaranteed by the optional members: what any error may have. */
interface ErrorOfCall extends Error {
  readonly $metadata?: {
    readonly attempts?: number;
    readonly httpStatusCode?: number;
    readonly requestId?: string;
  };
  readonly $response?: { readonly body: Uint8Array };
}

/** Rule "cut": an answer of which a part or all is missing is an error of the transport, by its own name. */
function judgeTransport(end: End, recorded: RecordedError | undefined): string | undefined {
  if (!("error" in end)) return "An answer that did not arrive has no value.";
  // Guaranteed by `judgeError`.
  const { name } = end.error as Error;
  const expected = recorded?.name === "TimeoutError" ? ["TimeoutError"] : ["TimeoutError", "TransportError"];
  return expected.includes(name) ? undefined : `${name} should be ${expected.join(" or ")}.`;
}

/** Rule "unreadable": an answer with an error is an error of the service whatever its body, `Unknown` where it has no name. */
function judgeServiceError(
  end: End,
  recorded: RecordedError | undefined,
  answer: PlannedAnswer,
): string | undefined {
  if (!("error" in end) || !(end.error instanceof client.APIGatewayServiceException))
    return "An answer with an error should be an error of the service.";
  if (end.error.$response === undefined) return "The raw answer is not at hand.";
  const { error } = end;
  const isRead = recorded?.fault !== undefined;
  const name = isRead ? recorded.name : "Unknown";
  const fault = isRead ? recorded.fault : answer.status >= 500 ? "server" : "client";
  if (error.name !== name) return `The name should be ${name}, and is ${error.name}.`;
  if (error.$fault !== fault) return `The fault should be the ${fault}'s.`;
  if (!isRead) return undefined;
  // Rule "unlisted": an error that the operation does not list has its name, but the service's class.
  const ofService = "APIGatewayServiceException";
  const [theirs = ofService] = recorded.protoChain;
  const modelled = theirs in client ? theirs : ofService;
  if (error.constructor.name !== modelled) return `The class should be ${modelled}.`;
  // Rule "told": where there is no message, ours says what the body is instead of "UnknownError".
  if (recorded.message !== "UnknownError" && error.message !== recorded.message)
    return `The message should be ${recorded.message}`;
  return modelled === theirs ? memberDifference(error, recorded) : undefined;
}

function memberDifference(error: Error, { ownProps }: RecordedError): string | undefined {
  for (const [name, value] of Object.entries(ownProps)) {
    if (name.startsWith("$") || name === "message" || name === "name" || isUndefined(value)) continue;
    const given: unknown = Reflect.get(error, name);
    if (!isDeepStrictEqual(given, value)) return `${name} should be ${JSON.stringify(value)}.`;
  }
  return undefined;
}

/**
 * Rules "denied", "coerced", "absent" and "read": the value is the one of the body, each part in the type that the model
 * promises; a part that cannot be is an error with its path.
 */
function judgeOutput(
  end: End,
  recorded: Readonly<Record<string, unknown>> | undefined,
  answer: PlannedAnswer,
  { model, shape }: OutputType,
): string | undefined {
  const json = parse(bodyOf(answer));
  const denied = json === undefined ? [""] : deniedParts(model, shape, json);
  if ("output" in end) {
    if (denied.length > 0) return `The types deny ${denied.join(", ")}: there should be no value.`;
    const difference = typedDifference(model, shape, json, end.output);
    return difference ?? (recorded && recordedDifference(recorded, end.output));
  }
  if (!(end.error instanceof client.DeserializationError))
    return "An answer that cannot be read should say so.";
  if (end.error.$response === undefined) return "The raw answer is not at hand.";
  if (denied.includes(end.error.path)) return undefined;
  return `The error should be at ${denied.join(" or ")}, and is at ${end.error.path}: ${end.error.message}`;
}

/** What the SDK's value has at the top and ours lacks: no member may get lost. */
function recordedDifference(
  recorded: Readonly<Record<string, unknown>>,
  output: unknown,
): string | undefined {
  const missing = Object.entries(recorded).find(
    ([name, value]) => value !== null && !isUndefined(value) && !(name in Object(output)),
  );
  return missing && `${missing[0]} is missing, which the SDK gives.`;
}

/** The JSON of a body, nothing being an empty object; undefined where it is none. */
function parse(body: Buffer): unknown {
  if (body.length === 0) return {};
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}

/** Whether the SDK got as far as a status. */
function hasStatus(outcome: RecordedOutcome["outcome"]): boolean {
  if (outcome.ok) return true;
  const metadata = Object(outcome.error.ownProps["$metadata"]) as { readonly httpStatusCode?: unknown };
  return typeof metadata.httpStatusCode === "number";
}

/** How the records write a member that is undefined. */
function isUndefined(value: unknown): boolean {
  return typeof value === "object" && value !== null && "$undefined" in value;
}

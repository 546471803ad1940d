import { isDeepStrictEqual } from "node:util";
import type { CreateStageRequest } from "@tinsmith/apigateway-types";
import type { Call, ExpectedError } from "./calls.js";
import type { Members, Outcome } from "./outcome.js";
import type { Check, Column } from "./report.js";

/** What a client saw of a call: each member that was answered, or the error. */
export function checkCall({ params, expected }: Call, outcome: Outcome | undefined): readonly Check[] {
  if ("error" in expected) return [checkError(expected.error, outcome)];
  const stage = outcome !== undefined && "stage" in outcome ? outcome.stage : undefined;
  return checkMembers("answered", params.stageName, expected.stage, stage, outcome);
}

/** What the service got of a call, member by member. */
export function checkReceived(
  params: CreateStageRequest,
  received: CreateStageRequest | undefined,
): readonly Check[] {
  return checkMembers("sent", params.stageName, { ...params }, received && { ...received }, undefined);
}

/** That a call got past the check of its signature. */
export function checkSigned(what: string, outcome: Outcome | undefined): Check {
  const passed = outcome !== undefined && "stage" in outcome;
  return { column: "signatures", passed, text: `a signature by ${what} verifies: ${show(outcome)}` };
}

/** That a call was refused for its signature, by a 403 of that name. */
export function checkRefusal(what: string, name: string, outcome: Outcome | undefined): Check {
  const error = outcome !== undefined && "error" in outcome ? outcome.error : undefined;
  const passed = error?.code === name && (error.status ?? 403) === 403;
  return { column: "signatures", passed, text: `${what} is refused with ${name}: ${show(outcome)}` };
}

function checkMembers(
  column: Column,
  stageName: string,
  expected: Members,
  actual: Members | undefined,
  outcome: Outcome | undefined,
): readonly Check[] {
  return Object.entries(expected).map(([name, value]) => ({
    column,
    passed: actual !== undefined && isDeepStrictEqual(plain(actual[name]), plain(value)),
    text: `${stageName}: ${name} ${column} as ${show(value)}: ${show(actual?.[name] ?? outcome)}`,
  }));
}

function checkError(expected: ExpectedError, outcome: Outcome | undefined): Check {
  const error = outcome !== undefined && "error" in outcome ? outcome.error : undefined;
  const passed =
    error !== undefined &&
    error.class === expected.name &&
    error.code === expected.name &&
    error.message.includes(expected.message) &&
    (error.status ?? expected.status) === expected.status &&
    (error.retryAfterSeconds ?? expected.retryAfterSeconds) === expected.retryAfterSeconds;
  return { column: "errors", passed, text: `${show(expected)}: ${show(outcome)}` };
}

/**
 * A value in the form in which those of all clients compare. In some languages nothing can be absent: `false`, 0, "" and
 * what is empty are then neither sent nor told from what is not there. Times come as seconds or as text.
 */
function plain(value: unknown): unknown {
  if (typeof value === "string" && ISO_TIME.test(value)) return Date.parse(value) / 1000;
  if (value === false || value === 0 || value === "" || value === null) return undefined;
  if (typeof value !== "object") return value;
  const entries = Object.entries(value).map(
    ([name, entry]: [string, unknown]) => [name, plain(entry)] as const,
  );
  const present = entries.filter(([, entry]) => entry !== undefined);
  return present.length === 0 ? undefined : Object.fromEntries(present);
}

const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

function show(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}

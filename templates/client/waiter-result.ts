/** How waiting ends; `RETRY` is the one state in which it does not. */
export const WaiterState = {
  ABORTED: "ABORTED",
  FAILURE: "FAILURE",
  SUCCESS: "SUCCESS",
  RETRY: "RETRY",
  TIMEOUT: "TIMEOUT",
} as const;

/** How waiting ends; `RETRY` is the one state in which it does not. */
export type WaiterState = (typeof WaiterState)[keyof typeof WaiterState];

/** The end of waiting, in the form of the AWS SDK. */
export interface WaiterResult<Final = unknown> {
  state: WaiterState;
  /** What was seen last: the output or the error that decided. */
  reason?: Final;
  /** The same. */
  final?: Final;
  /** The service's own words for a failure, where the model says where they are. */
  message?: string;
  /** What was seen on the way, and how often. */
  observedResponses?: Record<string, number>;
}

/**
 * The result of waiting that went well; throws for any other. The error is an `AbortError`, a `TimeoutError` or a plain
 * one, and its message is the result in JSON, as the AWS SDK has it.
 */
export function checkExceptions<Final>(result: WaiterResult): WaiterResult<Final> {
  switch (result.state) {
    case "SUCCESS":
      // Which outcome is a success is told by the waiter, whose type this is.
      return result as WaiterResult<Final>;
    case "ABORTED":
      throw waiterError({ ...result, reason: "Request was aborted" }, "AbortError", result);
    case "TIMEOUT":
      throw waiterError({ ...result, reason: "Waiter has timed out" }, "TimeoutError", result);
    default:
      throw waiterError(result, "Error", result);
  }
}

function waiterError(told: WaiterResult, name: string, { final }: WaiterResult): Error {
  const error = new Error(JSON.stringify(told, jsonMember()), { cause: final });
  error.name = name;
  return error;
}

/** Results hold whatever services send and platforms throw. */
function jsonMember(): (key: string, value: unknown) => unknown {
  const seen = new WeakSet();
  return (_, value) => {
    if (typeof value === "bigint") return String(value);
    if (typeof value !== "object" || value === null) return value;
    if (seen.has(value)) return "[Circular]";
    seen.add(value);
    return value;
  };
}

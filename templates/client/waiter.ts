import type { MetadataBearer, WaiterConfiguration } from "@smithy/types";

import { wait } from "./abort.js";
import type { Client } from "./client.js";
import type { Command } from "./command.js";
import { waiterDelay, type WaiterDelays } from "./waiter-delay.js";
import type { WaiterResult } from "./waiter-result.js";

/** A state that clients can wait for: what to call, how often, and what to look for. */
export interface Waiter<Input extends object, Output extends MetadataBearer> extends WaiterDelays {
  readonly command: (input: Input) => Command<Input, Output>;
  /** What an output says; without it, that waiting goes on. */
  readonly ofOutput?: (output: Output, input: Input) => Verdict;
  /** What an error says; without it, that waiting has failed. */
  readonly ofError?: (error: { readonly name?: unknown }) => Verdict;
}

/** What one outcome of a call says. */
export interface Verdict {
  readonly state: "FAILURE" | "RETRY" | "SUCCESS";
  readonly message?: string | undefined;
}

/**
 * Calls an operation until its outcome says that waiting is over, the time is over or the caller aborts. It is rejected
 * for settings that cannot be, and for nothing else.
 * Spec: https://smithy.io/2.0/additional-specs/waiters.html#waiter-workflow
 */
export async function poll<Input extends object, Output extends MetadataBearer, Final>(
  params: WaiterConfiguration<Client>,
  input: Input,
  waiter: Waiter<Input, Output>,
): Promise<WaiterResult<Final>> {
  const delays = {
    minDelay: params.minDelay ?? waiter.minDelay,
    maxDelay: params.maxDelay ?? waiter.maxDelay,
  };
  checkSettings(params.maxWaitTime, delays);
  const observedResponses: Record<string, number> = {};
  const end = Date.now() + params.maxWaitTime * 1000;
  const limit = timeLimit(params, end);
  try {
    for (let attempt = 1; ; attempt++) {
      const outcome = await call(params.client, waiter, input, limit.signal);
      if (limit.signal.aborted) return { state: limit.state(), observedResponses };
      const seen = inWords(outcome.final);
      observedResponses[seen] = (observedResponses[seen] ?? 0) + 1;
      if (outcome.state !== "RETRY") {
        const { state, message } = outcome;
        // What outcomes there are is known to the waiter, whose type this is.
        const final = outcome.final as Final;
        return { state, reason: final, final, observedResponses, ...(message !== undefined && { message }) };
      }
      const delay = waiterDelay(attempt, delays, (end - Date.now()) / 1000);
      if (delay === undefined) return { state: "TIMEOUT", observedResponses };
      await wait(delay * 1000, limit.signal);
    }
  } catch (error) {
    if (limit.signal.aborted) return { state: limit.state(), observedResponses };
    throw error;
  } finally {
    limit.release();
  }
}

interface Outcome extends Verdict {
  readonly final: unknown;
}

async function call<Input extends object, Output extends MetadataBearer>(
  client: Client,
  { command, ofOutput, ofError }: Waiter<Input, Output>,
  input: Input,
  abortSignal: AbortSignal,
): Promise<Outcome> {
  let output: Output;
  try {
    output = await client.send(command(input), { abortSignal });
  } catch (error) {
    const verdict = ofError?.(error ?? {});
    return { state: "FAILURE", ...verdict, final: error };
  }
  return { state: "RETRY", ...ofOutput?.(output, input), final: output };
}

/** What ends waiting from outside: the time, or the caller. */
interface Limit {
  readonly signal: AbortSignal;
  readonly state: () => "ABORTED" | "TIMEOUT";
  /** Nothing is left behind: no timer, no listener. */
  readonly release: () => void;
}

function timeLimit({ abortSignal, abortController }: WaiterConfiguration<unknown>, end: number): Limit {
  const controller = new AbortController();
  let state: "ABORTED" | "TIMEOUT" = "TIMEOUT";
  const abort = (): void => {
    state = "ABORTED";
    controller.abort();
  };
  // Signals older than the standard's have no events, and cannot be listened to without taking `onabort` away.
  const given = [abortSignal, abortController?.signal] as readonly (AbortSignal | undefined)[];
  const signals = given.filter((signal) => signal !== undefined);
  for (const signal of signals) {
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort);
  }
  const timer = setTimeout(() => {
    controller.abort();
  }, end - Date.now());
  return {
    signal: controller.signal,
    state: () => state,
    release: () => {
      clearTimeout(timer);
      for (const signal of signals) signal.removeEventListener("abort", abort);
    },
  };
}

/** The settings are those that the AWS SDK takes. */
function checkSettings(maxWaitTime: number, { minDelay, maxDelay }: WaiterDelays): void {
  if (!(maxWaitTime > 0)) throw new Error("WaiterConfiguration.maxWaitTime must be greater than 0");
  if (!(minDelay > 0)) throw new Error("WaiterConfiguration.minDelay must be greater than 0");
  if (!(maxDelay > 0)) throw new Error("WaiterConfiguration.maxDelay must be greater than 0");
  if (maxWaitTime <= minDelay) {
    throw new Error(
      `WaiterConfiguration.maxWaitTime [${maxWaitTime}] must be greater than WaiterConfiguration.minDelay [${minDelay}] for this waiter`,
    );
  }
  if (maxDelay < minDelay) {
    throw new Error(
      `WaiterConfiguration.maxDelay [${maxDelay}] must be greater than WaiterConfiguration.minDelay [${minDelay}] for this waiter`,
    );
  }
}

/** An outcome as the AWS SDK counts it: by its status, and for errors by their message. */
function inWords(outcome: unknown): string {
  // Whatever was thrown may have these.
  const { $metadata, message } = (outcome ?? {}) as {
    $metadata?: { httpStatusCode?: number };
    message?: unknown;
  };
  const status = $metadata?.httpStatusCode;
  const text = typeof message === "string" ? message : "OK";
  return status === undefined ? text : `${status}: ${text}`;
}

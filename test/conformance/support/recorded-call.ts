import type { CreateStageCommandInput } from "@tinsmith/apigateway-client";
import type { PlannedAnswer } from "./answer-server.js";

/** A case of `captures/responses`: what a server answered to CreateStage, and what clients made of it. */
export interface RecordedCall {
  readonly params: CreateStageCommandInput;
  readonly plan: readonly PlannedAnswer[];
  readonly outcomes: { readonly "js-v3"?: RecordedOutcome };
}

/** What the AWS SDK for JavaScript made of it. */
export interface RecordedOutcome {
  readonly attempts: number;
  /** The header of that name, of each request. */
  readonly amzSdkRequest: readonly string[];
  readonly outcome:
    | { readonly ok: true; readonly result: Readonly<Record<string, unknown>> }
    | { readonly ok: false; readonly error: RecordedError };
}

/** The SDK's error. Where the service answered with an error that could be read, it has a fault. */
export interface RecordedError {
  readonly name: string;
  readonly message: string;
  readonly fault?: "client" | "server";
  /** The names of its classes, its own first. */
  readonly protoChain: readonly string[];
  readonly ownProps: Readonly<Record<string, unknown>>;
}

/** Reads a case. Clients in Python wrote bare `NaN` into some, which is no JSON, but never into what is read here. */
export function parseRecordedCall(text: string): RecordedCall {
  // Guaranteed by the corpus's README.
  return JSON.parse(text.replaceAll(/: (?:NaN|-?Infinity)(?=[,\s}])/g, ": null")) as RecordedCall;
}

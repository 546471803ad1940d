import type { CreateStageRequest } from "@tinsmith/apigateway-types";
import { completeRequest, completeStage } from "../../roundtrip/support/complete.js";
import type { Members } from "./outcome.js";

/** A call, and what its client has to see. */
export interface Call {
  readonly params: CreateStageRequest;
  readonly expected: Expected;
}

/** The members of a stage, or an error. */
export type Expected = { readonly stage: Members } | { readonly error: ExpectedError };

/** An error as every client should tell it. */
export interface ExpectedError {
  readonly name: string;
  readonly status: number;
  /** A part of the message. */
  readonly message: string;
  readonly retryAfterSeconds?: string;
}

const MINIMAL: CreateStageRequest = { restApiId: "a1b2c3d4e5", stageName: "dev", deploymentId: "d1e2f3" };

/** Text that is written in another way in URLs, in JSON or in headers. */
const AWKWARD: CreateStageRequest = {
  restApiId: "a/b c+d%2F?é=1&~",
  stageName: "Awkward-1_b",
  deploymentId: 'd"e\\f/g\u0000h',
  description: 'größer ☃ 😀\n\ttabs, "quotes" and \\ backslashes',
  variables: { foo_Bar: "a?b=c&d=e,f#g", URL: "~/:" },
  tags: { "Cost:Center": "a+b=c/d._" },
};

/** The errors of the model that a service can answer with, by what is told of each. */
export const raised: Readonly<Record<string, ExpectedError>> = {
  BadRequestException: { name: "BadRequestException", status: 400, message: "That cannot be done." },
  ConflictException: { name: "ConflictException", status: 409, message: "There is one already." },
  LimitExceededException: {
    name: "LimitExceededException",
    status: 429,
    message: "There are too many.",
    retryAfterSeconds: "3",
  },
  NotFoundException: { name: "NotFoundException", status: 404, message: "There is no such API." },
  TooManyRequestsException: {
    name: "TooManyRequestsException",
    status: 429,
    message: "Not so fast.",
    retryAfterSeconds: "7",
  },
  UnauthorizedException: { name: "UnauthorizedException", status: 401, message: "Not you." },
};

/** What is sent to the service that answers with all members, and raises the error that a stage is named after. */
export const serviceCalls: readonly Call[] = [
  { params: completeRequest, expected: { stage: stageOf(completeRequest) } },
  { params: MINIMAL, expected: { stage: stageOf(MINIMAL) } },
  { params: AWKWARD, expected: { stage: stageOf(AWKWARD) } },
  ...Object.entries(raised).map(([stageName, error]) => ({
    params: { ...MINIMAL, stageName },
    expected: { error },
  })),
  {
    params: { ...MINIMAL, stageName: "not a name" },
    expected: { error: { name: "BadRequestException", status: 400, message: "'/stageName'" } },
  },
];

/** What is sent to the example, which knows the API and the deployments of the complete request. */
export const exampleCalls: readonly Call[] = [
  { params: completeRequest, expected: { stage: askedFor(completeRequest) } },
  {
    params: completeRequest,
    expected: { error: { name: "ConflictException", status: 409, message: "Stage already exists" } },
  },
  {
    params: { ...MINIMAL, restApiId: "nowhere" },
    expected: { error: { name: "NotFoundException", status: 404, message: "Invalid API identifier" } },
  },
  {
    params: { ...MINIMAL, deploymentId: "nowhere" },
    expected: {
      error: { name: "BadRequestException", status: 400, message: "Deployment id does not exist" },
    },
  },
];

/** A call that only its signature decides. */
export const anyCall: CreateStageRequest = MINIMAL;

/** The stage that the service answers with: as asked for, and with all that only a service can say. */
export function stageOf(request: CreateStageRequest): Members {
  const { createdDate, lastUpdatedDate, ...members } = completeStage;
  const answered = askedFor(request);
  const epochSeconds = (date: Date): number => date.getTime() / 1000;
  return {
    ...members,
    ...answered,
    createdDate: epochSeconds(createdDate),
    lastUpdatedDate: epochSeconds(lastUpdatedDate),
  };
}

function askedFor({ restApiId: _, ...members }: CreateStageRequest): Members {
  return members;
}

import * as aws from "@aws-sdk/client-api-gateway";
import * as generated from "@tinsmith/apigateway-client";
import type { CreateStageRequest, Stage } from "@tinsmith/apigateway-types";
import { onTestFinished } from "vitest";

/** A client of CreateStage under test: ours, or the one whose place it takes. */
export interface Caller {
  /** Calls the service at a URL, once and without a second attempt. Gives the output without its metadata. */
  readonly connect: (url: string) => (input: CreateStageRequest) => Promise<Stage>;
  /** The classes that it throws for the modelled errors, and for all others. */
  readonly exceptions: Readonly<Record<string, abstract new (...options: never) => Error>>;
}

/** Both clients by name. What one of them can, the other has to. */
export const callers: readonly (readonly [name: string, caller: Caller])[] = [
  [
    "the generated client",
    {
      connect: (url) => {
        const client = new generated.APIGatewayClient(settings(url));
        onTestFinished(() => client.destroy());
        return async (input) => withoutMetadata(await client.send(new generated.CreateStageCommand(input)));
      },
      exceptions: exceptionsOf(generated),
    },
  ],
  [
    "the AWS SDK",
    {
      connect: (url) => {
        const client = new aws.APIGatewayClient(settings(url));
        onTestFinished(() => client.destroy());
        return async (input) => withoutMetadata(await client.send(new aws.CreateStageCommand(input)));
      },
      exceptions: exceptionsOf(aws),
    },
  ],
];

/** The settings of a client for a service on this machine. */
export function settings(url: string) {
  return {
    endpoint: url,
    region: "us-east-1",
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" },
    maxAttempts: 1,
  };
}

function exceptionsOf(module: typeof aws | typeof generated): Caller["exceptions"] {
  return {
    BadRequestException: module.BadRequestException,
    ConflictException: module.ConflictException,
    LimitExceededException: module.LimitExceededException,
    NotFoundException: module.NotFoundException,
    TooManyRequestsException: module.TooManyRequestsException,
    UnauthorizedException: module.UnauthorizedException,
    APIGatewayServiceException: module.APIGatewayServiceException,
  };
}

function withoutMetadata<Output extends { $metadata: unknown }>(output: Output): Omit<Output, "$metadata"> {
  const { $metadata: _, ...rest } = output;
  return rest;
}

import type {
  AwsCredentialIdentity,
  AwsCredentialIdentityProvider,
  Client as SmithyClient,
  Command as SmithyCommand,
  Endpoint,
  GetOutputType,
  HttpHandlerOptions,
  HttpRequest,
  HttpResponse,
  InvokeFunction,
  InvokeMethod,
  Logger,
  MetadataBearer,
  Provider,
  RequestHandler,
  RequestSigner,
  RetryStrategyV2,
  SmithyException,
} from "@smithy/types";
import { expectTypeOf, test } from "vitest";

import type { ResolvedClientConfig } from "../../../templates/client/config.js";
import type { FetchTransport } from "../../../templates/client/fetch-transport.js";
import type { NodeTransport } from "../../../templates/client/node-transport.js";
import type { StandardRetryStrategy } from "../../../templates/client/retry.js";
import type { SigV4Signer } from "../../../templates/client/sigv4.js";
import type { ServiceException } from "../../../templates/types/service-exception.js";
import type { APIGateway, APIGatewayClient, APIGatewayClientConfig } from "./sample/client.js";
import type {
  CreateStageCommand,
  CreateStageCommandInput,
  CreateStageCommandOutput,
} from "./sample/create-stage.js";
import type { BadRequestException } from "./sample/types.js";

test("a client is what @smithy/types says a client is", () => {
  expectTypeOf<APIGatewayClient>().toExtend<SmithyClient<object, MetadataBearer, ResolvedClientConfig>>();
  expectTypeOf<APIGatewayClient["send"]>().toExtend<
    InvokeFunction<object, MetadataBearer, ResolvedClientConfig>
  >();
});

test("a command is what @smithy/types says a command is", () => {
  expectTypeOf<CreateStageCommand>().toExtend<
    SmithyCommand<
      object,
      CreateStageCommandInput,
      MetadataBearer,
      CreateStageCommandOutput,
      ResolvedClientConfig
    >
  >();
  expectTypeOf<GetOutputType<CreateStageCommand>>().toEqualTypeOf<CreateStageCommandOutput>();
});

test("sending a command gives its own output", () => {
  const send = (client: APIGatewayClient, command: CreateStageCommand) => client.send(command);
  expectTypeOf(send).returns.resolves.toEqualTypeOf<CreateStageCommandOutput>();
  const withOptions = (client: APIGatewayClient, command: CreateStageCommand) =>
    client.send(command, { abortSignal: new AbortController().signal, requestTimeout: 1000 });
  expectTypeOf(withOptions).returns.resolves.toEqualTypeOf<CreateStageCommandOutput>();
});

test("a callback knows the output", () => {
  const send = (client: APIGatewayClient, command: CreateStageCommand) =>
    client.send(command, (_, output) =>
      expectTypeOf(output).toEqualTypeOf<CreateStageCommandOutput | undefined>(),
    );
  expectTypeOf(send).returns.toEqualTypeOf<void>();
});

test("the methods of an aggregated client are what @smithy/types says", () => {
  expectTypeOf<APIGateway["createStage"]>().toExtend<
    InvokeMethod<CreateStageCommandInput, CreateStageCommandOutput>
  >();
});

test("the transports are request handlers, and any request handler is a transport", () => {
  expectTypeOf<NodeTransport>().toExtend<RequestHandler<HttpRequest, HttpResponse>>();
  expectTypeOf<FetchTransport>().toExtend<RequestHandler<HttpRequest, HttpResponse>>();
  expectTypeOf<RequestHandler<HttpRequest, HttpResponse, HttpHandlerOptions>>().toExtend<
    NonNullable<APIGatewayClientConfig["requestHandler"]>
  >();
});

test("the parts may be replaced by others of their type", () => {
  expectTypeOf<SigV4Signer>().toExtend<RequestSigner>();
  expectTypeOf<RequestSigner>().toExtend<APIGatewayClientConfig["signer"]>();
  expectTypeOf<StandardRetryStrategy>().toExtend<RetryStrategyV2>();
  expectTypeOf<RetryStrategyV2>().toExtend<APIGatewayClientConfig["retryStrategy"]>();
  expectTypeOf<Console>().toExtend<APIGatewayClientConfig["logger"]>();
  expectTypeOf<Logger>().toExtend<APIGatewayClientConfig["logger"]>();
});

test("the settings take what those of the AWS SDK take", () => {
  expectTypeOf<AwsCredentialIdentity | AwsCredentialIdentityProvider>().toExtend<
    APIGatewayClientConfig["credentials"]
  >();
  expectTypeOf<string | Provider<string>>().toExtend<APIGatewayClientConfig["region"]>();
  expectTypeOf<string | URL | Endpoint | Provider<string> | Provider<Endpoint>>().toExtend<
    APIGatewayClientConfig["endpoint"]
  >();
  expectTypeOf<number | Provider<number>>().toExtend<APIGatewayClientConfig["maxAttempts"]>();
  expectTypeOf<APIGatewayClient["config"]>().toExtend<APIGatewayClientConfig>();
});

test("the resolved settings are functions", () => {
  expectTypeOf<APIGatewayClient["config"]["region"]>().returns.resolves.toEqualTypeOf<string>();
  expectTypeOf<
    APIGatewayClient["config"]["credentials"]
  >().returns.resolves.toEqualTypeOf<AwsCredentialIdentity>();
});

test("an exception is what @smithy/types says an exception is", () => {
  expectTypeOf<ServiceException>().toExtend<SmithyException & MetadataBearer>();
  expectTypeOf<BadRequestException["name"]>().toEqualTypeOf<"BadRequestException">();
});

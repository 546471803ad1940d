import type { HandlerOptions } from "../../../../templates/client/call.js";
import { type Callback, Client } from "../../../../templates/client/client.js";
import type { ClientConfig, ResolvedClientConfig } from "../../../../templates/client/config.js";
import { regionalEndpoint } from "../../../../templates/client/regional-endpoint.js";
import { resolveConfig } from "../../../../templates/client/resolve-config.js";
import {
  type ResolvedSigV4Config,
  type SigV4Config,
  withSigV4,
} from "../../../../templates/client/sigv4-auth.js";
import {
  CreateStageCommand,
  type CreateStageCommandInput,
  type CreateStageCommandOutput,
} from "./create-stage.js";

export interface APIGatewayClientConfig extends ClientConfig, SigV4Config {}

export interface APIGatewayClientResolvedConfig extends ResolvedClientConfig, ResolvedSigV4Config {}

/** The client as the client package declares it. */
export class APIGatewayClient extends Client<APIGatewayClientResolvedConfig> {
  constructor(config: APIGatewayClientConfig = {}) {
    const service = { serviceId: "API Gateway", clientName: "APIGatewayClient", apiVersion: "2015-07-09" };
    super(withSigV4(resolveConfig(config, service, regionalEndpoint("apigateway")), config, "apigateway"));
  }
}

/** The client with a method for every operation. */
export class APIGateway extends APIGatewayClient {
  createStage(input: CreateStageCommandInput, options?: HandlerOptions): Promise<CreateStageCommandOutput>;
  createStage(input: CreateStageCommandInput, callback: Callback<CreateStageCommandOutput>): void;
  createStage(
    input: CreateStageCommandInput,
    options: HandlerOptions,
    callback: Callback<CreateStageCommandOutput>,
  ): void;
  createStage(
    input: CreateStageCommandInput,
    options?: HandlerOptions | Callback<CreateStageCommandOutput>,
    callback?: Callback<CreateStageCommandOutput>,
  ): Promise<CreateStageCommandOutput> | void {
    return this.send(new CreateStageCommand(input), options, callback);
  }
}

import type { HandlerContext } from "../../../../templates/server/context.js";
import type { Handler } from "../../../../templates/server/handler.js";
import { bindOperation } from "../../../../templates/server/operation.js";
import { createService, type Service } from "../../../../templates/server/service.js";
import type { ContextOptions, ServiceOptions } from "../../../../templates/server/service-options.js";
import type { CreateStageRequest, Stage } from "../../validators/sample/types.js";
import { createStage } from "./create-stage.js";
import { route } from "./router.js";

/** What a server of Amazon API Gateway has to do, one function an operation. */
export interface APIGatewayHandlers<Context = undefined> {
  /** Creates a stage. */
  readonly createStage: Handler<CreateStageRequest, Stage, Context>;
}

/** Makes a server of Amazon API Gateway from its handlers. */
export function createAPIGatewayService(handlers: APIGatewayHandlers, options?: ServiceOptions): Service;
export function createAPIGatewayService<Context>(
  handlers: APIGatewayHandlers<Context>,
  options: ContextOptions<Context>,
): Service;
export function createAPIGatewayService<Context>(
  handlers: APIGatewayHandlers<Context>,
  options: ServiceOptions<Context> | ContextOptions<Context> = {},
): Service {
  const operations = {
    // Called on `handlers`, so that they may be the methods of a class.
    createStage: bindOperation(createStage, (input, context: HandlerContext<Context>) =>
      handlers.createStage(input, context),
    ),
  };
  return createService({ route, operations }, options);
}

import { createAPIGatewayService } from "@tinsmith/apigateway-server";
import { stage } from "./inputs.js";

/** Our service, whose handler does nothing. */
export const service = createAPIGatewayService({ createStage: () => stage }, { authentication: "none" });

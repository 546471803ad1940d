import { createAPIGatewayService } from "@tinsmith/apigateway-server";
import { verifySigV4 } from "@tinsmith/apigateway-server/authentication";
import { credentials } from "./floors/client.js";
import { stage } from "./inputs.js";

/** Our service, whose handler does nothing. */
export const service = createAPIGatewayService({ createStage: () => stage }, { authentication: "none" });

/** The same, which checks who signed the request. */
export const signedService = createAPIGatewayService(
  { createStage: () => stage },
  {
    authentication: {
      sigv4: verifySigV4({
        region: "eu-west-1",
        // One request is signed for the whole run.
        clockSkewSeconds: 86_400,
        credentials: () => credentials.secretAccessKey,
      }),
    },
  },
);

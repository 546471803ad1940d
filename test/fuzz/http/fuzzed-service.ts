import { createAPIGatewayService } from "@tinsmith/apigateway-server";
import { type SigV4Caller, verifySigV4 } from "@tinsmith/apigateway-server/authentication";
import type { Tally } from "./tally.js";

/** Whose signatures the service takes: what the requests of real clients were recorded with. */
export const accessKey = {
  accessKeyId: "AKIDEXAMPLE",
  secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
};

export type FuzzedService = ReturnType<typeof createAPIGatewayService<SigV4Caller | undefined>>;

/** A service that gives back what it got. Whatever is thrown in it, which its handler does not, is a problem. */
export function fuzzedService(isSigned: boolean, tally: Tally): FuzzedService {
  const sigv4 = verifySigV4({
    region: "us-east-1",
    // Recordings and generated requests are of any time.
    clockSkewSeconds: 1e9,
    credentials: (id, request) =>
      id === accessKey.accessKeyId
        ? { ...accessKey, sessionToken: request.header("x-amz-security-token") }
        : undefined,
  });
  return createAPIGatewayService<SigV4Caller | undefined>(
    { createStage: ({ restApiId: _, ...stage }) => stage },
    {
      authentication: isSigned ? { sigv4 } : "none",
      onError: (error) => tally.complain(`thrown: ${error instanceof Error ? error.stack : String(error)}`),
    },
  );
}

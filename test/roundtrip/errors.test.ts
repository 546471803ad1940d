import {
  BadRequestException,
  ConflictException,
  LimitExceededException,
  NotFoundException,
  TooManyRequestsException,
  UnauthorizedException,
} from "@tinsmith/apigateway-types";
import { describe, expect, it } from "vitest";
import { callers } from "./support/callers.js";
import { serve } from "./support/generated-server.js";

const INPUT = { restApiId: "a1b2c3d4e5", stageName: "prod", deploymentId: "d1e2f3" };
const message = "Nothing „here“ is\tASCII: 🚀";

const MODELLED = [
  { Exception: BadRequestException, status: 400, members: { message } },
  { Exception: UnauthorizedException, status: 401, members: { message } },
  { Exception: NotFoundException, status: 404, members: { message } },
  { Exception: ConflictException, status: 409, members: { message } },
  { Exception: LimitExceededException, status: 429, members: { message, retryAfterSeconds: "30" } },
  { Exception: TooManyRequestsException, status: 429, members: { message, retryAfterSeconds: "1.5 or so" } },
].map((error) => [error.Exception.name, error] as const);

describe.each(callers)("through %s and the generated server", (_, { connect, exceptions }) => {
  it.each(MODELLED)("%s comes with each of its members", async (name, { Exception, status, members }) => {
    const error = await thrown(new Exception(members));
    expect(error).toBeInstanceOf(exceptions[name]);
    expect(error).toMatchObject({
      name,
      $fault: "client",
      $metadata: { httpStatusCode: status, attempts: 1 },
      ...members,
    });
  });

  it.each(MODELLED)("%s comes without members too", async (name, { Exception, status }) => {
    const error = await thrown(new Exception());
    expect(error).toBeInstanceOf(exceptions[name]);
    expect(error).toMatchObject({ name, $metadata: { httpStatusCode: status } });
    expect(error).not.toHaveProperty("retryAfterSeconds", expect.anything());
  });

  it("an error that the model does not have tells nothing of itself", async () => {
    const error = await thrown(new Error("The password is secret."));
    expect(error).toBeInstanceOf(exceptions["APIGatewayServiceException"]);
    expect(error).toMatchObject({ name: "InternalFailure", $metadata: { httpStatusCode: 500 } });
    expect(String(error)).not.toContain("secret");
  });

  it("the id of a request is in its error", async () => {
    const error = await thrown(new ConflictException({ message }));
    expect(error).toMatchObject({
      $metadata: { requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown },
    });
  });

  /** What the caller throws when the handler throws. */
  async function thrown(error: Error): Promise<unknown> {
    const url = await serve(() => {
      throw error;
    });
    return connect(url)(INPUT).then(
      () => expect.unreachable("The call has to fail."),
      (reason: unknown) => reason,
    );
  }
});

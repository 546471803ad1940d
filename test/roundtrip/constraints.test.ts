import type { CreateStageRequest } from "@tinsmith/apigateway-types";
import { summarise, validateCreateStageRequest } from "@tinsmith/apigateway-validators";
import { describe, expect, it } from "vitest";
import { brokenRequests } from "./support/broken-requests.js";
import { callers } from "./support/callers.js";
import { serve } from "./support/generated-server.js";

const broken = brokenRequests.map(({ path, law, members }) => [path, law, members] as const);
const VALID = { restApiId: "a1b2c3d4e5", stageName: "prod", deploymentId: "d1e2f3" };

describe.each(callers)("through %s and the generated server", (_, { connect, exceptions }) => {
  it.each(broken)("%s must %s", async (path, law, members) => {
    const { message } = await refusalOf(members);
    expect(message).toMatch(/^1 validation error detected\. Value /);
    expect(message).toContain(`at '${path}' failed to satisfy constraint: Member must ${law}`);
  });

  it.each(broken)("that %s must %s is said in the validators' words", async (_path, _law, members) => {
    const { message } = await refusalOf(members);
    expect(message).toBe(summarise(validateCreateStageRequest({ ...VALID, ...members })));
  });

  it("a request that breaks much is told all of it", async () => {
    const { message } = await refusalOf({
      stageName: "a b",
      deploymentId: undefined,
      cacheClusterSize: "0",
      variables: { "a b": "", "~a/b": "x" },
      canarySettings: { percentTraffic: -1, stageVariableOverrides: { a: "ü" } },
      tags: { a: "^", b: "^" },
    });
    expect(message).toMatch(/^10 validation errors detected\. /);
    expect(pathsIn(message)).toEqual([
      "/cacheClusterSize",
      "/canarySettings/percentTraffic",
      "/canarySettings/stageVariableOverrides/a",
      "/deploymentId",
      "/stageName",
      "/tags/a",
      "/tags/b",
      "/variables",
      "/variables",
      "/variables/a b",
    ]);
  });

  /** What the caller throws for a valid request with these members changed. */
  async function refusalOf(members: object): Promise<Error> {
    const url = await serve(() => expect.unreachable("No handler sees a request that breaks the model."));
    // The cast is the point: programs without a compiler send such requests.
    const input = { ...VALID, ...members } as CreateStageRequest;
    const error: unknown = await connect(url)(input).then(
      () => expect.unreachable("The request has to be refused."),
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(exceptions["BadRequestException"]);
    if (error instanceof Error) return error;
    throw new TypeError("Something was thrown that is no error.");
  }
});

function pathsIn(message: string): string[] {
  return [...message.matchAll(/ at '([^']*)' failed/g)].map(([, path = ""]) => path).sort();
}

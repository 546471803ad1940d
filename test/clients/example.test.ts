import { describe, expect, it } from "vitest";
import { callers } from "../roundtrip/support/callers.js";
import { completeRequest } from "../roundtrip/support/complete.js";
import { seeded, startExample } from "./support/example-service.js";

const MINIMAL = { restApiId: "a1b2c3d4e5", stageName: "prod", deploymentId: "d1e2f3" };

describe.each(callers)("through %s, the example", (_, { connect, exceptions }) => {
  it("answers with all that was asked for", async () => {
    const createStage = connect(await startExample());
    const { restApiId: _id, ...members } = completeRequest;
    expect(await createStage(completeRequest)).toStrictEqual({
      ...members,
      cacheClusterStatus: "CREATE_IN_PROGRESS",
      methodSettings: {},
      createdDate: expect.any(Date) as unknown,
      lastUpdatedDate: expect.any(Date) as unknown,
    });
  });

  it("takes a name once, of calls at the same time too", async () => {
    const createStage = connect(await startExample());
    const calls = await Promise.allSettled(Array.from({ length: 8 }, () => createStage(MINIMAL)));
    const refusals = calls.filter((call) => call.status === "rejected");
    expect(refusals).toHaveLength(7);
    for (const { reason } of refusals) {
      expect(reason).toBeInstanceOf(exceptions["ConflictException"]);
      expect(reason).toMatchObject({ message: "Stage already exists", $metadata: { httpStatusCode: 409 } });
    }
  });

  it("knows the APIs and deployments of its seed alone", async () => {
    const createStage = connect(await startExample(seeded));
    const ofNoApi = createStage({ ...MINIMAL, restApiId: "nowhere" });
    await expect(ofNoApi).rejects.toBeInstanceOf(exceptions["NotFoundException"]);
    const ofNoDeployment = createStage({ ...MINIMAL, deploymentId: "nowhere" });
    await expect(ofNoDeployment).rejects.toBeInstanceOf(exceptions["BadRequestException"]);
    await expect(ofNoDeployment).rejects.toThrow("Deployment id does not exist");
    await expect(createStage(MINIMAL)).resolves.toMatchObject({ deploymentId: "d1e2f3" });
  });
});

describe("on the wire, the example", () => {
  it("answers with what is always there, and leaves out what was not set", async () => {
    const { status, text } = await post({ stageName: "prod", deploymentId: "d1e2f3" });
    expect(status).toBe(201);
    expect(text.replaceAll(/\d{10}/g, "NOW")).toBe(
      '{"deploymentId":"d1e2f3","stageName":"prod","cacheClusterEnabled":false,' +
        '"cacheClusterStatus":"NOT_AVAILABLE","methodSettings":{},"tracingEnabled":false,' +
        '"createdDate":NOW,"lastUpdatedDate":NOW}',
    );
  });

  it("fills in the canary's defaults", async () => {
    const { text } = await post({ ...MINIMAL, canarySettings: { deploymentId: "d4e5f6" } });
    expect(JSON.parse(text)).toMatchObject({
      canarySettings: { deploymentId: "d4e5f6", percentTraffic: 0, useStageCache: false },
    });
  });

  async function post(body: object): Promise<{ readonly status: number; readonly text: string }> {
    const response = await fetch(`${await startExample()}/restapis/a1b2c3d4e5/stages`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  }
});

import { describe, expect, it } from "vitest";
import { newStage } from "../src/new-stage.js";

const NOW = new Date("2024-05-02T09:30:00.789Z");
const DATES = {
  createdDate: new Date("2024-05-02T09:30:00Z"),
  lastUpdatedDate: new Date("2024-05-02T09:30:00Z"),
};
const ASKED = { restApiId: "a1b2c3d4e5", stageName: "prod", deploymentId: "d1e2f3" };

describe("a new stage", () => {
  it("has the defaults of API Gateway, dates in whole seconds, and nothing that was not asked for", () => {
    expect(newStage(ASKED, NOW)).toStrictEqual({
      stageName: "prod",
      deploymentId: "d1e2f3",
      cacheClusterEnabled: false,
      cacheClusterStatus: "NOT_AVAILABLE",
      methodSettings: {},
      tracingEnabled: false,
      ...DATES,
    });
  });

  it("is what was asked for", () => {
    const asked = {
      stageName: "prod",
      deploymentId: "d1e2f3",
      description: "What our customers call.",
      cacheClusterEnabled: true,
      cacheClusterSize: "13.5",
      variables: { lambdaAlias: "live" },
      documentationVersion: "1.4.0",
      canarySettings: {
        percentTraffic: 12.5,
        deploymentId: "d4e5f6",
        stageVariableOverrides: { lambdaAlias: "next" },
        useStageCache: true,
      },
      tracingEnabled: true,
      tags: { team: "payments" },
    } as const;
    expect(newStage({ restApiId: "a1b2c3d4e5", ...asked }, NOW)).toStrictEqual({
      ...asked,
      cacheClusterStatus: "CREATE_IN_PROGRESS",
      methodSettings: {},
      ...DATES,
    });
  });

  it("has the smallest cache where the size is not said", () => {
    expect(newStage({ ...ASKED, cacheClusterEnabled: true }, NOW)).toMatchObject({
      cacheClusterEnabled: true,
      cacheClusterStatus: "CREATE_IN_PROGRESS",
      cacheClusterSize: "0.5",
    });
  });

  it("gives a canary no calls and no cache where neither is said", () => {
    const { canarySettings } = newStage({ ...ASKED, canarySettings: { deploymentId: "d4e5f6" } }, NOW);
    expect(canarySettings).toStrictEqual({ deploymentId: "d4e5f6", percentTraffic: 0, useStageCache: false });
  });
});

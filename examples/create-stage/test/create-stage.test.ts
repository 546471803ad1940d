import type { Stage } from "@tinsmith/apigateway-types";
import { expect, it } from "vitest";
import { createStageHandler } from "../src/create-stage.js";
import { anyApi, type KnownApis, onlyApis } from "../src/known-apis.js";
import type { StageStore } from "../src/stage-store.js";

const ASKED = { restApiId: "a1b2c3d4e5", stageName: "prod", deploymentId: "d1e2f3" };
const SEEDED = onlyApis(new Map([["a1b2c3d4e5", new Set(["d1e2f3"])]]));

it("takes any API and any deployment where none are named", async () => {
  const createStage = handler(anyApi);
  await expect(createStage(ASKED)).resolves.toMatchObject({ stageName: "prod" });
  await expect(createStage({ ...ASKED, restApiId: "other" })).resolves.toMatchObject({ stageName: "prod" });
});

it("refuses the second stage of a name", async () => {
  const createStage = handler(anyApi);
  await createStage(ASKED);
  await expect(createStage(ASKED)).rejects.toMatchObject({
    name: "ConflictException",
    message: "Stage already exists",
  });
});

it("refuses an API that is not among the named ones", async () => {
  await expect(handler(SEEDED)({ ...ASKED, restApiId: "__proto__" })).rejects.toMatchObject({
    name: "NotFoundException",
    message: "Invalid API identifier specified",
  });
});

it("refuses a deployment that the API does not have, for the stage and for its canary", async () => {
  const refusal = { name: "BadRequestException", message: "Deployment id does not exist" };
  const createStage = handler(SEEDED);
  await expect(createStage({ ...ASKED, deploymentId: "other" })).rejects.toMatchObject(refusal);
  const canarySettings = { deploymentId: "other" };
  await expect(createStage({ ...ASKED, canarySettings })).rejects.toMatchObject(refusal);
  await expect(createStage(ASKED)).resolves.toMatchObject({ deploymentId: "d1e2f3" });
});

function handler(apis: KnownApis): ReturnType<typeof createStageHandler> {
  return createStageHandler({ stages: memoryStore(), apis, now: () => new Date() });
}

function memoryStore(): StageStore {
  const stages = new Map<string, Stage>();
  return {
    add: async (restApiId, stageName, stage) => {
      const key = `${restApiId}/${stageName}`;
      if (stages.has(key)) return false;
      stages.set(key, stage);
      return true;
    },
    get: async (restApiId, stageName) => stages.get(`${restApiId}/${stageName}`),
    close: async () => {},
  };
}

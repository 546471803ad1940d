import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { completeRequest } from "../roundtrip/support/complete.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { hasPythonModule } from "./support/available.js";
import { Child } from "./support/child.js";
import { buildExample, runExample } from "./support/example-process.js";

const SEED = fileURLToPath(new URL("../../examples/create-stage/seed.example.json", import.meta.url));
const MINIMAL = { restApiId: "a1b2c3d4e5", stageName: "dev", deploymentId: "d1e2f3" };

it.skipIf(!hasPythonModule("boto3"))(
  "boto3 creates stages, gets errors of its own classes, and finds the stages after a restart",
  async () => {
    const program = await buildExample();
    const flags = ["--data", temporaryFolder(), "--seed", SEED];
    const boto3 = startBoto3();
    const before = await runExample(program, ...flags);

    const now = expect.closeTo(Date.now() / 1000, -2) as unknown;
    const full = await boto3.createStage(before.url, completeRequest);
    const { restApiId: _, ...members } = completeRequest;
    expect(full).toEqual({
      status: 201,
      attempts: 1,
      stage: {
        ...members,
        cacheClusterStatus: "CREATE_IN_PROGRESS",
        methodSettings: {},
        createdDate: now,
        lastUpdatedDate: now,
      },
    });
    expect(await boto3.createStage(before.url, MINIMAL)).toMatchObject({
      stage: { cacheClusterEnabled: false, cacheClusterStatus: "NOT_AVAILABLE", tracingEnabled: false },
    });
    expect(await boto3.createStage(before.url, completeRequest)).toEqual(CONFLICT);
    expect(await boto3.createStage(before.url, { ...MINIMAL, stageName: "a b" })).toEqual({
      class: "BadRequestException",
      isModelled: true,
      status: 400,
      message: expect.stringContaining("at '/stageName' failed to satisfy constraint") as unknown,
    });
    expect(await boto3.createStage(before.url, { ...MINIMAL, deploymentId: "nowhere" })).toEqual({
      class: "BadRequestException",
      isModelled: true,
      status: 400,
      message: "Deployment id does not exist",
    });
    expect(await boto3.createStage(before.url, { ...MINIMAL, restApiId: "nowhere" })).toEqual({
      class: "NotFoundException",
      isModelled: true,
      status: 404,
      message: "Invalid API identifier specified",
    });
    expect(await before.end()).toBe(0);

    const after = await runExample(program, ...flags);
    expect(await boto3.createStage(after.url, completeRequest)).toEqual(CONFLICT);
    expect(await boto3.createStage(after.url, MINIMAL)).toEqual(CONFLICT);
    expect(await boto3.createStage(after.url, { ...MINIMAL, stageName: "new" })).toMatchObject({
      status: 201,
    });
    expect(await after.end()).toBe(0);
  },
);

const CONFLICT = {
  class: "ConflictException",
  isModelled: true,
  status: 409,
  message: "Stage already exists",
};

interface Boto3 {
  readonly createStage: (url: string, params: object) => Promise<unknown>;
}

/** One Python process for all calls: to import boto3 takes longer than all of them. */
function startBoto3(): Boto3 {
  const child = new Child("python3", [fileURLToPath(new URL("boto3-caller.py", import.meta.url))]);
  return {
    createStage: async (url, params) => {
      child.write(JSON.stringify({ url, params }));
      return JSON.parse(await child.line()) as unknown;
    },
  };
}

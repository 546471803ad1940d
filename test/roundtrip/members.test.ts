import type { CreateStageRequest, Stage } from "@tinsmith/apigateway-types";
import { describe, expect, it } from "vitest";
import { callers } from "./support/callers.js";
import { completeRequest, completeStage } from "./support/complete.js";
import { serve } from "./support/generated-server.js";

const MINIMAL = { restApiId: "a1b2c3d4e5", stageName: "prod", deploymentId: "d1e2f3" };

describe.each(callers)("through %s and the generated server", (_, { connect }) => {
  it("every member of a request arrives", async () => {
    expect(await sent(completeRequest)).toStrictEqual(completeRequest);
  });

  it("every member of an answer comes back", async () => {
    expect(await answered(completeStage)).toStrictEqual(completeStage);
  });

  it("members that are absent stay absent, both ways", async () => {
    expect(await sent(MINIMAL)).toStrictEqual(MINIMAL);
    expect(await answered({})).toStrictEqual({});
  });

  it.each<[string, Partial<CreateStageRequest>]>([
    ["false", { cacheClusterEnabled: false, tracingEnabled: false }],
    ["empty text", { description: "", documentationVersion: "" }],
    ["empty maps and structures", { variables: {}, tags: {}, canarySettings: {} }],
    ["text beyond ASCII", { description: "Prüfung — 日本語 🚀 \u2028\u2029" }],
    ["text that JSON escapes", { description: "\" \\ / \t\n\r\b\f \u0001 \u007f <>&'" }],
    ["long text", { description: "x".repeat(65_536) }],
    ["the smallest number", { canarySettings: { percentTraffic: Number.MIN_VALUE } }],
    ["a number of many digits", { canarySettings: { percentTraffic: 0.1 + 0.2 } }],
    ["the bounds of a range", { canarySettings: { percentTraffic: 100 } }],
    ["names that objects have", { variables: { constructor: "c", toString: "t", hasOwnProperty: "h" } }],
    ["names that look like numbers", { variables: { "10": "ten", "2": "two" } }],
  ])("%s arrives as it is", async (_what, members) => {
    expect(await sent({ ...MINIMAL, ...members })).toStrictEqual({ ...MINIMAL, ...members });
  });

  it.each([
    "a/b",
    "../a",
    "a%2Fb",
    "a b",
    "ü日🚀",
    "a?b#c",
    "a+b",
    "a:b@c=d&e;f,g$h!i*j'k(l)m~",
    "a\u0000\n",
  ])("the id %j arrives as it is", async (restApiId) => {
    expect(await sent({ ...MINIMAL, restApiId })).toStrictEqual({ ...MINIMAL, restApiId });
  });

  it.each<[string, Stage]>([
    ["a time before 1970", { createdDate: new Date("1969-12-31T23:59:59Z") }],
    ["a time with milliseconds", { createdDate: new Date("2024-05-02T09:30:00.123Z") }],
    ["not a number", { canarySettings: { percentTraffic: Number.NaN } }],
    ["infinity", { methodSettings: { "*/*": { throttlingRateLimit: Number.NEGATIVE_INFINITY } } }],
    ["an empty map", { methodSettings: {}, variables: {} }],
  ])("%s comes back as it is", async (_what, stage) => {
    expect(await answered(stage)).toStrictEqual(stage);
  });

  it("a value of an enum that only the service knows comes back", async () => {
    // The cast is what a service of a later version amounts to.
    const stage = { cacheClusterStatus: "MELTING" } as unknown as Stage;
    expect(await answered(stage)).toStrictEqual(stage);
  });

  /** What the handler gets. */
  async function sent(input: CreateStageRequest): Promise<CreateStageRequest | undefined> {
    const received: CreateStageRequest[] = [];
    const url = await serve((request) => {
      received.push(request);
      return {};
    });
    await connect(url)(input);
    expect(received).toHaveLength(1);
    return received[0];
  }

  /** What the caller gets. */
  async function answered(stage: Stage): Promise<Stage> {
    const url = await serve(() => stage);
    return connect(url)(MINIMAL);
  }
});

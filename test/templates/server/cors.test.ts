import { describe, expect, it } from "vitest";
import { type CorsSettings, crossOrigin } from "../../../templates/server/cors.js";
import { bindOperation } from "../../../templates/server/operation.js";
import type { OperationResponse } from "../../../templates/server/response.js";
import { createService } from "../../../templates/server/service.js";
import { createStage } from "./sample/create-stage.js";
import { route } from "./sample/router.js";
import { stageRequest } from "./support.js";

// The behaviour of browsers stands in https://fetch.spec.whatwg.org/#http-cors-protocol

const SETTINGS: CorsSettings = {
  origins: ["*"],
  maxAge: 600,
  allowedHeaders: ["content-type", "x-coupon"],
  exposedHeaders: ["x-amzn-requestid"],
};

async function answer(
  change: Parameters<typeof stageRequest>[0],
  settings: Partial<CorsSettings> = {},
): Promise<OperationResponse> {
  const operations = { createStage: bindOperation(createStage, () => ({})) };
  const definition = { route, operations, crossOrigin: crossOrigin({ ...SETTINGS, ...settings }) };
  return createService(definition, {}).dispatch(stageRequest(change));
}

const ORIGIN = { origin: "https://shop.example" };
const PREFLIGHT = {
  method: "OPTIONS",
  headers: { ...ORIGIN, "access-control-request-method": "POST" },
  body: "",
};

describe("the question before the real request", () => {
  it("is answered with the methods of the path, and the headers that may be sent", async () => {
    const { status, headers, body } = await answer(PREFLIGHT);
    expect({ status, body }).toEqual({ status: 204, body: "" });
    expect(headers).toMatchObject({
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Allow-Methods": "POST",
      "Access-Control-Allow-Headers": "content-type, x-coupon",
      "Access-Control-Max-Age": "600",
    });
  });

  it("of a path that has no operation is answered as all requests for it are", async () => {
    expect((await answer({ ...PREFLIGHT, path: "/nowhere" })).status).toBe(404);
  });

  it("repeats the names that begin as the model says, and no others", async () => {
    const asked = "X-Note-A, x-note-b,\tx-other, x-note-\n, X-Coupon";
    const headers = { ...PREFLIGHT.headers, "access-control-request-headers": asked };
    const response = await answer({ ...PREFLIGHT, headers }, { allowedPrefixes: ["x-note-"] });
    expect(response.headers["Access-Control-Allow-Headers"]).toBe(
      "content-type, x-coupon, x-note-a, x-note-b, x-note-",
    );
  });

  it("is no question without an origin", async () => {
    const headers = { "access-control-request-method": "POST" };
    expect((await answer({ ...PREFLIGHT, headers })).status).toBe(405);
  });
});

describe("an answer", () => {
  it("says who may read it and what of it, refusals too", async () => {
    const good = await answer({ headers: { ...ORIGIN, "content-type": "application/json" } });
    const bad = await answer({ headers: { ...ORIGIN, "content-type": "application/json" }, body: "{" });
    expect([good.status, bad.status]).toEqual([201, 400]);
    for (const { headers } of [good, bad]) {
      expect(headers["Access-Control-Allow-Origin"]).toBe("*");
      expect(headers["Access-Control-Expose-Headers"]).toBe("x-amzn-requestid");
      expect(headers).not.toHaveProperty("vary");
    }
  });

  it("names the origin that asks, where it is one of several", async () => {
    const origins = ["https://shop.example", "https://test.shop.example"];
    const { headers } = await answer({ headers: ORIGIN }, { origins });
    expect(headers).toMatchObject({ "Access-Control-Allow-Origin": "https://shop.example", vary: "Origin" });
    const other = await answer({ headers: { origin: "https://evil.example" } }, { origins });
    expect(other.headers).toMatchObject({ vary: "Origin" });
    expect(other.headers).not.toHaveProperty("Access-Control-Allow-Origin");
  });

  it("lets browsers send their own credentials where the model has such a scheme", async () => {
    const settings = { origins: ["https://shop.example"], allowsCredentials: true };
    const { headers } = await answer({ headers: ORIGIN }, settings);
    expect(headers["Access-Control-Allow-Credentials"]).toBe("true");
  });
});

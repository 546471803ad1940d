import { type RequestListener } from "node:http";
import express, { type Express } from "express";
import express4 from "express-4";
import { expect, it } from "vitest";
import { toExpressMiddleware } from "../../../templates/server/express.js";
import { stageService, withListener } from "./support.js";

const good = '{"stageName":"prod","deploymentId":"d1"}';

/** Both have the same interface, as far as it is used here. */
const versions: readonly (readonly [string, () => Express])[] = [
  ["5", () => express()],
  ["4", () => express4()],
];

it.each(versions)("Express %s answers with a service, as it was sent", async (_, newApp) => {
  const app = newApp().use(toExpressMiddleware(stageService()));
  expect(await post(app, "/restapis/a%2Fb/stages")).toMatchObject({ clientCertificateId: "a/b" });
  expect(await post(app, "/restapis//stages")).toMatchObject({ clientCertificateId: "" });
});

it.each(versions)("at a mount point of Express %s, the model's paths begin below it", async (_, newApp) => {
  const seen: (string | undefined)[] = [];
  const service = stageService(({ stageName }, { request }) => {
    seen.push(request.basePath, request.path);
    return { stageName };
  });
  const app = newApp().use("/api/v1", toExpressMiddleware(service));
  expect(await post(app, "/api/v1/restapis/a1/stages?x=1")).toStrictEqual({ stageName: "prod" });
  expect(seen).toStrictEqual(["/api/v1", "/restapis/a1/stages"]);
});

it.each(versions)(
  "Express %s goes on to the next middleware where no operation has the path",
  async (_, newApp) => {
    const app = newApp()
      .use(toExpressMiddleware(stageService(), { passThrough: true }))
      .use(express.json())
      .use((request, response) => void response.json({ other: request.url, body: request.body }));
    expect(await post(app, "/other")).toStrictEqual({ other: "/other", body: JSON.parse(good) });
    expect(await post(app, "/restapis/a1/stages")).toMatchObject({ stageName: "prod" });
  },
);

it("without that, other paths are a 404 of the service", async () => {
  const app = express().use(toExpressMiddleware(stageService()));
  const status = await withListener(app, (url) => fetch(`${url}/other`).then((response) => response.status));
  expect(status).toBe(404);
});

it.each(versions)(
  "a body that a parser of Express %s has read is an error that says so",
  async (_, newApp) => {
    const app = newApp().use(express.json()).use(toExpressMiddleware(stageService())).use(tellError);
    expect(await post(app, "/restapis/a1/stages")).toStrictEqual({
      path: "/restapis/a1/stages",
      message:
        "The body of the request has been read already: mount the service before `express.json()` and other parsers.",
    });
  },
);

/** Express knows handlers of errors by their four parameters. */
const tellError: express.ErrorRequestHandler = (error: Error, { path }, response, next) => {
  if (response.headersSent) next(error);
  else response.status(500).json({ path, message: error.message });
};

async function post(app: RequestListener, path: string): Promise<unknown> {
  return withListener(app, async (url) => {
    const headers = { "content-type": "application/json" };
    const response = await fetch(url + path, { method: "POST", headers, body: good });
    return (await response.json()) as unknown;
  });
}

import { expect, it } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.js";
import { buildExample, runExample } from "./support/example-process.js";

it("a stage that was answered is kept, even where the process is killed at once", async () => {
  const program = await buildExample();
  const data = temporaryFolder();
  const killed = await runExample(program, "--data", data);
  expect(await statusOfCreating(killed.url)).toBe(201);
  expect(await killed.end("SIGKILL")).toBeNull();

  const after = await runExample(program, "--data", data);
  expect(await statusOfCreating(after.url)).toBe(409);
  expect(await after.end("SIGINT")).toBe(0);
});

async function statusOfCreating(url: string): Promise<number> {
  const response = await fetch(`${url}/restapis/a1b2c3d4e5/stages`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ stageName: "prod", deploymentId: "d1e2f3" }),
  });
  return response.status;
}

import { describe, expect, it } from "vitest";
import { completeRequest } from "../roundtrip/support/complete.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { hasCommand } from "./support/available.js";
import { buildExample, runExample, runExampleIn } from "./support/example-process.js";
import { type Ending, runCommand } from "./support/run-command.js";

/** Nothing of the settings of whoever runs the tests, and no pager. */
const ENVIRONMENT = {
  AWS_ACCESS_KEY_ID: "AKIDEXAMPLE",
  AWS_SECRET_ACCESS_KEY: "secret",
  AWS_DEFAULT_REGION: "us-east-1",
  AWS_CONFIG_FILE: "/dev/null",
  AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
  AWS_PAGER: "",
};

describe.skipIf(!hasCommand("aws"))("the AWS command line", () => {
  it("creates a stage, and finds it after a restart", async () => {
    const program = await buildExample();
    const data = temporaryFolder();
    const before = await runExample(program, "--data", data);
    const created = await createStage(before.url, completeRequest);
    const { restApiId: _, ...members } = completeRequest;
    expect(created).toMatchObject({ status: 0, stderr: "" });
    expect(JSON.parse(created.stdout)).toMatchObject(members);
    await before.end();

    const after = await runExample(program, "--data", data);
    const duplicate = await createStage(after.url, completeRequest);
    expect(duplicate.status).not.toBe(0);
    expect(duplicate.stderr).toContain("(ConflictException)");
    expect(duplicate.stderr).toContain("Stage already exists");
    await after.end();
  });

  it("names the member that the service refuses", async () => {
    const example = await runExample(await buildExample(), "--data", temporaryFolder());
    const refused = await createStage(example.url, { ...completeRequest, tags: { "aws:a": "x" } });
    expect(refused.status).not.toBe(0);
    expect(refused.stderr).toContain("(BadRequestException)");
    expect(refused.stderr).toContain("at '/tags' failed to satisfy constraint");
  });
});

describe.each([
  ["as it is", {}],
  ["when it asks for signatures", { ACCESS_KEY: "AKIDEXAMPLE:wJalrXUtnFEMI/K7MDENG" }],
])("the lines that the example prints %s", (_, variables) => {
  it.skipIf(!hasCommand("aws"))("create a stage by the AWS command line", async () => {
    const { status, stdout } = await runLine("aws ");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ stageName: "prod", deploymentId: "d1e2f3" });
  });

  it.skipIf(!hasCommand("curl"))("create a stage by curl", async () => {
    const { status, stdout } = await runLine("curl ");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^HTTP\/1\.1 201 Created\r\n/);
    expect(stdout).toContain(`"stageName":"dev"`);
  });

  /** Pastes the line that has a command into a shell. */
  async function runLine(command: string): Promise<Ending> {
    const { greeting } = await runExampleIn(variables, await buildExample(), "--data", temporaryFolder());
    const line = greeting.split("\n\n").find((paragraph) => paragraph.includes(command));
    return runCommand("sh", ["-c", line ?? ""], { ...ENVIRONMENT, AWS_ACCESS_KEY_ID: "", ...variables });
  }
});

function createStage(url: string, input: object): Promise<Ending> {
  const json = JSON.stringify(input);
  const args = ["apigateway", "create-stage", "--endpoint-url", url, "--cli-input-json", json];
  return runCommand("aws", args, ENVIRONMENT);
}

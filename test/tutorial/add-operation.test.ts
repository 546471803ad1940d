import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

/*
 * The tutorial of the README, followed to the letter in a copy of the project: what it says to write is read from it.
 */

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL("../../", import.meta.url));

describe("the README's tutorial", () => {
  let copy: string;
  let steps: Tutorial;

  beforeAll(async () => {
    steps = await readTutorial();
    copy = await copyProject();
    await generate(copy);
    await writeFile(`${copy}/model/apigateway/get-stage.smithy`, steps.operation);
    await insertBelow(`${copy}/model/apigateway/stage.smithy`, steps.anchor, steps.binding);
  });

  afterAll(() => rm(copy, { recursive: true, force: true }));

  it("answers a mistake on the way as it shows, and writes nothing", async () => {
    const path = `${copy}/model/apigateway/get-stage.smithy`;
    const before = await packageFiles(copy);
    await writeFile(path, steps.operation.replace("{stageName}", "{stage}"));
    const { code, output } = await generateAnyway(copy);
    await writeFile(path, steps.operation);
    expect(code).toBe(1);
    expect(output).toContain(steps.mistake);
    expect(await packageFiles(copy)).toEqual(before);
  });

  it("adds files and moves nothing in the others", async () => {
    const before = await sources(copy);
    await generate(copy);
    const after = await sources(copy);
    const added = [...after.keys()].filter((path) => !before.has(path));
    expect(added).toContain("client/src/get-stage.ts");
    expect(added).toContain("server/src/get-stage.ts");
    for (const [path, text] of before) expect(isSubsequence(text, after.get(path) ?? ""), path).toBe(true);
  });

  it("lets the compiler name the handler that is missing", async () => {
    const { code, output } = await typeCheck(copy, SERVICE("createStage"));
    expect(code).not.toBe(0);
    expect(output).toContain(steps.missing);
    expect(await typeCheck(copy, SERVICE("createStage, getStage"))).toMatchObject({ code: 0 });
  });

  it("ends with a client that calls the new operation", async () => {
    await writeFile(`${copy}/call.mjs`, CALL);
    const { stdout } = await run(process.execPath, ["call.mjs"], { cwd: copy });
    expect(JSON.parse(stdout)).toEqual({ stageName: "prod", description: "read back" });
  });
});

interface Tutorial {
  readonly operation: string;
  readonly binding: string;
  readonly anchor: string;
  readonly missing: string;
  /** The first lines of the answer to a mistake. */
  readonly mistake: string;
}

async function readTutorial(): Promise<Tutorial> {
  const readme = await readFile(`${ROOT}README.md`, "utf8");
  const tutorial = section(readme, "## Tutorial: add an operation");
  const find = (pattern: RegExp): string => {
    const found = pattern.exec(tutorial)?.[1];
    if (found === undefined) throw new Error(`The tutorial has no ${pattern.source}.`);
    return found;
  };
  return {
    operation: find(/```smithy\n([\s\S]*?)```/).replaceAll(/^ {3}/gm, ""),
    binding: find(/add the line `([^`]+)`/),
    anchor: find(/below\s+`([^`]+)`/),
    missing: find(/handler that is missing: `([^`]+?) in type …`/),
    mistake: find(/```\n(error\[[\s\S]*?)```/).trimEnd(),
  };
}

function section(text: string, heading: string): string {
  const start = text.indexOf(`${heading}\n`);
  const end = text.indexOf("\n## ", start + 1);
  return text.slice(start, end === -1 ? undefined : end);
}

/** The model and the configuration, with links to what `npm ci` installs. */
async function copyProject(): Promise<string> {
  const copy = await realpath(await mkdtemp(`${tmpdir()}/tinsmith-`));
  await cp(`${ROOT}model`, `${copy}/model`, { recursive: true });
  await cp(`${ROOT}tinsmith.json`, `${copy}/tinsmith.json`);
  await mkdir(`${copy}/node_modules/@tinsmith`, { recursive: true });
  for (const name of ["@smithy", "@types"])
    await symlink(`${ROOT}node_modules/${name}`, `${copy}/node_modules/${name}`);
  for (const target of ["types", "validators", "client", "server"]) {
    await symlink(
      `../../generated/apigateway/${target}`,
      `${copy}/node_modules/@tinsmith/apigateway-${target}`,
    );
  }
  return copy;
}

async function insertBelow(path: string, anchor: string, line: string): Promise<void> {
  const text = await readFile(path, "utf8");
  await writeFile(path, text.replace(new RegExp(`^(\\s*)${anchor}\\n`, "m"), `$&$1${line}\n`));
}

async function generate(folder: string): Promise<void> {
  const { code, output } = await generateAnyway(folder);
  expect(code, output).toBe(0);
}

async function generateAnyway(folder: string): Promise<Ended> {
  // A test runner in CI asks for colours; what the tutorial shows has none.
  const env = { ...process.env, FORCE_COLOR: "0" };
  return ended(run(process.execPath, [`${ROOT}generator/cli/launch.mjs`, "generate"], { cwd: folder, env }));
}

interface Ended {
  readonly code: number;
  readonly output: string;
}

async function ended(process: Promise<{ stdout: string; stderr: string }>): Promise<Ended> {
  try {
    const { stdout, stderr } = await process;
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    // A command that ends with another code than zero rejects with its output.
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: stdout + stderr };
  }
}

async function packageFiles(folder: string): Promise<readonly string[]> {
  const names = await readdir(`${folder}/generated`, { recursive: true });
  return names.filter((name) => !name.includes("node_modules")).sort();
}

/** The texts of all sources, by path below the service's folder. */
async function sources(folder: string): Promise<ReadonlyMap<string, string>> {
  const root = `${folder}/generated/apigateway/`;
  const names = await readdir(root, { recursive: true });
  const paths = names.filter((name) => name.endsWith(".ts") && !name.includes("dist/")).sort();
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(root + path, "utf8")] as const)),
  );
}

/** Whether all words of a text stand in another in their order: words were added, none was moved or removed. */
function isSubsequence(before: string, after: string): boolean {
  const words = wordsOf(after)[Symbol.iterator]();
  return wordsOf(before).every((word) => {
    for (let next = words.next(); next.done !== true; next = words.next())
      if (next.value === word) return true;
    return false;
  });
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\w$]+/g) ?? [];
}

async function typeCheck(folder: string, program: string): Promise<Ended> {
  await writeFile(`${folder}/program.mts`, program);
  const flags = [
    "--noEmit",
    "--strict",
    "--skipLibCheck",
    "--module",
    "nodenext",
    "--target",
    "es2022",
    "program.mts",
  ];
  return ended(run(process.execPath, [`${ROOT}node_modules/typescript/bin/tsc`, ...flags], { cwd: folder }));
}

const SERVICE = (handlers: string): string => `
import { createAPIGatewayService } from "@tinsmith/apigateway-server";

const createStage = () => ({});
const getStage = () => ({ stageName: "prod" });
export const service = createAPIGatewayService({ ${handlers} }, { authentication: "none" });
`;

const CALL = `
import { createServer } from "node:http";
import { APIGatewayClient, GetStageCommand } from "@tinsmith/apigateway-client";
import { createAPIGatewayService } from "@tinsmith/apigateway-server";
import { toNodeHandler } from "@tinsmith/apigateway-server/node";

const handlers = {
  createStage: () => ({}),
  getStage: ({ stageName }) => ({ stageName, description: "read back" }),
};
const service = createAPIGatewayService(handlers, { authentication: "none" });
const server = createServer(toNodeHandler(service)).listen(0, "127.0.0.1", async () => {
  const client = new APIGatewayClient({
    region: "us-east-1",
    endpoint: "http://127.0.0.1:" + server.address().port,
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" },
  });
  const { $metadata, ...stage } = await client.send(new GetStageCommand({ restApiId: "a1", stageName: "prod" }));
  console.log(JSON.stringify(stage));
  client.destroy();
  server.close();
});
`;

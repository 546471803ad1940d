import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onlyApis } from "../../../examples/create-stage/src/known-apis.js";
import { startService } from "../../../examples/create-stage/src/start-service.js";
import { runCommand } from "../support/run-command.js";
import { anyCall, type Call, exampleCalls, serviceCalls } from "./calls.js";
import { checkCall, checkReceived, checkRefusal, checkSigned } from "./check-call.js";
import { type Key, plainKey, REGION, refusedKeys, temporaryKey } from "./keys.js";
import { readSession, type Session } from "./outcome.js";
import type { Program } from "./program.js";
import type { Check, Report } from "./report.js";
import { startStageService } from "./stage-service.js";

/** Has a program make all calls, and checks what it and the services saw. */
export async function runProgram(name: string, program: Program): Promise<Report> {
  const service = await runAgainstService(program);
  const example = await runAgainstExample(program);
  return { name, version: service.version, checks: [...service.checks, ...example] };
}

async function runAgainstService(program: Program): Promise<Omit<Report, "name">> {
  const service = await startStageService();
  try {
    const { version, outcomes } = await runSession(program, service.url, temporaryKey, serviceCalls);
    const sent = serviceCalls.filter(({ expected }) => "stage" in expected);
    const checks: Check[] = [
      ...sent.flatMap(({ params }, index) => checkReceived(params, service.received[index])),
      ...serviceCalls.flatMap((call, index) => checkCall(call, outcomes[index])),
      checkSigned("a temporary key", outcomes[0]),
    ];
    for (const [what, key, refusal] of refusedKeys) {
      const refused = await runSession(program, service.url, key, [{ params: anyCall }]);
      checks.push(checkRefusal(what, refusal, refused.outcomes[0]));
    }
    return { version, checks };
  } finally {
    await service.close();
  }
}

async function runAgainstExample(program: Program): Promise<readonly Check[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), "tinsmith-clients-"));
  const example = await startService({ port: 0, dataFolder, apis, accessKey: plainKey });
  try {
    const { outcomes } = await runSession(program, example.url, plainKey, exampleCalls);
    const checks = exampleCalls.flatMap((call, index) => checkCall(call, outcomes[index]));
    return [
      ...checks.map((check): Check => ({ ...check, column: "example" })),
      checkSigned("a key", outcomes[0]),
    ];
  } finally {
    await example.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

const apis = onlyApis(new Map([["a1b2c3d4e5", new Set(["d1e2f3", "d4e5f6"])]]));

/** Five minutes: some start an interpreter for each call, on machines that have more to do. */
const PATIENCE = 300_000;

/** Throws where a program ends otherwise than well: it is ours, and has to tell every error of a client as an outcome. */
async function runSession(
  { command, args, variables = {} }: Program,
  url: string,
  key: Key,
  calls: readonly Pick<Call, "params">[],
): Promise<Session> {
  const input = calls.map(({ params }) => `${JSON.stringify(params)}\n`).join("");
  const environment = { ...variables, ...environmentOf(url, key) };
  const ending = await runCommand(command, args, environment, { input, timeout: PATIENCE });
  if (ending.status !== 0) throw new Error(`\`${command} ${args.join(" ")}\` failed:\n${ending.stderr}`);
  return readSession(ending.stdout);
}

/** Where all clients look for their settings. Nothing of whoever runs this counts, and nobody looks elsewhere. */
function environmentOf(url: string, { accessKeyId, secretAccessKey, sessionToken = "" }: Key): Variables {
  const settings: Variables = {
    SERVICE_URL: url,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_MAX_ATTEMPTS: "1",
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_CONFIG_FILE: "/dev/null",
    AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
    AWS_PAGER: "",
    NO_PROXY: "127.0.0.1",
    no_proxy: "127.0.0.1",
  };
  return settings;
}

type Variables = Readonly<Record<string, string>>;

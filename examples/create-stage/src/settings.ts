import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { AccessKey } from "./access-key.js";
import { UsageError } from "./usage-error.js";

/** How the service is started. */
export interface Settings {
  /** 0 for one that is free. */
  readonly port: number;
  readonly dataFolder: string;
  /** Without it, any API and deployment is taken. */
  readonly seedFile: string | undefined;
  /** Whose requests are taken. Without it, requests need no signature. */
  readonly accessKey: AccessKey | undefined;
}

export const USAGE = `Usage: npm start -- [--port PORT] [--data FOLDER] [--seed FILE]

  --port PORT    where to listen; 0 takes a free port. Default: PORT, or 8080.
  --data FOLDER  where stages are kept. Default: DATA_FOLDER, or examples/create-stage/data.
  --seed FILE    which APIs and deployments there are. Default: SEED_FILE, or any.

ACCESS_KEY=ID:SECRET in the environment has requests signed by that key, and refuses all others.`;

/** Reads the settings from flags, then from the environment. Throws a `UsageError` for what it does not understand. */
export function readSettings(args: readonly string[], env: NodeJS.ProcessEnv): Settings {
  const flags = readFlags(args);
  return {
    port: readPort(flags.port ?? env["PORT"] ?? "8080"),
    dataFolder: flags.data ?? env["DATA_FOLDER"] ?? fileURLToPath(new URL("../data", import.meta.url)),
    seedFile: flags.seed ?? env["SEED_FILE"],
    accessKey: readAccessKey(env["ACCESS_KEY"]),
  };
}

/** There is no flag for it: the flags of a process are shown to everybody on the machine. */
function readAccessKey(text: string | undefined): AccessKey | undefined {
  if (text === undefined) return undefined;
  const [, accessKeyId, secretAccessKey] = /^([^:]+):(.+)$/.exec(text) ?? [];
  if (accessKeyId !== undefined && secretAccessKey !== undefined) return { accessKeyId, secretAccessKey };
  throw new UsageError("ACCESS_KEY must be an id and a secret, joined by a colon: AKIDEXAMPLE:secret.");
}

function readFlags(args: readonly string[]): { port?: string; data?: string; seed?: string } {
  const options = { port: { type: "string" }, data: { type: "string" }, seed: { type: "string" } } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`${reason}\n\n${USAGE}`, { cause });
  }
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new UsageError(`The port must be a number from 0 to 65535, and \`${text}\` is none.`);
}

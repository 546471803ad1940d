import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const REPORT = resolve("measure/report-cpu.cjs");

/**
 * Runs Node to its end and tells the CPU milliseconds of that process, from its start, and of every Node process that
 * it started. Throws if it fails.
 */
export async function cpuOfProcess(args: readonly string[], cwd: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "tinsmith-bench-"));
  try {
    const env = { ...process.env, NODE_OPTIONS: `--require ${REPORT}`, TINSMITH_BENCH_CPU: folder };
    await promisify(execFile)(process.execPath, args, { cwd, env });
    const reports = await readdir(folder);
    const times = await Promise.all(reports.map(async (name) => Number(await readFile(join(folder, name)))));
    return times.reduce((sum, time) => sum + time, 0);
  } finally {
    await rm(folder, { recursive: true });
  }
}

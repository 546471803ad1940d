import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { shown, type Entry, type Figure } from "../entry.js";
import { compare } from "../measure/compare.js";
import { cpuOfProcess } from "../measure/cpu-of-process.js";

/**
 * What `generate` costs as a whole process, on this repository's own model, in starts of Node. The bars are a prototype's
 * 1.26, 0.20 and 0.40 s, over the 40 ms that Node took to start beside it.
 */
export const entry: Entry = {
  async measure() {
    const root = await mkdtemp(join(tmpdir(), "tinsmith-bench-"));
    try {
      return [
        ...(await comparedToNode("cold", 31, await coldRun(join(root, "cold")))),
        ...(await comparedToNode("unchanged", 5, await unchangedRun(join(root, "unchanged")))),
        ...(await comparedToNode("one-member", 10, await changedRun(join(root, "changed")))),
      ];
    } finally {
      await rm(root, { recursive: true });
    }
  },
};

const REPOSITORY = resolve("../..");

async function comparedToNode(
  name: string,
  bar: number,
  cost: () => Promise<number>,
): Promise<readonly Figure[]> {
  const floor = { name: "node -e 0", cost: () => cpuOfProcess(["-e", "0"], REPOSITORY) };
  const figures = await compare({
    name: `generate/${name}`,
    floor,
    ours: [{ name: "tinsmith", cost }],
    peers: [],
    bar,
    rounds: 9,
  });
  const [start, ours] = figures;
  const milliseconds = ((start?.figure ?? NaN) / 1000) * (ours?.figure ?? NaN);
  return [...figures, shown(`generate/${name}/tinsmith, CPU`, milliseconds, "ms")];
}

/** Nothing is there but the model: no output, no cache. */
async function coldRun(folder: string): Promise<() => Promise<number>> {
  await copyProject(folder);
  return async () => {
    await rm(join(folder, "generated"), { recursive: true, force: true });
    await rm(join(folder, "node_modules"), { recursive: true, force: true });
    return generate(folder);
  };
}

async function unchangedRun(folder: string): Promise<() => Promise<number>> {
  await copyProject(folder);
  await generate(folder);
  return () => generate(folder);
}

/** Each time the request has another member that it never had. */
async function changedRun(folder: string): Promise<() => Promise<number>> {
  await copyProject(folder);
  await generate(folder);
  const path = join(folder, "model/apigateway/create-stage.smithy");
  const text = await readFile(path, "utf8");
  const member = "description: String";
  if (!text.includes(member)) throw new Error(`The model has no line \`${member}\`.`);
  let changes = 0;
  return async () => {
    await writeFile(path, text.replace(member, `$&\n    added${++changes}: String`));
    return generate(folder);
  };
}

async function copyProject(folder: string): Promise<void> {
  for (const name of ["tinsmith.json", "model"]) {
    await cp(join(REPOSITORY, name), join(folder, name), { recursive: true });
  }
}

function generate(folder: string): Promise<number> {
  return cpuOfProcess([join(REPOSITORY, "generator/cli/launch.mjs"), "generate"], folder);
}

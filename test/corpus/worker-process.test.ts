import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.js";
import { WorkerProcess } from "./worker-process.js";

const limits = { milliseconds: 60_000, bytes: 2 ** 30 };

/** A process that runs a script whenever it gets a `task`. */
function workerOf(script: string, own = limits): WorkerProcess {
  const path = `${temporaryFolder()}/worker.mjs`;
  writeFileSync(path, `process.on("message", (task) => { ${script} });`);
  const worker = new WorkerProcess(pathToFileURL(path), own);
  onTestFinished(() => worker.end());
  return worker;
}

const task = (file: string) => ({ file, run: { models: "", parts: [], out: "", unformatted: true } });
const answer = (memory: number): string =>
  `process.send({ outcomes: [{ model: task.file + " " + process.pid }], memory: ${memory} });`;

it("a process does one model after the other", async () => {
  const worker = workerOf(answer(1));
  const [first] = await worker.generate(task("a"));
  const [second] = await worker.generate(task("b"));
  expect(second?.model.slice(2)).toBe(first?.model.slice(2));
});

it("a process that holds too much is replaced", async () => {
  const worker = workerOf(answer(2 ** 31));
  const [first] = await worker.generate(task("a"));
  const [second] = await worker.generate(task("b"));
  expect(second?.model.slice(2)).not.toBe(first?.model.slice(2));
});

it("a process that dies is a failure with its reason, and the next model has another", async () => {
  const worker = workerOf(`if (task.file === "bad.json") process.exit(3); ${answer(1)}`);
  expect(await worker.generate(task("bad.json"))).toMatchObject([
    { model: "bad", kind: "failed", problems: ["The process ended with code 3."] },
  ]);
  expect(await worker.generate(task("good"))).toMatchObject([{ model: expect.stringMatching(/^good/) }]);
});

it("a process that is killed is a failure too", async () => {
  const worker = workerOf(`process.kill(process.pid, "SIGKILL");`);
  expect(await worker.generate(task("a"))).toMatchObject([{ problems: ["The process ended with SIGKILL."] }]);
});

it("a process that never answers is ended", async () => {
  const worker = workerOf("", { ...limits, milliseconds: 500 });
  expect(await worker.generate(task("a"))).toMatchObject([
    { kind: "failed", problems: ["There was no end after 0.5 s."] },
  ]);
});

import { beforeEach, describe, expect, test } from "vitest";
import { applyChanges } from "../../../generator/output/apply-changes.js";
import { planChanges } from "../../../generator/output/plan-changes.js";
import { isUpToDate, recordRun, type RunRecord } from "../../../generator/output/run-record.js";
import { memoryHost, type MemoryHost } from "../../../generator/source/memory-host.js";
import { recordingHost } from "../../../generator/source/recording-host.js";
import { outputFiles } from "./output-files.js";

let host: MemoryHost;
let record: RunRecord<string>;

beforeEach(async () => {
  host = memoryHost({ "/p/tinsmith.json": "{}", "/p/model/a.smithy": "a", "/opt/prelude.smithy": "prelude" });
  const { host: reader, record: read } = recordingHost(host);
  for (const path of await reader.glob("/p", ["model/*.smithy"])) await reader.readText(path);
  await reader.readText("/p/tinsmith.json");
  await reader.readText("/p/optional.json");
  const planned = await planChanges(outputFiles({ "a.ts": "a", "dist/a.js": "a" }), "/p/out", host);
  const changes = [await applyChanges(planned, host)];
  const trace = { generator: "g", read, shipped: ["/opt/prelude.smithy"], changes, summary: "said" };
  const made = await recordRun(trace, "/p", host);
  if (made === undefined) throw new Error("nothing here is uncertain");
  record = made;
});

describe("a run is up to date", () => {
  test("as long as nothing has changed", async () => {
    expect(await isUpToDate(record, "g", "/p", host)).toBe(true);
    expect(record.summary).toBe("said");
    expect(record.built).toEqual({ out: ["dist/a.js"] });
  });

  test("in another place too, where the cache was carried with its project", async () => {
    const moved = [...host.files].map(([path, text]) => [path.replace(/^\/p\//, "/q/r/"), text]);
    const elsewhere = memoryHost(Object.fromEntries(moved) as Record<string, string>);
    expect(await isUpToDate(record, "g", "/q/r", elsewhere)).toBe(true);
  });

  test("no matter what becomes of other files", async () => {
    await host.writeText("/p/notes.md", "x");
    await host.writeText("/p/out/mine.ts", "x");
    expect(await isUpToDate(record, "g", "/p", host)).toBe(true);
  });

  test("but not with another generator", async () => {
    expect(await isUpToDate(record, "g2", "/p", host)).toBe(false);
  });

  test.each([
    ["the configuration", "/p/tinsmith.json"],
    ["a file of the model", "/p/model/a.smithy"],
    ["a file that ships with the generator", "/opt/prelude.smithy"],
    ["an output", "/p/out/a.ts"],
    ["a built output", "/p/out/dist/a.js"],
    ["the manifest", "/p/out/.tinsmith-manifest"],
  ])("but not once %s has changed or is gone", async (_, path) => {
    const text = host.files.get(path) ?? "";
    await host.writeText(path, `${text} `);
    expect(await isUpToDate(record, "g", "/p", host)).toBe(false);
    await host.writeText(path, text);
    expect(await isUpToDate(record, "g", "/p", host)).toBe(true);
    await host.remove(path);
    expect(await isUpToDate(record, "g", "/p", host)).toBe(false);
  });

  test.each([
    ["a file that the patterns find", "/p/model/b.smithy"],
    ["a file that was looked for", "/p/optional.json"],
    ["the work of a run that was killed", "/p/out/.tinsmith-work/journal"],
  ])("but not once there is %s", async (_, path) => {
    await host.writeText(path, "");
    expect(await isUpToDate(record, "g", "/p", host)).toBe(false);
  });
});

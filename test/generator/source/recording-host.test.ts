import { expect, test } from "vitest";
import { memoryHost } from "../../../generator/source/memory-host.js";
import { recordingHost } from "../../../generator/source/recording-host.js";

test("a recording host answers as the other does, and keeps what was asked", async () => {
  const { host, record } = recordingHost(memoryHost({ "/p/a.smithy": "a", "/p/b.json": "b" }));
  expect(await host.readText("/p/a.smithy")).toBe("a");
  expect(await host.readText("/p/missing")).toBeUndefined();
  expect(await host.readBytes("/p/b.json")).toHaveLength(1);
  expect(await host.glob("/p", ["*.smithy"])).toEqual(["/p/a.smithy"]);
  expect([...record.files.keys()]).toEqual(["/p/a.smithy", "/p/missing", "/p/b.json"]);
  expect(record.files.get("/p/a.smithy")).toBe("a");
  expect(record.globs).toEqual([{ folder: "/p", patterns: ["*.smithy"] }]);
});

test("folders cannot be listed past the record", async () => {
  await expect(recordingHost(memoryHost()).host.listFiles("/p")).rejects.toThrow("by name or by glob");
});

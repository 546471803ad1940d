import { describe, expect, test } from "vitest";
import { checkTargets } from "../../../generator/config/check-targets.js";
import type { ServiceConfig } from "../../../generator/config/config.js";
import { findConfig } from "../../../generator/config/find-config.js";
import { loadConfig } from "../../../generator/config/load-config.js";
import { readModelFiles } from "../../../generator/config/model-files.js";
import { memoryHost } from "../../../generator/source/memory-host.js";

const service: ServiceConfig = {
  model: ["model/**/*.smithy", "!model/draft/*"],
  service: "a#B",
  targets: ["types", "client"],
  output: "generated",
  packages: "b-{target}",
};

describe("findConfig", () => {
  test("finds the nearest file, here or above", async () => {
    const host = memoryHost({ "/a/tinsmith.json": "{}", "/a/b/c/x": "" });
    expect(await findConfig("/a", host)).toBe("/a/tinsmith.json");
    expect(await findConfig("/a/b/c", host)).toBe("/a/tinsmith.json");
    expect(await findConfig("/other", host)).toBeUndefined();
  });

  test("takes that of Smithy's own tools where a folder has none of ours", async () => {
    const host = memoryHost({
      "/a/tinsmith.json": "{}",
      "/a/b/smithy-build.json": "{}",
      "/a/smithy-build.json": "{}",
    });
    expect(await findConfig("/a/b", host)).toBe("/a/b/smithy-build.json");
    expect(await findConfig("/a", host)).toBe("/a/tinsmith.json");
  });
});

describe("loadConfig", () => {
  test("says which file is missing", async () => {
    const { value, diagnostics } = await loadConfig("/a/tinsmith.json", memoryHost(), () => undefined);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: "config/missing-file", severity: "error" }]);
    expect(diagnostics[0]?.message).toBe("There is no configuration `/a/tinsmith.json`.");
  });
});

describe("readModelFiles", () => {
  test("reads the files of all patterns in the order of their paths", async () => {
    const host = memoryHost({
      "/p/model/b.smithy": "b",
      "/p/model/a/c.smithy": "c",
      "/p/model/draft/d.smithy": "d",
    });
    const { value, diagnostics } = await readModelFiles(service, "/p", host);
    expect(diagnostics).toEqual([]);
    expect(value.map(({ path, text }) => [path, text])).toEqual([
      ["/p/model/a/c.smithy", "c"],
      ["/p/model/b.smithy", "b"],
    ]);
  });

  test("a pattern that matches nothing is a mistake, even beside one that does", async () => {
    const host = memoryHost({ "/p/model/b.smithy": "" });
    const model = ["model/*.smithy", "models/*.smithy"];
    const { diagnostics } = await readModelFiles({ ...service, model }, "/p", host);
    expect(diagnostics).toMatchObject([
      { code: "config/no-model-files", message: "No file matches `models/*.smithy`." },
    ]);
  });
});

describe("checkTargets", () => {
  const known = [
    { id: "types", needs: [] },
    { id: "client", needs: ["types"] },
    { id: "server", needs: ["types"] },
  ];

  test("known targets with all that they stand on are in order", () => {
    expect(checkTargets(service, known)).toEqual([]);
  });

  test("an unknown target is reported with the one that was meant", () => {
    expect(checkTargets({ ...service, targets: ["types", "sever"] }, known)).toMatchObject([
      {
        code: "config/unknown-target",
        message: "There is no target `sever`.",
        hint: "did you mean `server`?",
      },
    ]);
  });

  test("a target without another that it stands on is reported", () => {
    expect(checkTargets({ ...service, targets: ["client"] }, known)).toMatchObject([
      {
        code: "config/missing-target",
        message: "The target `client` stands on `types`, which is not listed.",
      },
    ]);
  });
});

import type { Stage } from "@tinsmith/apigateway-types";
import { expect, it, onTestFinished } from "vitest";
import { temporaryFolder } from "../../../test/support/temporary-folder.js";
import { LmdbStageStore } from "../src/lmdb-stage-store.js";

const STAGE: Stage = {
  stageName: "prod",
  deploymentId: "d1e2f3",
  methodSettings: {},
  variables: { constructor: "c" },
  createdDate: new Date("2024-05-02T09:30:00Z"),
  lastUpdatedDate: new Date("2024-05-02T09:30:00Z"),
};

it("keeps a stage, dates included, when it is closed and opened again", async () => {
  const folder = temporaryFolder();
  const before = new LmdbStageStore(folder);
  await before.add("a1", "prod", STAGE);
  await before.close();
  expect(await open(folder).get("a1", "prod")).toStrictEqual(STAGE);
});

it("takes the name of a stage once in each API", async () => {
  const store = open();
  expect(await store.add("a1", "prod", STAGE)).toBe(true);
  expect(await store.add("a1", "prod", { ...STAGE, deploymentId: "other" })).toBe(false);
  expect(await store.add("a2", "prod", STAGE)).toBe(true);
  expect(await store.get("a1", "prod")).toStrictEqual(STAGE);
});

it("gives a name to one of many who ask for it at once", async () => {
  const store = open();
  const added = await Promise.all(Array.from({ length: 20 }, () => store.add("a1", "prod", STAGE)));
  expect(added.filter(Boolean)).toHaveLength(1);
});

it("does not know what was never added", async () => {
  expect(await open().get("a1", "prod")).toBeUndefined();
});

it("takes ids of APIs that are longer than a key of the database", async () => {
  const store = open();
  const [first, second] = [`${"r".repeat(10_000)}1`, `${"r".repeat(10_000)}2`];
  expect(await store.add(first, "prod", STAGE)).toBe(true);
  expect(await store.add(second, "prod", STAGE)).toBe(true);
});

function open(folder = temporaryFolder()): LmdbStageStore {
  const store = new LmdbStageStore(folder);
  onTestFinished(() => store.close());
  return store;
}

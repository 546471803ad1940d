import { describe, expect, test } from "vitest";
import { loadCached, saveCached } from "../../../generator/output/cache-file.js";
import { openTextCache } from "../../../generator/output/text-cache-file.js";
import { memoryHost } from "../../../generator/source/memory-host.js";

describe("a cache file", () => {
  test("gives back what was kept", async () => {
    const host = memoryHost();
    await saveCached("/c", "kind", { a: ["ü"] }, host);
    expect(await loadCached("/c", "kind", host)).toEqual({ a: ["ü"] });
  });

  test("is ignored where it is missing, of another kind, or damaged at any place", async () => {
    const host = memoryHost();
    expect(await loadCached("/c", "kind", host)).toBeUndefined();
    await saveCached("/c", "kind", { a: 1 }, host);
    expect(await loadCached("/c", "kind 2", host)).toBeUndefined();
    expect(await loadCached("/c", "kin", host)).toBeUndefined();
    const text = host.files.get("/c") ?? "";
    for (let place = 0; place < text.length; place++) {
      await host.writeText("/c", text.slice(0, place));
      expect(await loadCached("/c", "kind", host)).toBeUndefined();
      await host.writeText("/c", `${text.slice(0, place)}~${text.slice(place + 1)}`);
      expect(await loadCached("/c", "kind", host)).toBeUndefined();
    }
  });
});

describe("a cache of texts", () => {
  test("keeps texts between runs of one generator", async () => {
    const host = memoryHost();
    const first = await openTextCache("/c", "g1", host);
    expect(first.get("key")).toBeUndefined();
    first.set("key", "text");
    await first.save();
    expect((await openTextCache("/c", "g1", host)).get("key")).toBe("text");
    expect((await openTextCache("/c", "g2", host)).get("key")).toBeUndefined();
  });

  test("forgets what a run did not use", async () => {
    const host = memoryHost();
    const first = await openTextCache("/c", "g", host);
    first.set("a", "1");
    first.set("b", "2");
    await first.save();
    const second = await openTextCache("/c", "g", host);
    second.get("a");
    await second.save();
    const third = await openTextCache("/c", "g", host);
    expect([third.get("a"), third.get("b")]).toEqual(["1", undefined]);
  });

  test("is not written when nothing has changed", async () => {
    const host = memoryHost();
    const first = await openTextCache("/c", "g", host);
    first.set("a", "1");
    await first.save();
    const second = await openTextCache("/c", "g", {
      ...host,
      writeText: () => Promise.reject(new Error("written")),
    });
    second.get("a");
    await expect(second.save()).resolves.toBeUndefined();
  });
});

import { describe, expect, test } from "vitest";
import {
  folderOf,
  isAbsolutePath,
  normalizePath,
  pathBelow,
  resolvePath,
} from "../../../generator/source/path.js";

describe("paths", () => {
  test.each([
    ["/project", "model/a.smithy", "/project/model/a.smithy"],
    ["/project", "./model/../b", "/project/b"],
    ["/project", "../other", "/other"],
    ["/project", "../../../x", "/x"],
    ["/project", "/elsewhere/./a", "/elsewhere/a"],
    ["/", "a", "/a"],
    ["C:/project", "a\\b", "C:/project/a\\b"],
    ["C:/project", "D:\\b\\c", "D:/b/c"],
  ])("from %s, %s is %s", (folder, path, resolved) => {
    expect(resolvePath(folder, path)).toBe(resolved);
  });

  test("backslashes separate only where drives have letters", () => {
    expect(normalizePath("C:\\a\\b\\")).toBe("C:/a/b");
    expect(normalizePath("/a\\b")).toBe("/a\\b");
  });

  test("a path is below a folder by whole names", () => {
    expect(pathBelow("/a", "/a/b/c")).toBe("b/c");
    expect(pathBelow("/", "/b")).toBe("b");
    expect(pathBelow("/a", "/ab")).toBeUndefined();
    expect(pathBelow("/a", "/a")).toBeUndefined();
  });

  test("the folder of a path ends at the root", () => {
    expect(folderOf("/a/b")).toBe("/a");
    expect(folderOf("/a")).toBe("/");
    expect(folderOf("/")).toBe("/");
  });

  test("roots make a path absolute", () => {
    expect(["/a", "C:/a", "C:\\a", "\\\\host\\a"].every(isAbsolutePath)).toBe(true);
    expect(["a", "./a", "../a", "", "c:a"].some(isAbsolutePath)).toBe(false);
  });
});

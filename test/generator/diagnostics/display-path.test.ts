import { expect, test } from "vitest";
import { displayPath } from "../../../generator/diagnostics/display-path.js";

test.each([
  ["/home/me/project/model/a.smithy", "/home/me/project", "model/a.smithy"],
  ["/home/me/project/tinsmith.json", "/home/me/project/model", "../tinsmith.json"],
  ["/home/me/project/model", "/home/me/project/model", "../model"],
  ["/opt/tinsmith/prelude.smithy", "/home/me/project", "/opt/tinsmith/prelude.smithy"],
  ["C:/project/a.smithy", "C:/project", "a.smithy"],
  ["D:/project/a.smithy", "C:/project", "D:/project/a.smithy"],
  ["model/a.smithy", "/model", "model/a.smithy"],
  ["/a.smithy", "/", "/a.smithy"],
])("%s from %s is %s", (path, folder, shown) => {
  expect(displayPath(path, folder)).toBe(shown);
});

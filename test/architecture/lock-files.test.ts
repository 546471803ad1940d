import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { committedFiles } from "./committed-files.js";

const locks = committedFiles().filter((path) => path.endsWith("package-lock.json"));

it("the lock files name no registry", () => {
  const naming = locks.filter((path) => /"resolved": "https?:/.test(readFileSync(path, "utf8")));
  expect(naming).toStrictEqual([]);
});

it("the lock files hold what other platforms install", () => {
  expect(locks.flatMap(missingOptions)).toStrictEqual([]);
});

/** Optional packages that a lock file lacks. Where they are binaries, `npm ci` refuses it, or leaves a platform without. */
function missingOptions(path: string): readonly string[] {
  const { packages } = readLock(path);
  const locked = new Set(Object.keys(packages).map((place) => place.split("node_modules/").at(-1)));
  return Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !locked.has(name))
      .map((name) => `${path}: ${place} may install ${name}`),
  );
}

/** What a lock file says of each package, by the folder that it is installed in. */
interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

function readLock(path: string): Lock {
  // Guaranteed by npm for lock files of version 3.
  return JSON.parse(readFileSync(path, "utf8")) as Lock;
}

#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { text as readText } from "node:stream/consumers";
import { fingerprint, normalizePath } from "../index.js";
import { start } from "./start.js";
import type { Output } from "./surroundings.js";

/*
 * The program. It exists only as a bundle, `dist/tinsmith.js`: the names of the other files of the bundle hold their
 * fingerprints, so the text of this one stands for all of it.
 */
const bundle = readFileSync(new URL(import.meta.url));

process.exitCode = await start(process.argv.slice(2), {
  workingFolder: normalizePath(process.cwd()),
  variables: process.env,
  out: outputTo(process.stdout),
  err: outputTo(process.stderr),
  readInput: () => readText(process.stdin),
  now: () => performance.now(),
  version: readVersion,
  identity: fingerprint(bundle),
});

function outputTo(stream: NodeJS.WriteStream): Output {
  // Whoever reads may have seen enough, as `head` has.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  return { write: (text) => void stream.write(text), isTerminal: stream.isTTY };
}

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  const hasVersion = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return hasVersion ? String(manifest.version) : "";
}

import { createRequire } from "node:module";

/**
 * The manifests of the libraries that have a say in every byte of the output, absolute. Another version of one makes
 * what was remembered worthless.
 */
export function libraryManifests(): readonly string[] {
  const here = createRequire(import.meta.url);
  const morph = here.resolve("ts-morph/package.json");
  return [
    here.resolve("prettier/package.json"),
    morph,
    // TypeScript itself is part of it.
    createRequire(morph).resolve("@ts-morph/common/package.json"),
  ];
}

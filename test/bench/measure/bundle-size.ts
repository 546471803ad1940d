import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** What a program weighs when it is bundled and minified, in bytes. */
export interface BundleSize {
  readonly minified: number;
  readonly gzip: number;
}

/** Bundles a program given as text, which imports from the packages of this folder. */
export async function bundleSize(program: string, platform: "node" | "browser"): Promise<BundleSize> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: process.cwd(), loader: "js" },
    bundle: true,
    minify: true,
    platform,
    // For Node the default is CommonJS, of which nothing can be left out. Peers are to be as small as they can be.
    mainFields: ["module", "main"],
    format: "esm",
    target: "es2022",
    write: false,
    logLevel: "error",
  });
  const bytes = outputFiles[0]?.contents;
  if (!bytes) throw new Error("The bundler made no file.");
  return { minified: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
}

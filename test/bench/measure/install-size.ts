import { execFile } from "node:child_process";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

/** Bytes of what npm would publish of some workspaces of a repository, unpacked. */
export async function publishedSize(repository: string, workspaces: readonly string[]): Promise<number> {
  const flags = workspaces.map((name) => `--workspace=${name}`);
  const { stdout } = await promisify(execFile)("npm", ["pack", "--dry-run", "--json", ...flags], {
    cwd: repository,
    maxBuffer: 2 ** 26,
  });
  // What `npm pack --json` is documented to write.
  const packed = JSON.parse(stdout) as readonly { readonly unpackedSize: number }[];
  if (packed.length !== workspaces.length) throw new Error("npm has not packed every workspace.");
  return packed.reduce((sum, { unpackedSize }) => sum + unpackedSize, 0);
}

/** Bytes of installed packages and of all that they depend on, each once. */
export function installedSize(names: readonly string[], from: string): number {
  const folders = new Set<string>();
  for (const name of names) collect(name, from, folders);
  return [...folders].reduce((sum, folder) => sum + sizeOf(folder), 0);
}

function collect(name: string, from: string, folders: Set<string>): void {
  const folder = findPackage(name, from);
  if (folders.has(folder)) return;
  folders.add(folder);
  // A `package.json` that npm has installed.
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    readonly dependencies?: Readonly<Record<string, string>>;
  };
  for (const dependency of Object.keys(manifest.dependencies ?? {})) collect(dependency, folder, folders);
}

/** As Node looks for it: in the `node_modules` of each folder upwards. */
function findPackage(name: string, from: string): string {
  const folder = join(from, "node_modules", name);
  if (existsSync(folder)) return folder;
  const parent = dirname(from);
  if (parent === from) throw new Error(`${name} is not installed.`);
  return findPackage(name, parent);
}

/** Without the packages that are installed inside it. */
function sizeOf(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.size;
  const names = readdirSync(path).filter((name) => name !== "node_modules");
  return names.reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

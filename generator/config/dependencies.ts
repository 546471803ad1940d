import type { Diagnostic, Result } from "../diagnostics/diagnostic.js";
import { parseJson } from "../inputs/data/json.js";
import { getEntry, getStrings } from "../model/node.js";
import type { Host } from "../source/host.js";
import { folderOf, resolvePath } from "../source/path.js";
import { SourceFile } from "../source/source-file.js";
import type { Span } from "../source/span.js";
import type { ServiceConfig } from "./config.js";

/**
 * The models that the npm packages of a service's `dependencies` ship. A package says where they are by glob patterns
 * under the key `smithy` of its package.json: `{ "smithy": ["model/*.smithy"] }`. It is looked for as Node does, in
 * `node_modules` of the configuration's folder and of those above.
 */
export async function readDependencies(
  { dependencies = [], spans }: ServiceConfig,
  root: string,
  host: Host,
): Promise<Result<readonly SourceFile[]>> {
  const value: SourceFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, name] of dependencies.entries()) {
    const read = await readDependency(name, spans?.dependencies?.[index], root, host);
    value.push(...read.value);
    diagnostics.push(...read.diagnostics);
  }
  return { value, diagnostics };
}

async function readDependency(
  name: string,
  span: Span | undefined,
  root: string,
  host: Host,
): Promise<Result<readonly SourceFile[]>> {
  const manifest = await findManifest(name, root, host);
  if (manifest === undefined) return { value: [], diagnostics: [notInstalled(name, span)] };
  const patterns = getStrings(getEntry(parseJson(manifest).value, "smithy"));
  const value: SourceFile[] = [];
  for (const path of await host.glob(folderOf(manifest.path), patterns)) {
    const text = await host.readText(path);
    if (text !== undefined) value.push(new SourceFile(path, text));
  }
  return { value, diagnostics: value.length === 0 ? [withoutModels(name, span)] : [] };
}

async function findManifest(name: string, folder: string, host: Host): Promise<SourceFile | undefined> {
  const path = resolvePath(folder, `node_modules/${name}/package.json`);
  const text = await host.readText(path);
  if (text !== undefined) return new SourceFile(path, text);
  const parent = folderOf(folder);
  return parent === folder ? undefined : findManifest(name, parent, host);
}

function notInstalled(name: string, span: Span | undefined): Diagnostic {
  return {
    severity: "error",
    code: "config/dependency-not-installed",
    message: `The package \`${name}\` is not installed.`,
    ...(span && { span }),
    hint: "packages of models are installed like any other: `npm install --save-dev` and its name.",
  };
}

function withoutModels(name: string, span: Span | undefined): Diagnostic {
  return {
    severity: "error",
    code: "config/dependency-without-models",
    message: `The package \`${name}\` ships no models.`,
    ...(span && { span }),
    hint: 'a package of models says where they are in its package.json: `"smithy": ["model/*.smithy"]`.',
  };
}

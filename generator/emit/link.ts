import type { Code } from "./code.js";
import type { Declaration } from "./declarations.js";
import type { TypeScriptModule } from "./emitted-package.js";
import { referencesIn } from "./references.js";
import { symbolKey, type CodeSymbol, type SymbolReference } from "./symbol.js";

/** A module whose symbols have names: the imports to write, and how to turn its code into text. */
export interface LinkedModule {
  readonly imports: readonly LinkedImport[];
  readonly render: (code: Code) => string;
}

/** One import declaration. */
export interface LinkedImport {
  readonly specifier: string;
  /** Whether nothing of it is used as a value. */
  readonly typeOnly: boolean;
  readonly names: readonly ImportedName[];
}

/** One name of an import, and what the module calls it where that is something else. */
export interface ImportedName {
  readonly name: string;
  readonly alias?: string;
  readonly typeOnly: boolean;
}

/** Collects the symbols of a module of a package, chooses their local names and groups them into imports. */
export function link(module: TypeScriptModule, packageName: string): LinkedModule {
  const uses = collectUses(module.declarations);
  const isLocal = (symbol: CodeSymbol): boolean =>
    symbol.package === packageName && symbol.file === module.path;
  const imported = [...uses.values()].filter(({ symbol }) => !isLocal(symbol));
  const aliases = chooseAliases(imported, declaredNames(module.declarations));
  return {
    imports: groupImports(imported, aliases, module.path, packageName),
    render: (code) => code.parts.map((part) => renderPart(part, aliases)).join(""),
  };
}

interface SymbolUse {
  readonly symbol: CodeSymbol;
  readonly typeOnly: boolean;
}

function renderPart(part: string | SymbolReference, aliases: ReadonlyMap<string, string>): string {
  if (typeof part === "string") return part;
  return aliases.get(symbolKey(part.symbol)) ?? part.symbol.name;
}

function collectUses(declarations: readonly Declaration[]): ReadonlyMap<string, SymbolUse> {
  const uses = new Map<string, SymbolUse>();
  for (const { symbol, use } of referencesIn(declarations)) {
    const key = symbolKey(symbol);
    const typeOnly = use === "type" && (uses.get(key)?.typeOnly ?? true);
    uses.set(key, { symbol, typeOnly });
  }
  return uses;
}

function declaredNames(declarations: readonly Declaration[]): ReadonlySet<string> {
  return new Set(declarations.flatMap((declaration) => ("name" in declaration ? [declaration.name] : [])));
}

/** A name that is taken gets a trailing underscore; symbols are taken in a fixed order, so the choice is stable. */
function chooseAliases(
  uses: readonly SymbolUse[],
  declared: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const taken = new Set(declared);
  const aliases = new Map<string, string>();
  const inOrder = [...uses].sort((left, right) =>
    compareText(symbolKey(left.symbol), symbolKey(right.symbol)),
  );
  for (const { symbol } of inOrder) {
    let name = symbol.name;
    while (taken.has(name)) name += "_";
    taken.add(name);
    aliases.set(symbolKey(symbol), name);
  }
  return aliases;
}

function groupImports(
  uses: readonly SymbolUse[],
  aliases: ReadonlyMap<string, string>,
  from: string,
  packageName: string,
): readonly LinkedImport[] {
  const groups = new Map<string, ImportedName[]>();
  for (const { symbol, typeOnly } of uses) {
    const specifier = specifierOf(symbol, from, packageName);
    const alias = aliases.get(symbolKey(symbol));
    const isRenamed = alias !== undefined && alias !== symbol.name;
    const name: ImportedName = { name: symbol.name, typeOnly, ...(isRenamed && { alias }) };
    groups.set(specifier, [...(groups.get(specifier) ?? []), name]);
  }
  return [...groups]
    .map(([specifier, names]) => ({
      specifier,
      typeOnly: names.every((name) => name.typeOnly),
      names: names.sort((left, right) => compareText(left.name, right.name)),
    }))
    .sort((left, right) => compareSpecifiers(left.specifier, right.specifier));
}

function specifierOf(symbol: CodeSymbol, from: string, packageName: string): string {
  if (symbol.package === packageName && symbol.file !== undefined)
    return relativeSpecifier(from, symbol.file);
  return symbol.subpath === undefined ? symbol.package : `${symbol.package}/${symbol.subpath}`;
}

/** The import specifier from one file of a package to another, as Node resolves it after compiling. */
export function relativeSpecifier(from: string, to: string): string {
  const fromFolders = from.split("/").slice(0, -1);
  const target = to.split("/");
  let shared = 0;
  while (shared < fromFolders.length && fromFolders[shared] === target[shared]) shared += 1;
  const up = fromFolders.slice(shared).map(() => "..");
  const path = [...up, ...target.slice(shared)].join("/").replace(/\.ts$/, ".js");
  return up.length === 0 ? `./${path}` : path;
}

/** Packages before files, then by code unit. */
function compareSpecifiers(left: string, right: string): number {
  const isFile = (specifier: string): number => (specifier.startsWith(".") ? 1 : 0);
  return isFile(left) - isFile(right) || compareText(left, right);
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

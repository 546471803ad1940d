import { invariant } from "../../diagnostics/invariant.js";
import type { OutputFile } from "../output-file.js";
import type { TextCache } from "../text-cache.js";
import { BuiltPackage, resolveSpecifier, type Binding, type BuiltModule } from "./built-package.js";
import { factsOf, type ImportStatement, type ModuleFacts } from "./module-facts.js";
import { moduleGroups, type EntryPoints, type ModuleGraph, type ModuleGroup } from "./module-groups.js";
import { printGroup, specifierFrom, type Place } from "./print-group.js";
import { replaceRanges, type Replacement } from "./replace-ranges.js";

/**
 * Joins the built modules of packages that are always loaded together: most of what a small module costs when it is
 * loaded is that it is one more. Statements stay as they are, so that bundlers still leave out what is not used. Takes all
 * files of the packages, and gives those that are to be in their place.
 */
export function joinModules(files: readonly OutputFile[], cache?: TextCache): readonly OutputFile[] {
  const manifests = files.filter(({ path }) => /(^|\/)package\.json$/.test(path));
  return manifests.reduce((all, manifest) => joinPackage(manifest, all, cache), files);
}

function joinPackage(
  manifest: OutputFile,
  files: readonly OutputFile[],
  cache: TextCache | undefined,
): readonly OutputFile[] {
  const folder = manifest.path.slice(0, -"package.json".length);
  const isModule = ({ path }: OutputFile): boolean =>
    path.startsWith(`${folder}dist/`) && path.endsWith(".js");
  const modules = new Map<string, BuiltModule>();
  for (const { path: whole, text } of files.filter(isModule)) {
    const path = whole.slice(folder.length);
    modules.set(path, { path, text, facts: readFacts(text, cache) });
  }
  // Guaranteed by the targets: what they write is a manifest as npm reads it.
  const groups = moduleGroups(JSON.parse(manifest.text) as EntryPoints, graphOf(modules));
  if (groups.length === 0) return files;
  const texts = textsOf(new BuiltPackage(modules, groups));
  return [
    ...files.filter((file) => !isModule(file)),
    ...[...texts].map(([path, text]) => ({ path: folder + path, text, built: true })),
  ];
}

function readFacts(text: string, cache: TextCache | undefined): ModuleFacts {
  const key = `facts\n${text}`;
  const known = cache?.get(key);
  // Guaranteed by the line below, which wrote it.
  if (known !== undefined) return JSON.parse(known) as ModuleFacts;
  const facts = factsOf(text);
  cache?.set(key, JSON.stringify(facts));
  return facts;
}

function graphOf(modules: ReadonlyMap<string, BuiltModule>): ModuleGraph {
  const graph = new Map<string, readonly string[]>();
  for (const { path, facts } of modules.values()) {
    const statements = [...facts.imports, ...facts.reExports].sort((left, right) => left.start - right.start);
    const targets = statements.map(({ specifier }) => resolveSpecifier(path, specifier));
    graph.set(
      path,
      targets.filter((target) => modules.has(target)),
    );
  }
  return graph;
}

/** The texts of a package's modules by path: the joined ones, and the others with imports of those. */
function textsOf(built: BuiltPackage): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const names = new Map<ModuleGroup, (binding: Binding) => string>();
  const place = (binding: Binding): Place => {
    const group = built.groupOf(binding.module);
    if (group === undefined) return binding;
    if (group.isEntry) return { module: group.path, name: nameAtEntry(binding, group, built) };
    return { module: group.path, name: names.get(group)?.(binding) ?? binding.name };
  };
  const wanted = wantedOf(built);
  for (const group of built.groups) {
    const printed = printGroup(group, wanted.get(group) ?? [], built, place);
    texts.set(group.path, printed.text);
    names.set(group, printed.nameOf);
  }
  for (const module of built.modules.values())
    if (built.groupOf(module.path) === undefined) texts.set(module.path, textOf(module, built, place));
  return texts;
}

/** Entries keep the names that they export. */
function nameAtEntry({ module, name }: Binding, { path }: ModuleGroup, built: BuiltPackage): string {
  const [exported] =
    [...built.exportsOf(path)].find(([, other]) => other.module === module && other.name === name) ?? [];
  invariant(exported !== undefined, `\`${path}\` does not export \`${name}\`.`);
  return exported;
}

/** What modules outside of a group import from its modules, for each group. */
function wantedOf(built: BuiltPackage): ReadonlyMap<ModuleGroup | undefined, readonly Binding[]> {
  const wanted = new Map<ModuleGroup | undefined, Binding[]>();
  for (const { path, facts } of built.modules.values()) {
    for (const { specifier, names } of [...facts.imports.map(fromThere), ...facts.reExports.map(fromHere)]) {
      const target = resolveSpecifier(path, specifier);
      if (built.groupOf(target) === undefined || built.isTogether(path, target)) continue;
      for (const name of names) {
        const binding = built.exported(target, name);
        const group = built.groupOf(binding.module);
        wanted.set(group, [...(wanted.get(group) ?? []), binding]);
      }
    }
  }
  return wanted;
}

/** The names that an import asks the other module for. */
function fromThere({ specifier, names = [] }: ImportStatement) {
  return { specifier, names: names.map(({ name }) => name) };
}

/** The names that a re-export asks the other module for. */
function fromHere({ specifier, names = [] }: ImportStatement) {
  return { specifier, names: names.map(({ local }) => local) };
}

/** A module that is not joined: it imports from where things are now, one statement a module. */
function textOf(module: BuiltModule, built: BuiltPackage, place: (binding: Binding) => Place): string {
  const { path, text, facts } = module;
  const moved = (statement: ImportStatement): boolean => {
    const target = resolveSpecifier(path, statement.specifier);
    return built.groupOf(target) !== undefined && built.groupOf(target)?.path !== target;
  };
  const replacements: Replacement[] = [
    ...moveStatements("import", facts.imports.filter(moved), place, module, built),
    ...moveStatements("export", facts.reExports.filter(moved), place, module, built),
  ];
  return replaceRanges(text, replacements);
}

function moveStatements(
  keyword: "import" | "export",
  statements: readonly ImportStatement[],
  place: (binding: Binding) => Place,
  { path }: BuiltModule,
  built: BuiltPackage,
): readonly Replacement[] {
  const names = new Map<string, string[]>();
  for (const { specifier, names: bound = [] } of statements) {
    for (const one of bound) {
      const [there, here] = keyword === "import" ? [one.name, one.local] : [one.local, one.name];
      const { module, name } = place(built.exported(resolveSpecifier(path, specifier), there));
      const from = specifierFrom(path, module, built);
      names.set(from, [...(names.get(from) ?? []), name === here ? name : `${name} as ${here}`]);
    }
  }
  const lines = [...names].map(
    ([from, bound]) => `${keyword} { ${bound.join(", ")} } from ${JSON.stringify(from)};\n`,
  );
  return statements.map(({ start, end }, index) => ({ start, end, text: index === 0 ? lines.join("") : "" }));
}

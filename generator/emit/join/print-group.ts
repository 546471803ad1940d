import { relativeSpecifier } from "../link.js";
import { resolveSpecifier, type Binding, type BuiltPackage } from "./built-package.js";
import { chooseNames, type JoinedNames } from "./joined-names.js";
import type { ModuleGroup } from "./module-groups.js";
import { renameVariables } from "./rename-variables.js";
import { replaceRanges } from "./replace-ranges.js";

/** A joined module, and what each binding is called in it. */
export interface PrintedGroup {
  readonly text: string;
  readonly nameOf: (binding: Binding) => string;
}

/** Where something is found from outside of its group. */
export interface Place {
  readonly module: string;
  readonly name: string;
}

/**
 * Prints a group as one module: its imports, then the statements of each module with its path above them, then its
 * exports. `wanted` is what modules outside import, and `place` tells where those of other groups are found.
 */
export function printGroup(
  group: ModuleGroup,
  wanted: readonly Binding[],
  built: BuiltPackage,
  place: (binding: Binding) => Place,
): PrintedGroup {
  const names = chooseNames(group, built);
  const header = HEADER.exec(built.module(group.modules.at(-1) ?? "").text)?.[0] ?? "";
  const parts = [
    header.trimEnd(),
    importsOf(group, names, place, built),
    ...group.modules.map((path) => bodyOf(path, group, names, built)),
    group.isEntry ? entryExports(group, names, built) : ownExports(wanted, names),
  ];
  return {
    text: `${parts
      .filter((part) => part !== "")
      .join("\n")
      .trimStart()}\n`,
    nameOf: names.nameOf,
  };
}

/** Comments of one line that a file begins with say something of the whole package. */
const HEADER = /^(\/\/[^\n]*\n)+/;

function importsOf(
  group: ModuleGroup,
  names: JoinedNames,
  place: (binding: Binding) => Place,
  built: BuiltPackage,
): string {
  const lines = new Map<string, string[]>();
  for (const path of group.modules) {
    for (const { specifier } of built.module(path).facts.imports) {
      const module = resolveSpecifier(path, specifier);
      if (built.groupOf(module) === undefined) lines.set(specifierFrom(group.path, module, built), []);
    }
  }
  for (const binding of names.imported) {
    const { module, name } = place(binding);
    const specifier = specifierFrom(group.path, module, built);
    const local = names.nameOf(binding);
    lines.set(specifier, [...(lines.get(specifier) ?? []), as(name, local)]);
  }
  return [...lines]
    .map(([specifier, bound]) =>
      bound.length === 0
        ? `import ${JSON.stringify(specifier)};`
        : `import { ${bound.sort().join(", ")} } from ${JSON.stringify(specifier)};`,
    )
    .join("\n");
}

/** The specifier of a module of the package, or of another package, as a module says it. */
export function specifierFrom(from: string, module: string, built: BuiltPackage): string {
  const isOwn = built.modules.has(module) || built.groups.some(({ path }) => path === module);
  return isOwn ? relativeSpecifier(from, module) : module;
}

function bodyOf(path: string, group: ModuleGroup, names: JoinedNames, built: BuiltPackage): string {
  const { text, facts } = built.module(path);
  const removed = [
    ...facts.imports,
    ...facts.reExports,
    ...facts.exportLists,
    ...facts.declarations.flatMap(({ exportKeyword }) => exportKeyword ?? []),
  ].map(({ start, end }) => ({ start, end, text: "" }));
  const moved = facts.dynamicImports.map(({ start, end, specifier }) => ({
    start,
    end,
    text: JSON.stringify(specifierFrom(group.path, resolveSpecifier(path, specifier), built)),
  }));
  const renamed = renameVariables(text, names.renamed(path));
  const body = replaceRanges(text, [...removed, ...moved, ...renamed])
    .replace(HEADER, "")
    .trim();
  return body === "" ? "" : `\n// ${path.replace(/^dist\//, "").replace(/\.js$/, "")}\n${body}`;
}

function ownExports(wanted: readonly Binding[], names: JoinedNames): string {
  return exportList(wanted.map((binding) => names.nameOf(binding)));
}

function entryExports(group: ModuleGroup, names: JoinedNames, built: BuiltPackage): string {
  const listed = [...built.exportsOf(group.path)].map(([name, binding]) => as(names.nameOf(binding), name));
  const others = group.modules.flatMap((path) =>
    built
      .module(path)
      .facts.reExports.filter((statement) => statement.names === undefined)
      .map(({ specifier }) => resolveSpecifier(path, specifier))
      .filter((target) => !built.isTogether(path, target))
      .map((target) => `export * from ${JSON.stringify(specifierFrom(group.path, target, built))};`),
  );
  return [exportList(listed), ...new Set(others)].filter((line) => line !== "").join("\n");
}

function exportList(names: readonly string[]): string {
  return names.length === 0
    ? ""
    : `\nexport {\n${[...new Set(names)]
        .sort()
        .map((name) => `    ${name},\n`)
        .join("")}};`;
}

function as(name: string, local: string): string {
  return name === local ? name : `${name} as ${local}`;
}

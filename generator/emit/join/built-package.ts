import { invariant } from "../../diagnostics/invariant.js";
import type { BoundName, ModuleFacts } from "./module-facts.js";
import type { ModuleGroup } from "./module-groups.js";

/** A built module: its path from the package's root, such as `dist/index.js`, its text and what is known of it. */
export interface BuiltModule {
  readonly path: string;
  readonly text: string;
  readonly facts: ModuleFacts;
}

/** Something that a module declares, or that one outside of all groups exports. */
export interface Binding {
  /** The path of a module of the package, else the specifier of another package. */
  readonly module: string;
  readonly name: string;
}

/** The modules of a package and their groups: tells what a name stands for. */
export class BuiltPackage {
  readonly modules: ReadonlyMap<string, BuiltModule>;
  readonly groups: readonly ModuleGroup[];
  readonly #groupOf: ReadonlyMap<string, ModuleGroup>;
  readonly #exports = new Map<string, ReadonlyMap<string, Binding>>();
  readonly #locals = new Map<string, ReadonlyMap<string, Binding>>();

  constructor(modules: ReadonlyMap<string, BuiltModule>, groups: readonly ModuleGroup[]) {
    this.modules = modules;
    this.groups = groups;
    this.#groupOf = new Map(groups.flatMap((group) => group.modules.map((path) => [path, group])));
  }

  /** The group that a module is joined into. */
  groupOf(path: string): ModuleGroup | undefined {
    return this.#groupOf.get(path);
  }

  module(path: string): BuiltModule {
    const module = this.modules.get(path);
    invariant(module !== undefined, `There is no built module \`${path}\`.`);
    return module;
  }

  /** What a name that a module exports stands for, followed as far as modules are joined. */
  exported(path: string, name: string): Binding {
    if (this.groupOf(path) === undefined) return { module: path, name };
    const binding = this.exportsOf(path).get(name);
    invariant(binding !== undefined, `\`${path}\` does not export \`${name}\`.`);
    return binding;
  }

  /** All that a joined module exports, but for `export *` from modules that are not joined with it. */
  exportsOf(path: string): ReadonlyMap<string, Binding> {
    const known = this.#exports.get(path);
    if (known !== undefined) return known;
    const exported = new Map<string, Binding>();
    const { declarations, exportLists, reExports } = this.module(path).facts;
    // Own names hide those of `export *`.
    for (const { specifier, names } of reExports)
      for (const [name, binding] of this.#reExported(path, resolveSpecifier(path, specifier), names))
        exported.set(name, binding);
    for (const { name, exportKeyword } of declarations)
      if (exportKeyword) exported.set(name, { module: path, name });
    for (const { name, local } of exportLists.flatMap(({ names }) => names)) {
      const binding = this.locals(path).get(local);
      if (binding) exported.set(name, binding);
    }
    this.#exports.set(path, exported);
    return exported;
  }

  /** What the names of a module's own stand for: those that it declares at its top level, and those that it imports. */
  locals(path: string): ReadonlyMap<string, Binding> {
    const known = this.#locals.get(path);
    if (known !== undefined) return known;
    const locals = new Map<string, Binding>();
    const { declarations, imports } = this.module(path).facts;
    for (const { name } of declarations) locals.set(name, { module: path, name });
    for (const { specifier, names = [] } of imports)
      for (const { name, local } of names)
        locals.set(local, this.exported(resolveSpecifier(path, specifier), name));
    this.#locals.set(path, locals);
    return locals;
  }

  /** Whether two modules are joined into one. */
  isTogether(path: string, other: string): boolean {
    const group = this.groupOf(path);
    return group !== undefined && group === this.groupOf(other);
  }

  #reExported(
    path: string,
    target: string,
    names: readonly BoundName[] | undefined,
  ): Iterable<readonly [string, Binding]> {
    if (names) return names.map(({ name, local }) => [name, this.exported(target, local)]);
    return this.isTogether(path, target) ? this.exportsOf(target) : [];
  }
}

/** The module that a specifier names: a path of the package where it is relative, else the specifier itself. */
export function resolveSpecifier(from: string, specifier: string): string {
  if (!specifier.startsWith(".")) return specifier;
  const segments = from.split("/").slice(0, -1);
  for (const segment of specifier.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

import { resolveSpecifier, type Binding, type BuiltPackage } from "./built-package.js";
import type { ModuleGroup } from "./module-groups.js";

/** What is called how in a joined module. */
export interface JoinedNames {
  /** The one name of a binding throughout the joined module. */
  readonly nameOf: (binding: Binding) => string;
  /** Of a module's own names those that change. */
  readonly renamed: (path: string) => ReadonlyMap<string, string>;
  /** What the modules import from outside of the group. */
  readonly imported: readonly Binding[];
}

/**
 * Chooses the names of a joined module. A binding keeps its name, unless any of the modules says that name for a local
 * variable or a global, or another binding has it already: then it gets the first number that is free. So nobody has to
 * know which scope a name belongs to.
 */
export function chooseNames(group: ModuleGroup, built: BuiltPackage): JoinedNames {
  const bindings = bindingsOf(group, built);
  const taken = new Set(group.modules.flatMap((path) => otherVariables(path, built)));
  const chosen = new Map<string, string>();
  for (const [key, binding] of bindings) {
    let name = binding.name;
    for (let count = 2; taken.has(name); count++) name = `${binding.name}_${count}`;
    taken.add(name);
    chosen.set(key, name);
  }
  const nameOf = (binding: Binding): string => chosen.get(keyOf(binding)) ?? binding.name;
  const members = new Set(group.modules);
  return {
    nameOf,
    renamed: (path) => {
      const renamed = [...built.locals(path)].map(([local, binding]) => [local, nameOf(binding)] as const);
      return new Map(renamed.filter(([local, name]) => local !== name));
    },
    imported: [...bindings.values()].filter(({ module }) => !members.has(module)),
  };
}

/** The variables of a module that stand for none of its bindings, or not everywhere. */
function otherVariables(path: string, built: BuiltPackage): readonly string[] {
  return built.module(path).facts.variables.filter((name) => !built.locals(path).has(name));
}

/** All that the modules of a group declare, import or pass on. */
function bindingsOf(group: ModuleGroup, built: BuiltPackage): ReadonlyMap<string, Binding> {
  const bindings = group.modules.flatMap((path) => [
    ...built.locals(path).values(),
    ...built
      .module(path)
      .facts.reExports.flatMap(({ specifier, names = [] }) =>
        names.map(({ local }) => built.exported(resolveSpecifier(path, specifier), local)),
      ),
  ]);
  return new Map(bindings.map((binding) => [keyOf(binding), binding]));
}

function keyOf({ module, name }: Binding): string {
  return `${module}\n${name}`;
}

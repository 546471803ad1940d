/** Modules of a package that become one. */
export interface ModuleGroup {
  /** The path of the joined module. */
  readonly path: string;
  /** Paths of its modules, each behind those that it imports. */
  readonly modules: readonly string[];
  /** Whether the joined module stands in for the one of its path, with the same exports. */
  readonly isEntry: boolean;
}

/** The modules of a package and what each imports: paths from the package's root, such as `dist/index.js`. */
export type ModuleGraph = ReadonlyMap<string, readonly string[]>;

/** The part of a `package.json` that says where modules are entered. */
export interface EntryPoints {
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly imports?: Readonly<Record<string, unknown>>;
}

/**
 * Which modules of a package are loaded together. The copied runtime, as far as the main entry reaches it, is one module;
 * what a platform reaches as well is another, since it would be a cycle. An entry, or what a platform is chosen for, takes
 * in what nothing else reaches. So nobody loads the operation of another entry. Groups come in the order of their imports.
 */
export function moduleGroups(entryPoints: EntryPoints, graph: ModuleGraph): readonly ModuleGroup[] {
  const entries = targetsOf(entryPoints.exports).filter((path) => graph.has(path));
  const platforms = targetsOf(entryPoints.imports).filter((path) => graph.has(path));
  const main = targetsOf(entryPoints.exports?.["."])[0];
  if (main === undefined || !graph.has(main)) return [];
  const order = reach([...platforms, ...entries], graph);
  const ofMain = new Set(reach([main], graph).filter(isRuntime));
  const users = [ofMain, ...platforms.map((path) => new Set(reach([path], graph)))];
  const shared = order.filter((path) => users.filter((modules) => modules.has(path)).length > 1);
  // In a package with one entry the runtime is a part of that, like everything else.
  const runtime =
    entries.length > 1 ? order.filter((path) => ofMain.has(path) && !shared.includes(path)) : [];
  return [
    { path: "dist/runtime/shared.js", modules: shared, isEntry: false },
    { path: "dist/runtime/index.js", modules: runtime, isEntry: false },
    ...entryGroups([...platforms, ...entries], graph, [...shared, ...runtime]),
  ].filter(({ modules }) => modules.length > 1);
}

function isRuntime(path: string): boolean {
  return path.startsWith("dist/runtime/");
}

/** For each entry the modules that are reached from there alone, without those of other groups. */
function entryGroups(
  entries: readonly string[],
  graph: ModuleGraph,
  taken: readonly string[],
): readonly ModuleGroup[] {
  const reached = entries.map((path) => ({
    path,
    modules: reach([path], graph, new Set([...taken, ...entries.filter((other) => other !== path)])),
  }));
  const counts = new Map<string, number>();
  for (const module of reached.flatMap(({ modules }) => modules))
    counts.set(module, (counts.get(module) ?? 0) + 1);
  return reached.map(({ path, modules }) => ({
    path,
    modules: modules.filter((module) => counts.get(module) === 1),
    isEntry: true,
  }));
}

/** All that is loaded with some modules, in the order of its evaluation: imports first. Stops at some others. */
function reach(
  roots: readonly string[],
  graph: ModuleGraph,
  stops: ReadonlySet<string> = new Set(),
): readonly string[] {
  const seen = new Set(stops);
  const ordered: string[] = [];
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const imported of graph.get(path) ?? []) visit(imported);
    ordered.push(path);
  };
  for (const root of roots) visit(root);
  return ordered;
}

/** The JavaScript that conditions choose from, of a manifest's `exports` or `imports`. */
function targetsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return value.endsWith(".js") ? [value.replace(/^\.\//, "")] : [];
  if (typeof value !== "object" || value === null) return [];
  return [...new Set(Object.values(value).flatMap(targetsOf))];
}

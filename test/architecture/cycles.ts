/** The cycles of a directed graph as `a → b → a`: none only if there is none, and each names an edge to cut. */
export function findCycles(
  edges: ReadonlyArray<{ readonly from: string; readonly to: string }>,
): readonly string[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of edges) targets.set(from, [...(targets.get(from) ?? []), to]);
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (node: string, path: readonly string[]): void => {
    const start = path.indexOf(node);
    if (start >= 0) cycles.push([...path.slice(start), node].join(" → "));
    if (start >= 0 || done.has(node)) return;
    for (const target of targets.get(node) ?? []) walk(target, [...path, node]);
    done.add(node);
  };
  for (const node of [...targets.keys()].sort()) walk(node, []);
  return cycles;
}

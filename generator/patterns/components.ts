/** The strongly connected components of a graph that have an edge inside, each as its nodes. Tarjan, without recursion. */
export function findComponents(
  edges: readonly (readonly { readonly to: number }[])[],
): readonly (readonly number[])[] {
  const found: number[][] = [];
  const order = new Int32Array(edges.length).fill(-1);
  const lowest = new Int32Array(edges.length);
  const isOpen = new Uint8Array(edges.length);
  const open: number[] = [];
  let count = 0;
  for (let root = 0; root < edges.length; root++) {
    if (order[root] !== -1) continue;
    const path: { readonly node: number; next: number }[] = [enter(root)];
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const { node } = step;
      const edge = edges[node]?.[step.next++];
      if (edge === undefined) {
        path.pop();
        const parent = path.at(-1)?.node;
        if (parent !== undefined) lower(parent, lowest[node] ?? 0);
        if (lowest[node] === order[node]) close(node);
      } else if (order[edge.to] === -1) {
        path.push(enter(edge.to));
      } else if (isOpen[edge.to] === 1) {
        lower(node, order[edge.to] ?? 0);
      }
    }
  }
  return found;

  function enter(node: number): { readonly node: number; next: number } {
    order[node] = lowest[node] = count++;
    isOpen[node] = 1;
    open.push(node);
    return { node, next: 0 };
  }

  function lower(node: number, to: number): void {
    lowest[node] = Math.min(lowest[node] ?? 0, to);
  }

  function close(node: number): void {
    const component = open.splice(open.lastIndexOf(node));
    for (const member of component) isOpen[member] = 0;
    const isCyclic = component.length > 1 || (edges[node] ?? []).some(({ to }) => to === node);
    if (isCyclic) found.push(component);
  }
}

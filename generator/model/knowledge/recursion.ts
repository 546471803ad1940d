import { membersOf, type Model } from "../model.js";
import type { Shape } from "../shape.js";
import type { ShapeId } from "../shape-id.js";
import { memoise } from "./memoise.js";

/** The shapes that can hold themselves, through their members and those of the shapes that they hold. */
export const recursiveShapes = memoise((model: Model): ReadonlySet<ShapeId> => {
  const recursive = new Set<ShapeId>();
  for (const group of recursiveGroups(model)) for (const shape of group) recursive.add(shape.id);
  return recursive;
});

/** Whether a shape can hold itself. */
export function isRecursive(model: Model, shape: Shape): boolean {
  return recursiveShapes(model).has(shape.id);
}

/** The groups of shapes that can hold one another: the strongly connected components that have a cycle. */
export const recursiveGroups = memoise((model: Model): readonly (readonly Shape[])[] =>
  stronglyConnected([...model.shapes.values()], (shape) =>
    membersOf(shape).flatMap((member) => model.shapes.get(member.target) ?? []),
  ),
);

/** What Tarjan's algorithm knows about a vertex. */
interface Visit<Vertex> {
  readonly vertex: Vertex;
  readonly index: number;
  /** The lowest index that can be reached and is not yet part of a group. */
  low: number;
  isOpen: boolean;
  readonly next: readonly Vertex[];
  position: number;
}

/**
 * The groups of vertices that can reach one another, in linear time (Tarjan). Vertices that cannot reach themselves
 * are left out. Its own stack in place of recursion, so that no chain of shapes is too long.
 */
export function stronglyConnected<Vertex>(
  vertices: readonly Vertex[],
  neighbours: (vertex: Vertex) => readonly Vertex[],
): Vertex[][] {
  const visits = new Map<Vertex, Visit<Vertex>>();
  const open: Visit<Vertex>[] = [];
  const groups: Vertex[][] = [];

  const enter = (vertex: Vertex): Visit<Vertex> => {
    const index = visits.size;
    const visit = { vertex, index, low: index, isOpen: true, next: neighbours(vertex), position: 0 };
    visits.set(vertex, visit);
    open.push(visit);
    return visit;
  };

  for (const vertex of vertices) {
    if (visits.has(vertex)) continue;
    const path = [enter(vertex)];
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const next = visit.next[visit.position++];
      if (next === undefined) {
        path.pop();
        const parent = path.at(-1);
        if (parent !== undefined) parent.low = Math.min(parent.low, visit.low);
        if (visit.low === visit.index) groups.push(closeGroup(open, visit));
        continue;
      }
      const known = visits.get(next);
      if (known === undefined) path.push(enter(next));
      else if (known.isOpen) visit.low = Math.min(visit.low, known.index);
    }
  }
  return groups.filter(
    ([only, ...others]) => others.length > 0 || (only !== undefined && neighbours(only).includes(only)),
  );
}

function closeGroup<Vertex>(open: Visit<Vertex>[], root: Visit<Vertex>): Vertex[] {
  const group = open.splice(open.lastIndexOf(root));
  for (const visit of group) visit.isOpen = false;
  return group.map((visit) => visit.vertex);
}

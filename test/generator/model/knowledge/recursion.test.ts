import fc from "fast-check";
import { expect, test } from "vitest";
import { isRecursive, stronglyConnected } from "../../../../generator/model/knowledge/recursion.js";
import { modelOf, shapeOf } from "../../../support/assembled-model.js";

test("a shape is recursive if it can hold itself, directly or through others", () => {
  const model = modelOf(`
    structure Direct { self: Direct }
    structure A { b: Bs }
    list Bs { member: B }
    structure B { a: A, plain: Plain }
    structure Plain {}
    structure Outside { a: A }
  `);
  const recursive = ["Direct", "A", "B", "Plain", "Outside"].filter((name) =>
    isRecursive(model, shapeOf(model, name, "structure")),
  );
  expect(recursive).toEqual(["Direct", "A", "B"]);
});

test("groups are the vertices that reach one another", () => {
  const edge = fc.tuple(fc.nat(7), fc.nat(7));
  fc.assert(
    fc.property(fc.array(edge, { maxLength: 20 }), (edges) => {
      const vertices = [0, 1, 2, 3, 4, 5, 6, 7];
      const next = (vertex: number) => edges.filter(([from]) => from === vertex).map(([, to]) => to);
      const groups = stronglyConnected(vertices, next);
      for (const first of vertices) {
        for (const second of vertices) {
          const expected = reaches(next, first, second) && reaches(next, second, first);
          expect(groups.some((group) => group.includes(first) && group.includes(second))).toBe(expected);
        }
      }
    }),
  );
});

test("a chain of a hundred thousand vertices is no problem", () => {
  const length = 100_000;
  const vertices = Array.from({ length }, (_, index) => index);
  expect(stronglyConnected(vertices, (vertex) => [(vertex + 1) % length])).toHaveLength(1);
});

function reaches(next: (vertex: number) => readonly number[], from: number, to: number): boolean {
  const visited = new Set<number>();
  const waiting = [...next(from)];
  for (let vertex = waiting.pop(); vertex !== undefined; vertex = waiting.pop()) {
    if (vertex === to) return true;
    if (visited.has(vertex)) continue;
    visited.add(vertex);
    waiting.push(...next(vertex));
  }
  return false;
}

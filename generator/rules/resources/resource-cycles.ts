import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { stronglyConnected } from "../../model/knowledge/recursion.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { ResourceShape } from "../../model/shape.js";
import { listText } from "../list-text.js";
import type { Rule } from "../rule.js";

/**
 * No resource contains itself, and none is reached by two ways: resources form trees, or nobody could say which
 * identifiers lead to one.
 * Spec: https://smithy.io/2.0/spec/service-types.html#resource
 */
export const resourceCycles: Rule = { id: "ResourceCycle", check };

/** So many resources are visited, one by one from each; a larger model has been refused long before. */
const MAX_VISITS = 100_000;

function* check(model: Model): Iterable<Diagnostic> {
  const resources = [...model.shapes.values()].filter((shape) => shape.kind === "resource");
  const inCycles = new Set(stronglyConnected(resources, (resource) => childrenOf(model, resource)).flat());
  if (inCycles.size === 0 && !hasRepeatedChild(resources)) return;
  let visits = 0;
  // From the top more is seen than from anywhere else, should the visits run out.
  for (const resource of new Set([...inCycles, ...withoutParent(resources), ...resources])) {
    if (visits > MAX_VISITS) return;
    const descent = descendFrom(model, resource);
    visits += descent.visited.length;
    const { again } = descent;
    if (again === undefined) continue;
    const start = descent.path.indexOf(again);
    yield start === -1
      ? secondWay(resource, again, descent)
      : cycle(again, descent, descent.path.slice(start + 1));
  }
}

function childrenOf(model: Model, resource: ResourceShape): readonly ResourceShape[] {
  return resource.resources.flatMap(({ target }) => {
    const child = model.shapes.get(target);
    return child?.kind === "resource" ? [child] : [];
  });
}

function withoutParent(resources: readonly ResourceShape[]): readonly ResourceShape[] {
  const children = new Set(resources.flatMap((resource) => resource.resources.map(({ target }) => target)));
  return resources.filter(({ id }) => !children.has(id));
}

function hasRepeatedChild(resources: readonly ResourceShape[]): boolean {
  const children = resources.flatMap((resource) => resource.resources.map(({ target }) => target));
  return new Set(children).size < children.length;
}

/** A walk from one resource down to its children, each child with all below it before the next. */
interface Descent {
  /** All that were met, in their order. */
  readonly visited: readonly ResourceShape[];
  /** Those that the walk was in when it ended. */
  readonly path: readonly ResourceShape[];
  /** The first that was met again; the walk ended there. */
  readonly again?: ResourceShape;
}

function descendFrom(model: Model, root: ResourceShape): Descent {
  const visited = new Set([root]);
  const path = [root];
  const waiting = [childrenOf(model, root).values()];
  for (let children = waiting.at(-1); children !== undefined; children = waiting.at(-1)) {
    const { done, value: child } = children.next();
    if (done === true) {
      waiting.pop();
      path.pop();
    } else if (visited.has(child)) {
      return { visited: [...visited], path, again: child };
    } else {
      visited.add(child);
      path.push(child);
      waiting.push(childrenOf(model, child).values());
    }
  }
  return { visited: [...visited], path };
}

function cycle(again: ResourceShape, descent: Descent, through: readonly ResourceShape[]): Diagnostic {
  const names = through.map(({ id }) => nameOf(id));
  return {
    ...repeatedResource(again, descent),
    code: "resource/cycle",
    message: `The resource \`${nameOf(again.id)}\` contains itself${names.length === 0 ? "" : ` through ${listText(names)}`}.`,
    related: through.map(({ id, span }) => ({ span, message: `through \`${nameOf(id)}\`` })),
  };
}

function secondWay(root: ResourceShape, again: ResourceShape, descent: Descent): Diagnostic {
  return {
    ...repeatedResource(again, descent),
    code: "resource/second-way",
    message: `The resource \`${nameOf(again.id)}\` is reached from \`${nameOf(root.id)}\` by two ways.`,
    related: [{ span: descent.path.at(-1)?.span ?? root.span, message: "the second parent" }],
    hint: "a resource has one parent.",
  };
}

function repeatedResource(
  again: ResourceShape,
  { visited, path }: Descent,
): Omit<Diagnostic, "code" | "message"> {
  const chain = visited.map(({ id }) => id).join(" -> ");
  const inner = path.at(-1)?.resources.find(({ target }) => target === again.id);
  return {
    severity: "error",
    eventId: "ResourceCycle",
    reference: `Circular resource hierarchy found: ${chain} -> ${again.id}`,
    span: inner?.span ?? again.span,
    shapeId: again.id,
  };
}

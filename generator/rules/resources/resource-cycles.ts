import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { stronglyConnected } from "../../model/knowledge/recursion.js";
import { sortById } from "../../model/knowledge/sort.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { ResourceShape } from "../../model/shape.js";
import { listText } from "../list-text.js";
import type { Rule } from "../rule.js";

/**
 * No resource contains itself. Spec: https://smithy.io/2.0/spec/service-types.html#resource
 */
export const resourceCycles: Rule = { id: "ResourceCycle", check };

function* check(model: Model): Iterable<Diagnostic> {
  const resources = [...model.shapes.values()].filter((shape) => shape.kind === "resource");
  const children = (resource: ResourceShape): readonly ResourceShape[] =>
    resource.resources.flatMap(({ target }) => {
      const child = model.shapes.get(target);
      return child?.kind === "resource" ? [child] : [];
    });
  for (const group of stronglyConnected(resources, children)) yield* cycle(group);
}

function* cycle(group: readonly ResourceShape[]): Iterable<Diagnostic> {
  const [first, ...others] = sortById(group);
  if (first === undefined) return;
  const inner = first.resources.find(({ target }) => group.some(({ id }) => id === target));
  const through = others.length === 0 ? "" : ` through ${listText(others.map(({ id }) => nameOf(id)))}`;
  yield {
    severity: "error",
    code: "resource/cycle",
    eventId: "ResourceCycle",
    message: `The resource \`${nameOf(first.id)}\` contains itself${through}.`,
    span: inner?.span ?? first.span,
    shapeId: first.id,
    related: others.map(({ id, span }) => ({ span, message: `through \`${nameOf(id)}\`` })),
  };
}

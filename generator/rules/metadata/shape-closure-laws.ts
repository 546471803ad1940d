import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type AnyShape, getAnyShape } from "../../model/knowledge/any-shape.js";
import { memoise } from "../../model/knowledge/memoise.js";
import {
  rootsOf,
  type ShapeClosure,
  shapeClosures,
  shapesInClosure,
} from "../../model/knowledge/shape-closures.js";
import { sortById } from "../../model/knowledge/sort.js";
import type { Model } from "../../model/model.js";
import { getEntry, type Node, type StringNode } from "../../model/node.js";
import { parseSelector } from "../../model/select/parse-selector.js";
import { isShapeId, namespaceOf, nameOf, type ShapeId } from "../../model/shape-id.js";
import { listText } from "../list-text.js";
import type { Rule } from "../rule.js";
import { malformedSelector } from "./selector-problem.js";

/**
 * A closure of shapes has a name of its own and shapes in it, and no two of them go by one name: else code generated from
 * it would be empty, or not compile.
 * Spec: https://smithy.io/2.0/spec/model.html#shape-closures
 */
export const shapeClosureLaws: Rule = { id: "ShapeClosure", check };

function* check(model: Model): Iterable<Diagnostic> {
  const firsts = new Map<string, ShapeClosure>();
  for (const closure of shapeClosures(model)) {
    const first = firsts.get(closure.id);
    if (first !== undefined) yield repeatedId(closure, first);
    else {
      firsts.set(closure.id, closure);
      yield* checkRoots(model, closure);
    }
  }
}

function* checkRoots(model: Model, closure: ShapeClosure): Iterable<Diagnostic> {
  const namesake = isShapeId(closure.id) ? getAnyShape(model, closure.id) : undefined;
  if (namesake !== undefined) yield idOfShape(closure, namesake);
  if (closure.namespaces.length === 0 && closure.selector === undefined) yield noRoots(closure);
  const empty = closure.namespaces.filter((namespace) => !namespacesOf(model).has(namespace));
  for (const namespace of empty) yield emptyNamespace(closure, namespace);
  const filled = new Set(closure.namespaces.filter((namespace) => !empty.includes(namespace)));
  const selector = selectorProblem(model, closure, filled);
  if (selector !== undefined) yield selector;
  // Of a selector that cannot be read, or of one that is empty, nothing more can be told.
  if (closure.selector === "" || selector?.severity === "error") return;
  yield* checkRenames(model, closure);
  yield* checkNames(model, closure);
}

const namespacesOf = memoise(
  (model: Model): ReadonlySet<string> => new Set(Array.from(model.shapes.keys(), namespaceOf)),
);

function selectorProblem(
  model: Model,
  closure: ShapeClosure,
  filled: ReadonlySet<string>,
): Diagnostic | undefined {
  const node = getEntry(closure.node, "includeBySelector");
  if (node?.kind !== "string" || node.value === "") return undefined;
  const parsed = parseSelector(node.value);
  if (parsed.kind === "problem") {
    const { message, reference, node: place } = malformedSelector(node, parsed.problem);
    return atClosure(closure, place, {
      code: "metadata/malformed-selector",
      message,
      reference: `Shape closure \`${closure.id}\` has an invalid \`includeBySelector\`: ${reference}`,
    });
  }
  const adds = [...rootsOf(model, closure)].some(({ id }) => !filled.has(namespaceOf(id)));
  return adds ? undefined : emptySelector(closure, node, filled.size > 0);
}

function* checkRenames(model: Model, closure: ShapeClosure): Iterable<Diagnostic> {
  if (closure.rename.size === 0) return;
  const shapes = shapesInClosure(model, closure);
  const kept = namesOf([...shapes].filter(({ id, kind }) => kind !== "member" && !closure.rename.has(id)));
  const ids = new Set(Array.from(shapes, ({ id }) => id));
  const taken = new Map<string, ShapeId>();
  for (const [id, name] of closure.rename) {
    if (name === nameOf(id)) yield sameName(closure, id, name);
    if (!ids.has(id)) {
      yield outsideClosure(closure, id);
      continue;
    }
    const key = name.toLowerCase();
    const other = taken.get(key);
    taken.set(key, id);
    if (other !== undefined) yield takenName(closure, id, name, other, "the rename for");
    const [neighbour] = kept.get(key) ?? [];
    if (neighbour !== undefined) yield takenName(closure, id, name, neighbour.id, "non-renamed shape");
  }
}

function* checkNames(model: Model, closure: ShapeClosure): Iterable<Diagnostic> {
  const shapes = [...shapesInClosure(model, closure)].filter(
    ({ id, kind }) => kind !== "member" && !closure.rename.has(id),
  );
  for (const namesakes of namesOf(shapes).values()) {
    if (namesakes.length > 1) yield conflictingNames(closure, sortById(namesakes));
  }
}

/** Shapes by their names, whatever the case. */
function namesOf(shapes: readonly AnyShape[]): ReadonlyMap<string, readonly AnyShape[]> {
  const names = new Map<string, AnyShape[]>();
  for (const shape of shapes) {
    const key = nameOf(shape.id).toLowerCase();
    const known = names.get(key);
    if (known === undefined) names.set(key, [shape]);
    else known.push(shape);
  }
  return names;
}

function atClosure(
  { node }: ShapeClosure,
  part: Node | undefined,
  about: Pick<Diagnostic, "code" | "message" | "reference"> & Partial<Diagnostic>,
): Diagnostic {
  return { severity: "error", eventId: "ShapeClosure", span: (part ?? node).span, ...about };
}

function renamed({ node }: ShapeClosure, id: ShapeId): StringNode | undefined {
  const rename = getEntry(node, "rename");
  return rename?.kind === "object" ? rename.entries.get(id)?.key : undefined;
}

function repeatedId(closure: ShapeClosure, first: ShapeClosure): Diagnostic {
  const [node, other] = [closure, first].map((one) => getEntry(one.node, "id"));
  return atClosure(closure, node, {
    code: "metadata/repeated-closure",
    message: `There is a closure \`${closure.id}\` already.`,
    reference: `Shape closure id \`${closure.id}\` is declared more than once.`,
    related: [{ span: (other ?? first.node).span, message: "the first one" }],
  });
}

function idOfShape(closure: ShapeClosure, shape: AnyShape): Diagnostic {
  return atClosure(closure, getEntry(closure.node, "id"), {
    code: "metadata/closure-named-as-shape",
    message: `\`${closure.id}\` is the id of a shape and cannot be that of a closure as well.`,
    reference: `Shape closure ids must not match the ids of shapes in the model, but \`${closure.id}\` does.`,
    related: [{ span: shape.span, message: "the shape" }],
  });
}

function noRoots(closure: ShapeClosure): Diagnostic {
  return atClosure(closure, undefined, {
    code: "metadata/closure-without-roots",
    message: `Nothing says which shapes are in the closure \`${closure.id}\`.`,
    reference: `Shape closure \`${closure.id}\` must define at least one of \`includeNamespaces\` or \`includeBySelector\`.`,
    hint: "`includeNamespaces` or `includeBySelector` do.",
  });
}

function emptyNamespace(closure: ShapeClosure, namespace: string): Diagnostic {
  const namespaces = getEntry(closure.node, "includeNamespaces");
  const elements = namespaces?.kind === "array" ? namespaces.elements : [];
  const node = elements.find((element) => element.kind === "string" && element.value === namespace);
  return atClosure(closure, node, {
    severity: "danger",
    code: "metadata/empty-namespace",
    eventId: `ShapeClosure.EmptyNamespace.${closure.id}`,
    message: `There are no shapes in the namespace \`${namespace}\`.`,
    reference: `Shape closure \`${closure.id}\` includes namespace \`${namespace}\`, which has no shapes in the model.`,
  });
}

function emptySelector(closure: ShapeClosure, node: Node, hasNamespaces: boolean): Diagnostic {
  const end = hasNamespaces ? " that aren't already in an included namespace" : "";
  return atClosure(closure, node, {
    severity: "danger",
    code: "metadata/nothing-selected",
    eventId: `ShapeClosure.EmptySelector.${closure.id}`,
    message: hasNamespaces
      ? "The selector matches no shapes but those of the namespaces."
      : "The selector matches no shapes.",
    reference: `Shape closure \`${closure.id}\` has an \`includeBySelector\` that matches no shapes in the model${end}.`,
  });
}

function sameName(closure: ShapeClosure, id: ShapeId, name: string): Diagnostic {
  return atClosure(closure, renamed(closure, id), {
    code: "metadata/same-name",
    message: `\`${id}\` is called \`${name}\` already.`,
    reference: `Shape closure \`${closure.id}\` rename for \`${id}\` does not change the name from \`${name}\`.`,
  });
}

function outsideClosure(closure: ShapeClosure, id: ShapeId): Diagnostic {
  return atClosure(closure, renamed(closure, id), {
    code: "metadata/outside-closure",
    message: `\`${id}\` is not in the closure, so it needs no other name.`,
    reference: `Shape closure \`${closure.id}\` attempts to rename \`${id}\`, which is not in the closure.`,
  });
}

function takenName(
  closure: ShapeClosure,
  id: ShapeId,
  name: string,
  other: ShapeId,
  what: string,
): Diagnostic {
  return atClosure(closure, renamed(closure, id), {
    code: "metadata/taken-name",
    message: `\`${id}\` cannot be called \`${name}\`, as \`${other}\` is.`,
    reference: `Shape closure \`${closure.id}\` rename for \`${id}\` ("${name}") case-insensitively conflicts with ${what} \`${other}\`.`,
    hint: "names in a closure are unique whatever their case.",
  });
}

function conflictingNames(closure: ShapeClosure, shapes: readonly AnyShape[]): Diagnostic {
  const ids = shapes.map(({ id }) => id);
  return atClosure(closure, getEntry(closure.node, "id"), {
    severity: "warning",
    code: "metadata/conflicting-names",
    eventId: `ShapeClosure.NameConflicts.${closure.id}`,
    message: `${listText(ids)} have one name in the closure \`${closure.id}\`.`,
    reference: `Shape closure \`${closure.id}\` contains shapes whose names conflict case-insensitively: [${ids.join(", ")}]. Shapes in a closure should have case-insensitively unique names regardless of their namespaces. Some code generators or other tools may require this in order to work. The \`rename\` property may be used to disambiguate them.`,
    hint: "`rename` gives one of them another name.",
  });
}

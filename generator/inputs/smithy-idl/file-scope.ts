import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { invariant } from "../../diagnostics/invariant.js";
import type { Reference } from "../../model/fragment.js";
import { memberId, shapeId, type ShapeId } from "../../model/shape-id.js";
import type { Span } from "../../source/span.js";
import type { ShapeIdNode, UseStatement } from "./ast.js";

/** Takes a finding of lowering. */
export type Report = (diagnostic: Diagnostic) => void;

/**
 * What a shape id can mean in one file. It remembers which `use` statements have been of use.
 * Spec: https://smithy.io/2.0/spec/idl.html#relative-shape-id
 */
export class FileScope {
  /** Undefined where the file names none; it then defines no shapes. */
  readonly namespace: string | undefined;
  readonly report: Report;
  readonly #uses: ReadonlyMap<string, UseStatement>;
  readonly #used = new Set<string>();
  /** What names without a namespace can mean: most of them come again and again. */
  readonly #relative = new Map<string, readonly ShapeId[]>();

  constructor(namespace: string | undefined, uses: ReadonlyMap<string, UseStatement>, report: Report) {
    this.namespace = namespace;
    this.report = report;
    this.#uses = uses;
  }

  /** The id of a shape that this file defines. */
  idOf(name: string): ShapeId {
    invariant(this.namespace !== undefined, "A shape is lowered in a file without a namespace.");
    return shapeId(this.namespace, name);
  }

  /** The shape or member that an id names, as far as this file knows. */
  resolve(id: ShapeIdNode): Reference {
    return { text: shapeIdText(id), candidates: this.candidates(id), span: id.span };
  }

  /** The shape that an id names, whether or not it goes on to a member. */
  resolveRoot(id: ShapeIdNode): Reference {
    const root = { ...id, member: undefined };
    return { text: shapeIdText(root), candidates: this.candidates(root), span: id.rootSpan };
  }

  /** The absolute ids that an id can mean, best first. */
  candidates(id: ShapeIdNode): readonly ShapeId[] {
    const roots = this.#rootCandidates(id);
    const { member } = id;
    return member === undefined ? roots : roots.map((root) => memberId(root, member.text));
  }

  /** The `use` statement that brings in a name, or undefined. */
  getUse(name: string): UseStatement | undefined {
    return this.#uses.get(name);
  }

  /** The `use` statements that nothing has been resolved by. */
  get unused(): readonly UseStatement[] {
    return [...this.#uses].filter(([name]) => !this.#used.has(name)).map(([, use]) => use);
  }

  #rootCandidates({ namespace, name }: ShapeIdNode): readonly ShapeId[] {
    if (namespace !== undefined) return [shapeId(namespace, name)];
    let candidates = this.#relative.get(name);
    if (candidates === undefined) {
      candidates = this.#relativeCandidates(name);
      this.#relative.set(name, candidates);
    }
    return candidates;
  }

  #relativeCandidates(name: string): readonly ShapeId[] {
    const use = this.#uses.get(name);
    if (use !== undefined) {
      this.#used.add(name);
      return [shapeId(use.shape.namespace ?? prelude, name)];
    }
    const inPrelude = shapeId(prelude, name);
    if (this.namespace === undefined || this.namespace === prelude) return [inPrelude];
    return [shapeId(this.namespace, name), inPrelude];
  }
}

/** The id as it was written, quotes aside. */
function shapeIdText({ namespace, name, member }: ShapeIdNode): string {
  const root = namespace === undefined ? name : shapeId(namespace, name);
  return member === undefined ? root : memberId(root, member.text);
}

/** A shape of the prelude that sugar stands for. */
export function preludeReference(name: SugarName, span: Span): Reference {
  const candidates = sugar[name];
  return { text: candidates[0], candidates, span };
}

/** The shapes of the prelude that the IDL has signs and words for. */
export type SugarName = keyof typeof sugar;

const prelude = "smithy.api";

const sugar = {
  Unit: [shapeId(prelude, "Unit")],
  default: [shapeId(prelude, "default")],
  documentation: [shapeId(prelude, "documentation")],
  enumValue: [shapeId(prelude, "enumValue")],
  input: [shapeId(prelude, "input")],
  output: [shapeId(prelude, "output")],
  uniqueItems: [shapeId(prelude, "uniqueItems")],
} as const satisfies Readonly<Record<string, readonly [ShapeId]>>;

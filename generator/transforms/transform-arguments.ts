import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { didYouMean } from "../diagnostics/suggestion.js";
import type { Node, ObjectNode } from "../model/node.js";
import type { Span } from "../source/span.js";

/** The `args` of a transform in `smithy-build.json`, read by type. What is wrong with them is kept in `diagnostics`. */
export class TransformArguments {
  readonly diagnostics: Diagnostic[] = [];
  readonly #transform: string;
  readonly #args: ObjectNode | undefined;
  readonly #span: Span;

  /** The span is that of the whole transform. */
  constructor(transform: string, args: ObjectNode | undefined, span: Span) {
    this.#transform = transform;
    this.#args = args;
    this.#span = span;
  }

  /** The strings of a list; none where it is absent. */
  strings(key: string): ReadonlySet<string> {
    const node = this.#get(key);
    if (node === undefined) return new Set();
    if (node.kind !== "array") return this.#wrongType(key, node, "a list of strings", new Set());
    return new Set(
      node.elements.flatMap((element) =>
        element.kind === "string" ? [element.value] : this.#wrongType(key, element, "a string", []),
      ),
    );
  }

  /** A string, or undefined. */
  string(key: string): string | undefined {
    const node = this.#get(key);
    if (node === undefined || node.kind === "string") return node?.value;
    return this.#wrongType(key, node, "a string", undefined);
  }

  /** A string that has to be there; reported and undefined where it is not. */
  required(key: string): string | undefined {
    if (this.#get(key) === undefined)
      this.report("transforms/missing-argument", `\`${this.#transform}\` needs \`${key}\`.`);
    return this.string(key);
  }

  /** Whether a key is true; without it, it is not. */
  flag(key: string): boolean {
    const node = this.#get(key);
    if (node === undefined || node.kind === "boolean") return node?.value === true;
    return this.#wrongType(key, node, "true or false", false);
  }

  /** An object whose values are strings; empty where it is absent. */
  stringMap(key: string): ReadonlyMap<string, string> {
    const node = this.#get(key);
    if (node === undefined) return new Map();
    if (node.kind !== "object") return this.#wrongType(key, node, "an object of strings", new Map());
    const map = new Map<string, string>();
    for (const [name, { value }] of node.entries) {
      if (value.kind === "string") map.set(name, value.value);
      else this.#wrongType(key, value, "a string", undefined);
    }
    return map;
  }

  /** Reports the arguments that a transform does not take. */
  expectOnly(keys: readonly string[]): void {
    for (const [key, entry] of this.#args?.entries ?? []) {
      if (keys.includes(key)) continue;
      const meant = didYouMean(key, keys);
      this.diagnostics.push({
        severity: "warning",
        code: "transforms/unknown-argument",
        message: `\`${this.#transform}\` takes no argument \`${key}\`.`,
        span: entry.key.span,
        hint: meant === undefined ? hintOf(keys) : `did you mean \`${meant}\`?`,
      });
    }
  }

  /** An error about an argument, or about the transform where none is to blame. */
  report(code: string, message: string, key?: string): void {
    const span = (key === undefined ? undefined : this.#get(key)?.span) ?? this.#span;
    this.diagnostics.push({ severity: "error", code, message, span });
  }

  #get(key: string): Node | undefined {
    return this.#args?.entries.get(key)?.value;
  }

  #wrongType<Value>(key: string, node: Node, expected: string, instead: Value): Value {
    const message = `\`${key}\` of \`${this.#transform}\` holds ${expected}.`;
    this.diagnostics.push({ severity: "error", code: "transforms/wrong-type", message, span: node.span });
    return instead;
  }
}

function hintOf(keys: readonly string[]): string {
  return keys.length === 0 ? "it takes none." : `it takes ${keys.map((key) => `\`${key}\``).join(", ")}.`;
}

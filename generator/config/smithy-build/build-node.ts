import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { getEntry, type Node, type ObjectNode, type StringNode } from "../../model/node.js";
import { unknownKey, wrongType } from "../config-diagnostics.js";

/** An object of the configuration, read by type. What is of another type is reported and taken for absent. */
export class BuildNode {
  readonly node: ObjectNode;
  readonly report: (diagnostic: Diagnostic) => void;

  constructor(node: ObjectNode, report: (diagnostic: Diagnostic) => void) {
    this.node = node;
    this.report = report;
  }

  string(key: string): StringNode | undefined {
    return this.#read(key, "a string", (node) => (node.kind === "string" ? node : undefined));
  }

  flag(key: string): boolean {
    const node = this.#read(key, "true or false", (value) => (value.kind === "boolean" ? value : undefined));
    return node?.value === true;
  }

  /** The strings of a list; none where it is absent. */
  strings(key: string): readonly StringNode[] {
    return this.list(key).flatMap((element) =>
      element.kind === "string" ? [element] : this.#refuse(element, `An entry of \`${key}\``, "a string"),
    );
  }

  /** The elements of a list; none where it is absent. */
  list(key: string): readonly Node[] {
    const node = this.#read(key, "a list", (value) => (value.kind === "array" ? value : undefined));
    return node?.elements ?? [];
  }

  object(key: string): BuildNode | undefined {
    const node = this.#read(key, "an object", (value) => (value.kind === "object" ? value : undefined));
    return node && new BuildNode(node, this.report);
  }

  /** The entries whose values are objects, by key; none where the key is absent. */
  objects(key: string): readonly (readonly [key: StringNode, value: BuildNode])[] {
    return [...(this.object(key)?.node.entries.values() ?? [])].flatMap(({ key: name, value }) => {
      if (value.kind === "object") return [[name, new BuildNode(value, this.report)] as const];
      return this.#refuse(value, `\`${name.value}\``, "an object");
    });
  }

  /** Reports keys that mean nothing here. */
  expectOnly(keys: readonly string[]): void {
    for (const { key } of this.node.entries.values()) {
      if (!keys.includes(key.value))
        this.report({ ...unknownKey(key.span, key.value, keys), severity: "warning" });
    }
  }

  #read<Found extends Node>(
    key: string,
    expected: string,
    select: (node: Node) => Found | undefined,
  ): Found | undefined {
    const node = getEntry(this.node, key);
    if (node === undefined) return undefined;
    const found = select(node);
    if (found === undefined) this.#refuse(node, `\`${key}\``, expected);
    return found;
  }

  #refuse(node: Node, name: string, expected: string): never[] {
    this.report(wrongType(node, name, expected));
    return [];
  }
}

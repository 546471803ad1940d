import { getEntry, type Node, type ObjectNode } from "../../model/node.js";
import {
  type ConfigurableValidator,
  configured,
  type Law,
  misconfigured,
} from "../metadata/configurable-validator.js";
import { type Complain, expectOneOf, type MetadataProblem, wrongType } from "../metadata/metadata-problem.js";

/**
 * Defines a linter by what its settings make of it. Settings that it does not ask for are none of its business.
 *
 * @example `linter("CamelCase", (settings) => (model) => …)`
 */
export function linter(name: string, configure: (settings: Settings) => Law): ConfigurableValidator {
  return {
    name,
    configure: (configuration) => {
      const problems: MetadataProblem[] = [];
      const law = configure(new Settings(configuration, (problem) => void problems.push(problem)));
      const [first] = problems;
      return first === undefined ? configured(law) : misconfigured(first);
    },
  };
}

/** The settings of a linter. Reading one that has the wrong type complains, and gives what an absent one does. */
export class Settings {
  /** Where they stand in the metadata. */
  readonly node: ObjectNode;
  readonly complain: Complain;

  constructor(node: ObjectNode, complain: Complain) {
    this.node = node;
    this.complain = complain;
  }

  flag(key: string): boolean {
    const node = getEntry(this.node, key);
    if (node === undefined || node.kind === "boolean") return node?.value ?? false;
    this.complain(wrongType(node, key, "a boolean"));
    return false;
  }

  text(key: string): string | undefined {
    const node = getEntry(this.node, key);
    if (node === undefined || node.kind === "string") return node?.value;
    this.complain(wrongType(node, key, "a string"));
    return undefined;
  }

  word<Word extends string>(key: string, words: readonly Word[]): Word | undefined {
    return getEntry(this.node, key) === undefined
      ? undefined
      : expectOneOf(this.node, key, words, this.complain);
  }

  texts(key: string): readonly string[] | undefined {
    const node = getEntry(this.node, key);
    return node === undefined ? undefined : this.#textsOf(node, key);
  }

  /** Lists of texts by name, such as words and what to say in their place. */
  textLists(key: string): ReadonlyMap<string, readonly string[]> {
    const node = getEntry(this.node, key);
    if (node === undefined) return new Map();
    if (node.kind === "object") {
      return new Map(Array.from(node.entries, ([name, { value }]) => [name, this.#textsOf(value, name)]));
    }
    this.complain(wrongType(node, key, "an object"));
    return new Map();
  }

  /** Settings within settings. */
  sections(key: string): readonly Settings[] {
    const node = getEntry(this.node, key);
    if (node === undefined) return [];
    if (node.kind === "array") {
      return node.elements.flatMap((element) => {
        if (element.kind === "object") return [new Settings(element, this.complain)];
        this.complain(wrongType(element, key, "an array of objects"));
        return [];
      });
    }
    this.complain(wrongType(node, key, "an array of objects"));
    return [];
  }

  #textsOf(node: Node, key: string): readonly string[] {
    if (node.kind !== "array") {
      this.complain(wrongType(node, key, "an array of strings"));
      return [];
    }
    return node.elements.flatMap((element) => {
      if (element.kind === "string") return [element.value];
      this.complain(wrongType(element, key, "an array of strings"));
      return [];
    });
  }
}

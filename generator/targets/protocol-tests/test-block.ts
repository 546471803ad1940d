import { code, type Code } from "../../emit/code.js";
import { array, literal } from "../../emit/expressions.js";
import { externalSymbol } from "../../emit/symbol.js";
import { firstSentence } from "../first-sentence.js";

/** What all cases say of themselves. */
interface Described {
  readonly id: string;
  readonly documentation?: string;
  readonly tags: readonly string[];
}

/** `it("Id: What it shows. #tag", async () => { … });` */
export function testBlock(test: Described, statements: readonly Code[]): Code {
  return code`${vitest("it")}(${literal(testName(test))}, async () => {\n${statements}\n});`;
}

/** `describe("title", () => { … });`, or nothing without tests. What they share may stand before them. */
export function describeTests(
  title: string,
  tests: readonly Code[],
  shared: readonly Code[] = [],
): readonly Code[] {
  if (tests.length === 0) return [];
  return [code`${vitest("describe")}(${literal(title)}, () => {\n${setApart([...shared, ...tests])}\n});`];
}

/**
 * `describe.each([ … ])("title", (parameter) => { … });`: the same tests for each entry, or nothing without tests or
 * entries. A `$name` in the title is that property of the entry.
 */
export function describeEach(
  entries: readonly Code[],
  title: string,
  parameter: Code,
  tests: readonly Code[],
): readonly Code[] {
  if (tests.length === 0 || entries.length === 0) return [];
  const each = code`${vitest("describe")}.each(${array(entries)})`;
  return [code`${each}(${literal(title)}, (${parameter}) => {\n${setApart(tests)}\n});`];
}

function vitest(name: string) {
  return externalSymbol("vitest", name);
}

/** The id, by which a case is found again in the model; its tags can be picked by `vitest -t '#tag'`. */
function testName({ id, documentation = "", tags }: Described): string {
  const sentence = firstSentence(documentation);
  return [sentence === "" ? id : `${id}: ${sentence}`, ...tags.map((tag) => `#${tag}`)].join(" ");
}

function setApart(parts: readonly Code[]): readonly Code[] {
  return parts.map((part, index) => (index === 0 ? part : code`\n${part}`));
}

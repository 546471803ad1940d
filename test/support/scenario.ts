/** A scenario: a page of Markdown with models and what comes of them, in fenced blocks. */
export interface Scenario {
  /** Its first heading: a sentence that says the behaviour. */
  readonly title: string;
  readonly blocks: readonly (string | Fence)[];
}

/** A fenced block: its language, the words behind it, and the text between the fences, with its last line break. */
export interface Fence {
  readonly marks: string;
  readonly language: string;
  readonly words: readonly string[];
  readonly text: string;
}

/** Reads a page. Written again by `printScenario`, it is the same to the byte. */
export function readScenario(page: string): Scenario {
  const blocks: (string | Fence)[] = [];
  let end = 0;
  for (const found of page.matchAll(FENCE)) {
    const [whole, marks = "", language = "", words = "", text = ""] = found;
    blocks.push(page.slice(end, found.index));
    blocks.push({ marks, language, words: words.split(" ").filter((word) => word !== ""), text });
    end = found.index + whole.length;
  }
  blocks.push(page.slice(end));
  return { title: /^# (.+)$/m.exec(page)?.[1] ?? "", blocks };
}

/** Three or more backticks open a block and the same number closes it, so that a block can hold fences. */
const FENCE = /^(`{3,})(\w+)([^\n]*)\n([^]*?)^\1\n/gm;

/** The blocks of a page that are fenced. */
export function fencesOf(scenario: Scenario): readonly Fence[] {
  return scenario.blocks.filter((block) => typeof block !== "string");
}

/** The page with other texts between its fences. */
export function printScenario(scenario: Scenario, textOf: (fence: Fence) => string): string {
  return scenario.blocks
    .map((block) => (typeof block === "string" ? block : printFence(block, textOf(block))))
    .join("");
}

function printFence({ marks, language, words }: Fence, text: string): string {
  return `${marks}${[language, ...words].join(" ")}\n${text}${marks}\n`;
}

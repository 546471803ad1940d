/**
 * The pattern that the host of an operation's requests begins with: literals and labels. Places are offsets into the
 * pattern's text.
 * Spec: https://smithy.io/2.0/spec/endpoint-traits.html#endpoint-trait
 */
export interface HostPrefix {
  readonly text: string;
  readonly segments: readonly HostSegment[];
}

/** A piece of a host prefix: text as it is, or a label that a member of the input fills. */
export type HostSegment = HostLiteral | HostLabel;

/** Text that is sent as it is. */
export interface HostLiteral {
  readonly kind: "literal";
  readonly text: string;
}

/** A label; its place is that of the name with the braces. */
export interface HostLabel {
  readonly kind: "label";
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** What makes a host prefix unreadable, and where. */
export interface HostPrefixProblem {
  readonly message: string;
  readonly hint: string;
  /** What Smithy's reference says of it. */
  readonly reference: string;
  readonly start: number;
  readonly end: number;
}

/** A host prefix, or the first thing that makes it unreadable. */
export type ParsedHostPrefix =
  | { readonly prefix: HostPrefix; readonly problem?: undefined }
  | { readonly prefix?: undefined; readonly problem: HostPrefixProblem };

/** Reads a host prefix. */
export function parseHostPrefix(text: string): ParsedHostPrefix {
  const segments: HostSegment[] = [];
  const names = new Set<string>();
  let start = 0;
  while (start < text.length) {
    const problem = problemAt(text, start, segments.at(-1), names);
    if (problem !== undefined) return { problem };
    const segment = readSegment(text, start);
    segments.push(segment);
    if (segment.kind === "label") names.add(segment.name.toLowerCase());
    start += segment.kind === "label" ? segment.end - segment.start : segment.text.length;
  }
  return { prefix: { text, segments } };
}

/** The labels of a host prefix, in its order. */
export function hostLabelsOf({ segments }: HostPrefix): readonly HostLabel[] {
  return segments.filter((segment) => segment.kind === "label");
}

function readSegment(text: string, start: number): HostSegment {
  if (text[start] === "{") {
    const end = text.indexOf("}", start) + 1;
    return { kind: "label", name: text.slice(start + 1, end - 1), start, end };
  }
  let end = start;
  while (end < text.length && text[end] !== "{" && text[end] !== "}") end++;
  return { kind: "literal", text: text.slice(start, end) };
}

function problemAt(
  text: string,
  start: number,
  last: HostSegment | undefined,
  names: ReadonlySet<string>,
): HostPrefixProblem | undefined {
  if (text[start] === "}") return strayBrace(start);
  if (text[start] !== "{") return undefined;
  const end = text.indexOf("}", start) + 1;
  const name = text.slice(start + 1, end - 1);
  if (last?.kind === "label") return adjacentLabels(text, start);
  if (end === 0 || name.includes("{")) return unclosedLabel(text, start);
  if (!/^(?:_+[A-Za-z0-9]|[A-Za-z])\w*$/.test(name)) return labelName(text, name, start, end);
  return names.has(name.toLowerCase()) ? repeatedLabel(text, name, start, end) : undefined;
}

const labelLaw =
  "a label is `{name}`, named like a member of the input, and has text between it and the next";

function strayBrace(start: number): HostPrefixProblem {
  return {
    message: "The host prefix has a `}` that closes no label.",
    hint: labelLaw,
    reference: `Literal segments must not contain \`}\`. Found at: ${start}`,
    start,
    end: start + 1,
  };
}

function adjacentLabels(text: string, start: number): HostPrefixProblem {
  return {
    message: "Two labels of the host prefix have nothing between them.",
    hint: labelLaw,
    reference: `Host labels must not be adjacent in a pattern. Found ${text}`,
    start: start - 1,
    end: start + 1,
  };
}

function unclosedLabel(text: string, start: number): HostPrefixProblem {
  return {
    message: "A label of the host prefix is not closed by `}`.",
    hint: labelLaw,
    reference: `Unclosed label found in pattern at: .${start}`,
    start,
    end: text.length,
  };
}

function labelName(text: string, name: string, start: number, end: number): HostPrefixProblem {
  const message = name === "" ? "A label has no name." : `\`${name}\` cannot be the name of a label.`;
  return { message, hint: labelLaw, reference: referenceOfName(text, name, start), start, end };
}

function referenceOfName(text: string, name: string, start: number): string {
  if (name === "") return `Empty label declaration in pattern at index ${start}.`;
  return name.endsWith("+")
    ? `Pattern must not contain a greedy label. Found ${text}`
    : `Invalid label name in pattern: '${name}' at index ${start}. Labels must contain value identifiers.`;
}

function repeatedLabel(text: string, name: string, start: number, end: number): HostPrefixProblem {
  return {
    message: `The label \`${name}\` is there twice.`,
    hint: "labels have different names",
    reference: `Label \`${name}\` is defined more than once in pattern: ${text}`,
    start,
    end,
  };
}

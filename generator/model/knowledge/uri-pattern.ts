/**
 * The pattern of an operation's URI. Places are offsets into the pattern's text.
 * Spec: https://smithy.io/2.0/spec/http-bindings.html#uri
 */
export interface UriPattern {
  readonly segments: readonly UriSegment[];
  readonly queryLiterals: readonly QueryLiteral[];
}

/** What stands between two slashes. */
export type UriSegment = UriLiteral | UriLabel;

/** A segment that must be there as it is. */
export interface UriLiteral {
  readonly kind: "literal";
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A segment that a member of the input fills; a greedy one (`{name+}`) fills several. */
export interface UriLabel {
  readonly kind: "label";
  readonly name: string;
  readonly isGreedy: boolean;
  /** Of the label with its braces. */
  readonly start: number;
  readonly end: number;
}

/** A parameter that the query must have: `?name` or `?name=value`. Without a value, `value` is empty. */
export interface QueryLiteral {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** What is wrong with a pattern, where, and the law that it breaks. */
export interface UriProblem {
  readonly message: string;
  readonly hint: string;
  readonly start: number;
  readonly end: number;
}

/** A pattern read as far as possible, with everything that is wrong with it. */
export interface ParsedUriPattern {
  readonly pattern: UriPattern;
  readonly problems: readonly UriProblem[];
}

/** Reads a pattern. The pattern is only to be used where there are no problems. */
export function parseUriPattern(text: string): ParsedUriPattern {
  const problems = [...problemsOfWhole(text)];
  const question = text.indexOf("?");
  const pathEnd = question === -1 ? text.length : question;
  const segments = readSegments(text.slice(0, pathEnd), problems);
  const queryLiterals = question === -1 ? [] : readQuery(text, question + 1, problems);
  return { pattern: { segments, queryLiterals }, problems };
}

/** The labels of a pattern, in its order. */
export function labelsOf(pattern: UriPattern): readonly UriLabel[] {
  return pattern.segments.filter((segment) => segment.kind === "label");
}

function problemsOfWhole(text: string): UriProblem[] {
  const problems: UriProblem[] = [];
  if (!text.startsWith("/")) {
    problems.push(problem("The URI does not start with `/`.", "a URI starts with `/`", 0, text.length));
  }
  const fragment = text.indexOf("#");
  if (fragment !== -1) {
    const message = "The URI has a fragment, which is never sent.";
    problems.push(problem(message, "a URI has no `#`", fragment, text.length));
  }
  if (text.endsWith("?")) {
    const message = "The URI ends with `?`, but no query follows.";
    problems.push(problem(message, "a URI does not end with `?`", text.length - 1, text.length));
  }
  return problems;
}

function readSegments(path: string, problems: UriProblem[]): UriSegment[] {
  const segments: UriSegment[] = [];
  let start = path.startsWith("/") ? 1 : 0;
  for (const text of path.slice(start).split("/")) {
    const end = start + text.length;
    // A slash at the very end is optional in requests and so means nothing in a pattern.
    if (text !== "" || end < path.length) segments.push(readSegment(text, start, problems));
    start = end + 1;
  }
  checkLabelNames(segments, problems);
  return segments;
}

function readSegment(text: string, start: number, problems: UriProblem[]): UriSegment {
  const end = start + text.length;
  const label = /^\{([^{}]*?)(\+?)\}$/.exec(text);
  if (label !== null) {
    const [, name = "", plus = ""] = label;
    if (!/^(?:_+[A-Za-z0-9]|[A-Za-z])\w*$/.test(name)) {
      problems.push(problem(`\`${name}\` cannot be the name of a label.`, labelLaw, start, end));
    }
    return { kind: "label", name, isGreedy: plus === "+", start, end };
  }
  if (text === "") {
    problems.push(problem("The URI has an empty segment.", "a URI has no `//`", start - 1, start + 1));
  } else if (text === "." || text === "..") {
    problems.push(
      problem(`The URI has the dot segment \`${text}\`.`, "a URI has no `.` or `..`", start, end),
    );
  } else if (/[{}]/.test(text)) {
    problems.push(problem(`\`${text}\` mixes a label with other text.`, labelLaw, start, end));
  }
  return { kind: "literal", text, start, end };
}

const labelLaw = "a label is `{name}` or `{name+}`, named like a member, and fills a whole segment";

function checkLabelNames(segments: readonly UriSegment[], problems: UriProblem[]): void {
  const seen = new Set<string>();
  for (const segment of segments) {
    if (segment.kind === "literal") continue;
    const name = segment.name.toLowerCase();
    if (seen.has(name)) {
      const message = `The label \`${segment.name}\` is there twice.`;
      problems.push(problem(message, "labels have different names", segment.start, segment.end));
    }
    seen.add(name);
  }
}

function readQuery(text: string, from: number, problems: UriProblem[]): QueryLiteral[] {
  const literals: QueryLiteral[] = [];
  let start = from;
  for (const part of text.slice(from).split("&")) {
    const end = start + part.length;
    const equals = part.indexOf("=");
    const name = equals === -1 ? part : part.slice(0, equals);
    const value = equals === -1 ? "" : part.slice(equals + 1);
    problems.push(...problemsOfQuery(part, name, literals, start, end));
    if (part !== "") literals.push({ name, value, start, end });
    start = end + 1;
  }
  return literals;
}

function problemsOfQuery(
  part: string,
  name: string,
  before: readonly QueryLiteral[],
  start: number,
  end: number,
): UriProblem[] {
  if (/[{}]/.test(part)) {
    return [problem(`\`${part}\` is a label in the query.`, "labels stand in the path only", start, end)];
  }
  if (before.some((literal) => literal.name === name)) {
    const message = `The query has \`${name}\` twice.`;
    return [problem(message, "each query literal has another name", start, end)];
  }
  return [];
}

function problem(message: string, hint: string, start: number, end: number): UriProblem {
  return { message, hint, start, end };
}

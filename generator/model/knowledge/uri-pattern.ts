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
  /** Whether there is a `=`. Requests are matched alike without it, but a client sends what is written. */
  readonly hasValue: boolean;
  readonly start: number;
  readonly end: number;
}

/** What is wrong with a pattern, where, and the law that it breaks. */
export interface UriProblem {
  readonly message: string;
  readonly hint: string;
  /** What Smithy's reference says of it. */
  readonly reference: string;
  readonly start: number;
  readonly end: number;
}

/** A part of a pattern that has a meaning, but hardly one that anybody wants. */
export interface UriOddity {
  readonly message: string;
  readonly hint: string;
  readonly start: number;
  readonly end: number;
}

/** A pattern read as far as possible, with everything that is wrong with it or odd about it. */
export interface ParsedUriPattern {
  readonly pattern: UriPattern;
  /** In the order in which the reference looks for them: it stops at the first. */
  readonly problems: readonly UriProblem[];
  readonly oddities: readonly UriOddity[];
}

/** Reads a pattern. The pattern is only to be used where there are no problems. */
export function parseUriPattern(text: string): ParsedUriPattern {
  const question = text.indexOf("?");
  const pathEnd = question === -1 ? text.length : question;
  const segments = readSegments(text.slice(0, pathEnd));
  const query = question === -1 ? { literals: [], problems: [] } : readQuery(text, question + 1);
  return {
    pattern: { segments, queryLiterals: query.literals },
    problems: [
      ...problemsOfWhole(text),
      ...segments.flatMap(problemsOfSegment),
      ...query.problems,
      ...repeatedLabels(text, segments),
    ],
    oddities: segments.flatMap(odditiesOfSegment),
  };
}

/** The labels of a pattern, in its order. */
export function labelsOf(pattern: UriPattern): readonly UriLabel[] {
  return pattern.segments.filter((segment) => segment.kind === "label");
}

function problemsOfWhole(text: string): UriProblem[] {
  const problems: UriProblem[] = [];
  if (text.endsWith("?")) {
    problems.push({
      message: "The URI ends with `?`, but no query follows.",
      hint: "a URI does not end with `?`",
      reference: `URI patterns must not end with '?'. Found ${text}`,
      start: text.length - 1,
      end: text.length,
    });
  }
  if (!text.startsWith("/")) {
    problems.push({
      message: "The URI does not start with `/`.",
      hint: "a URI starts with `/`",
      reference: `URI pattern must start with '/'. Found ${text}`,
      start: 0,
      end: text.length,
    });
  }
  const fragment = text.indexOf("#");
  if (fragment !== -1) {
    problems.push({
      message: "The URI has a fragment, which is never sent.",
      hint: "a URI has no `#`",
      reference: `URI pattern must not contain a fragment. Found ${text}`,
      start: fragment,
      end: text.length,
    });
  }
  return problems;
}

function readSegments(path: string): UriSegment[] {
  const segments: UriSegment[] = [];
  // Slashes at the very end are optional in requests and so mean nothing in a pattern.
  const significant = withoutEnd(path, "/");
  let start = path.startsWith("/") ? 1 : 0;
  if (significant.length < start) return segments;
  for (const text of significant.slice(start).split("/")) {
    segments.push(readSegment(text, start));
    start += text.length + 1;
  }
  return segments;
}

/** The text without any of those characters at its end. A pattern of `RegExp` would take the square of a long run. */
function withoutEnd(text: string, character: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === character) end--;
  return text.slice(0, end);
}

function readSegment(text: string, start: number): UriSegment {
  const end = start + text.length;
  if (text.length < 2 || !text.startsWith("{") || !text.endsWith("}")) {
    return { kind: "literal", text, start, end };
  }
  const isGreedy = text.endsWith("+}");
  return { kind: "label", name: text.slice(1, isGreedy ? -2 : -1), isGreedy, start, end };
}

const labelLaw = "a label is `{name}` or `{name+}`, named like a member, and fills a whole segment";

function problemsOfSegment(segment: UriSegment): UriProblem[] {
  const { start, end } = segment;
  if (segment.kind === "label") return problemsOfLabel(segment);
  if (segment.text === "") {
    return [
      {
        message: "The URI has an empty segment.",
        hint: "a URI has no `//`",
        reference: `Segments must not be empty at index ${start}`,
        start: start - 1,
        end: start + 1,
      },
    ];
  }
  if (!/[{}]/.test(segment.text)) return [];
  return [
    {
      message: `\`${segment.text}\` mixes a label with other text.`,
      hint: labelLaw,
      reference: `Literal segments must not contain \`{\` or \`}\` characters. Found segment \`${segment.text}\` at index ${start}`,
      start,
      end,
    },
  ];
}

function problemsOfLabel({ name, start, end }: UriLabel): UriProblem[] {
  if (/^(?:_+[A-Za-z0-9]|[A-Za-z])\w*$/.test(name)) return [];
  const reference =
    name === ""
      ? `Empty label declaration in pattern at index ${start}.`
      : `Invalid label name in pattern: '${name}' at index ${start}. Labels must contain value identifiers.`;
  return [{ message: messageAboutLabel(name), hint: labelLaw, reference, start, end }];
}

function messageAboutLabel(name: string): string {
  if (name === "") return "A label has no name.";
  return /[{}]/.test(name)
    ? `\`{${name}}\` mixes a label with other text.`
    : `\`${name}\` cannot be the name of a label.`;
}

// RFC 3986, section 5.2.4: whoever resolves a reference drops such segments before the request is sent.
function odditiesOfSegment(segment: UriSegment): UriOddity[] {
  if (segment.kind === "label" || (segment.text !== "." && segment.text !== "..")) return [];
  const { text, start, end } = segment;
  const message = `The URI has the dot segment \`${text}\`, which clients resolve before they send it.`;
  return [{ message, hint: "a URI has no `.` or `..`", start, end }];
}

function repeatedLabels(text: string, segments: readonly UriSegment[]): UriProblem[] {
  const seen = new Set<string>();
  const problems: UriProblem[] = [];
  for (const segment of segments) {
    if (segment.kind === "literal") continue;
    const { name, start, end } = segment;
    if (seen.has(name.toLowerCase())) {
      problems.push({
        message: `The label \`${name}\` is there twice.`,
        hint: "labels have different names",
        reference: `Label \`${name}\` is defined more than once in pattern: ${text}`,
        start,
        end,
      });
    }
    seen.add(name.toLowerCase());
  }
  return problems;
}

interface Query {
  readonly literals: readonly QueryLiteral[];
  readonly problems: readonly UriProblem[];
}

function readQuery(text: string, from: number): Query {
  const literals: QueryLiteral[] = [];
  const problems: UriProblem[] = [];
  const names = new Set<string>();
  let start = from;
  for (const part of withoutEnd(text.slice(from), "&").split("&")) {
    const end = start + part.length;
    const equals = part.indexOf("=");
    const name = equals === -1 ? part : part.slice(0, equals);
    const value = equals === -1 ? "" : part.slice(equals + 1);
    const literal = { name, value, hasValue: equals !== -1, start, end };
    problems.push(...problemsOfQuery(text, part, literal, names));
    names.add(name);
    if (part !== "") literals.push(literal);
    start = end + 1;
  }
  return { literals, problems };
}

function problemsOfQuery(
  text: string,
  part: string,
  { name, start, end }: QueryLiteral,
  before: ReadonlySet<string>,
): UriProblem[] {
  if (/[{}]/.test(part)) {
    return [
      {
        message: `\`${part}\` is a label in the query.`,
        hint: "labels stand in the path only",
        reference: `URI labels must not appear in the query string. Found ${text}`,
        start,
        end,
      },
    ];
  }
  if (!before.has(name)) return [];
  return [
    {
      message: `The query has \`${name}\` twice.`,
      hint: "each query literal has another name",
      reference: `Literal query parameters must not be repeated: ${text}`,
      start,
      end,
    },
  ];
}

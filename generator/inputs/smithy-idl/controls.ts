import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { didYouMean } from "../../diagnostics/suggestion.js";
import { spanText } from "../../source/span.js";
import type { ControlStatement, IdlFile, NodeValue, OperationMessage } from "./ast.js";
import type { Report } from "./file-scope.js";
import { firstLineOf } from "./first-line.js";
import { jsonInReference, otherTypeInReference } from "./reference-values.js";
import { inReference, syntaxError } from "./syntax-error.js";

/** What the control statements of a file say about reading the rest of it. */
export interface FileControls {
  readonly version: SmithyVersion;
  readonly suffixes: MessageSuffixes;
}

/** `assumed` where the file names none: it is then read as Smithy 1.0, as it was before versions were named. */
export type SmithyVersion = "1.0" | "2.0" | "assumed";

/** How the structures are named that an operation defines on the spot. */
export type MessageSuffixes = Readonly<Record<OperationMessage["role"], string>>;

/** Spec: https://smithy.io/2.0/spec/idl.html#control-section */
export function lowerControls(file: IdlFile, report: Report): FileControls {
  const statements = collectControls(file, report);
  const input = readSuffix(statements.get("operationInputSuffix"), report);
  const output = readSuffix(statements.get("operationOutputSuffix"), report);
  return {
    version: readVersion(file, statements.get("version"), report),
    suffixes: { input: input ?? "Input", output: output ?? "Output" },
  };
}

/** The control statements by key; of two with one key the first stays. */
function collectControls(file: IdlFile, report: Report): ReadonlyMap<string, ControlStatement> {
  const statements = new Map<string, ControlStatement>();
  for (const statement of file.statements) {
    if (statement.kind !== "control") continue;
    const { text } = statement.key;
    const first = statements.get(text);
    if (first !== undefined) report(duplicateControl(statement, first));
    else if (knownControls.includes(text)) statements.set(text, statement);
    else report(unknownControl(statement));
  }
  return statements;
}

const knownControls: readonly string[] = ["version", "operationInputSuffix", "operationOutputSuffix"];

/** A version that could not be read is taken for the newest one, so that one mistake stays one. */
function readVersion(file: IdlFile, statement: ControlStatement | undefined, report: Report): SmithyVersion {
  if (statement === undefined) return hasBrokenControl(file) ? "2.0" : "assumed";
  const text = readText(statement, report);
  if (text === undefined) return "2.0";
  const version = knownVersions.get(text);
  if (version === undefined) report(unknownVersion(statement, text));
  return version ?? "2.0";
}

/** Spec: https://smithy.io/2.0/spec/idl.html#smithy-version */
const knownVersions: ReadonlyMap<string, SmithyVersion> = new Map([
  ["1", "1.0"],
  ["1.0", "1.0"],
  ["2", "2.0"],
  ["2.0", "2.0"],
]);

function hasBrokenControl(file: IdlFile): boolean {
  return file.statements.some((statement) => statement.kind === "broken" && statement.word === "$");
}

/** A suffix ends the name of a shape, so it is made of the same characters. */
function readSuffix(statement: ControlStatement | undefined, report: Report): string | undefined {
  const text = statement && readText(statement, report);
  if (statement === undefined || text === undefined || /^[A-Za-z0-9_]*$/.test(text)) return text;
  report(unfitSuffix(statement, text));
  return undefined;
}

function readText(statement: ControlStatement, report: Report): string | undefined {
  const { value } = statement;
  if (value.kind === "quotedText" || value.kind === "textBlock") return value.value;
  report(controlWithoutText(statement));
  return undefined;
}

function duplicateControl({ key, value }: ControlStatement, first: ControlStatement): Diagnostic {
  return {
    ...syntaxError("idl/duplicate-control", key.span),
    message: `\`$${key.text}\` is already set.`,
    reference: inReference(value.span, `Duplicate control statement \`${key.text}\``),
    related: [{ span: first.span, message: "It is first set here." }],
    hint: "a file has each control statement once.",
  };
}

/** Spec: implementations ignore control statements that they do not know. */
function unknownControl({ key, value }: ControlStatement): Diagnostic {
  const meant = didYouMean(key.text, knownControls);
  return {
    severity: "warning",
    code: "idl/unknown-control",
    eventId: "Model",
    message: `The control statement \`$${key.text}\` is unknown and has no effect.`,
    reference: `Unknown control statement \`${key.text}\` with value \`${jsonInReference(value)}`,
    span: key.span,
    hint:
      meant === undefined
        ? `control statements are ${knownControls.map((control) => `\`$${control}\``).join(", ")}.`
        : `did you mean \`$${meant}\`?`,
  };
}

function controlWithoutText({ key, value }: ControlStatement): Diagnostic {
  return {
    ...syntaxError("idl/control-without-text", firstLineOf(value.span)),
    message: `\`$${key.text}\` is \`${spanText(firstLineOf(value.span))}\`, which is not a string.`,
    reference: describeInReference(key.text, value),
    hint: "the value of this control statement is a string in quotes.",
  };
}

/** Of the version it knows what it is for. */
function describeInReference(key: string, value: NodeValue): string {
  return key === "version"
    ? `The $version control statement must have a string value, but found ${jsonInReference(value)}`
    : otherTypeInReference("string", value);
}

function unknownVersion({ value, span }: ControlStatement, text: string): Diagnostic {
  return {
    ...syntaxError("idl/unknown-version", firstLineOf(value.span)),
    message: `There is no Smithy version \`${text}\` that Tinsmith knows.`,
    reference: inReference({ ...span, start: span.end }, `Unsupported Smithy version number: ${text}`),
    hint: 'the versions are `"1.0"` and `"2.0"`.',
  };
}

function unfitSuffix({ key, value }: ControlStatement, text: string): Diagnostic {
  return {
    ...syntaxError("idl/unfit-suffix", firstLineOf(value.span)),
    message: `\`${text}\` cannot end the name of a shape.`,
    hint: `\`$${key.text}\` is made of the letters A to Z, digits and \`_\`.`,
  };
}

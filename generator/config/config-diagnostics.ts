import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { withArticle } from "../diagnostics/with-article.js";
import { didYouMean } from "../diagnostics/suggestion.js";
import type { Node } from "../model/node.js";
import { spanText, type Span } from "../source/span.js";
import type { ConfigForm, ConfigKey } from "./config-keys.js";

/** The mistakes of a configuration, one function a code. Each is of the file that the user wrote. */

/** A configuration that was named, or looked for, and does not exist. */
export function missingConfig(path: string): Diagnostic {
  return {
    severity: "error",
    code: "config/missing-file",
    message: `There is no configuration \`${path}\`.`,
    hint: "`tinsmith.json` at the root of a project names its models, services and targets.",
  };
}

/** A key that means nothing here. */
export function unknownKey(key: Span, name: string, known: readonly string[]): Diagnostic {
  const meant = didYouMean(name, known);
  const base = error("config/unknown-key", key, `There is no key \`${name}\`.`);
  if (meant === undefined) return { ...base, hint: `the keys here are ${listOf(known)}.` };
  const fix = { title: `Write \`${meant}\`.`, span: key, text: JSON.stringify(meant) };
  return { ...base, hint: `did you mean \`${meant}\`?`, fix };
}

/** A key that has no default. */
export function missingKey(object: Span, owner: string, name: string, key: ConfigKey): Diagnostic {
  // Its whole text would be underlined otherwise, and the brace says enough.
  const brace = { ...object, end: object.start + 1 };
  return {
    ...error("config/missing-key", brace, `${owner} has no \`${name}\`.`),
    hint: key.description + (key.example === undefined ? "" : ` Such as ${JSON.stringify(key.example)}.`),
  };
}

/** A value of another JSON type than its key holds. */
export function wrongType(node: Node, name: string, expected: string): Diagnostic {
  const found = withArticle(node.kind);
  return error("config/wrong-type", node.span, `${name} is ${found} where ${expected} belongs.`);
}

/** A string or list with nothing in it. */
export function emptyValue(node: Node, name: string): Diagnostic {
  return error("config/empty-value", node.span, `\`${name}\` is empty.`);
}

/** A string that stands twice in its list. */
export function repeatedValue(span: Span, first: Span): Diagnostic {
  return {
    ...error("config/repeated-value", span, `${backticked(span)} stands twice in this list.`),
    related: [{ span: first, message: "first written here" }],
  };
}

/** A string that is not of its key's form. */
export function malformedValue(span: Span, value: string, form: ConfigForm): Diagnostic {
  return { ...error(form.code, span, `\`${value}\` is no ${form.noun}.`), hint: form.law };
}

/** Outputs may replace and remove files, so they keep below the project. */
export function outputOutside(span: Span, output: string): Diagnostic {
  return {
    ...error(
      "config/output-outside",
      span,
      `The output folder \`${output}\` does not lie below the project.`,
    ),
    hint: "outputs are written only below the folder of this file, and never into that folder itself.",
  };
}

/** Two services would remove each other's files. */
export function sharedOutput(span: Span, output: string, other: Span): Diagnostic {
  return {
    ...error(
      "config/shared-output",
      span,
      `The output folder \`${output}\` overlaps that of another service.`,
    ),
    related: [{ span: other, message: "written to here too" }],
    hint: "each service has a folder of its own, so that its old files can be told from others' new ones.",
  };
}

/** Each target is a package, and packages differ by name. */
export function missingPlaceholder(span: Span, targets: number): Diagnostic {
  return {
    ...error(
      "config/missing-placeholder",
      span,
      `${targets} targets would share the package name ${backticked(span)}.`,
    ),
    hint: "`{target}` in the name stands for each target's own.",
  };
}

/** Two services would make packages of one name. */
export function sharedPackage(span: Span, name: string, other: Span): Diagnostic {
  return {
    ...error("config/shared-package", span, `The package \`${name}\` is made by another service too.`),
    related: [{ span: other, message: "named here too" }],
  };
}

/** A target that neither Tinsmith nor a plugin brings. */
export function unknownTarget(span: Span | undefined, target: string, known: readonly string[]): Diagnostic {
  const meant = didYouMean(target, known);
  return {
    severity: "error",
    code: "config/unknown-target",
    message: `There is no target \`${target}\`.`,
    ...(span && { span }),
    hint: meant === undefined ? `the targets are ${listOf(known)}.` : `did you mean \`${meant}\`?`,
  };
}

/** A target's package imports another that would not exist. */
export function missingTarget(span: Span | undefined, target: string, needed: string): Diagnostic {
  return {
    severity: "error",
    code: "config/missing-target",
    message: `The target \`${target}\` stands on \`${needed}\`, which is not listed.`,
    ...(span && { span }),
    hint: `add \`${needed}\` to the targets of this service.`,
  };
}

/** A pattern that matches nothing: a slip in most cases, and an empty model in all. */
export function noModelFiles(span: Span | undefined, pattern: string): Diagnostic {
  return {
    severity: "error",
    code: "config/no-model-files",
    message: `No file matches \`${pattern}\`.`,
    ...(span && { span }),
    hint: "patterns are taken from the folder of the configuration, with `/` between folders.",
  };
}

function error(code: string, span: Span, message: string): Diagnostic {
  return { severity: "error", code, message, span };
}

/** A string of the file in backticks, without its own quotes. */
function backticked(span: Span): string {
  return `\`${spanText(span).slice(1, -1)}\``;
}

function listOf(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(", ");
}

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import type { Diagnostic, Result } from "../../generator/diagnostics/diagnostic.js";
import { parseSmithyIdl } from "../../generator/inputs/smithy-idl/parse-smithy-idl.js";
import { assemble } from "../../generator/model/assemble/assemble.js";
import type { ModelFragment } from "../../generator/model/fragment.js";
import { expectShapeOf, type Model } from "../../generator/model/model.js";
import type { Shape } from "../../generator/model/shape.js";
import { check } from "../../generator/rules/check.js";
import { SourceFile } from "../../generator/source/source-file.js";
import { spanText } from "../../generator/source/span.js";

/** The namespace of shapes in texts that name no other. */
export const NAMESPACE = "test";

/**
 * The model of some texts and the prelude: each is a file of its own, in the namespace `test` unless it says
 * otherwise. Fails where a text has syntax errors.
 */
export function assembleTexts(...texts: readonly string[]): Result<Model> {
  const fragments = texts.map((text, index) => parse(`text-${index}.smithy`, withHeader(text)));
  return assemble([...preludes(), ...fragments]);
}

/** The same, where assembling must have nothing to say. */
export function modelOf(...texts: readonly string[]): Model {
  const { value, diagnostics } = assembleTexts(...texts);
  expect(diagnostics.map(describe)).toEqual([]);
  return value;
}

/** A shape of the namespace `test`. */
export function shapeOf<Kind extends Shape["kind"]>(
  model: Model,
  name: string,
  kind: Kind,
): Extract<Shape, { kind: Kind }> {
  return expectShapeOf(model, `${NAMESPACE}#${name}`, kind);
}

/**
 * Expects exactly the findings that are marked in the text, each as `‹place | code›`, in order of their places. Notes do
 * not count.
 *
 * @example expectFound(`structure A { b: ‹Strng | model/unresolved-shape› }`)
 */
export function expectFound(markedText: string): readonly Diagnostic[] {
  const { text, marks } = unmark(markedText);
  const { value, diagnostics } = assembleTexts(text);
  const found = [...diagnostics, ...check(value)]
    .filter(({ severity }) => severity !== "note" && severity !== "suppressed")
    .sort((first, second) => (first.span?.start ?? 0) - (second.span?.start ?? 0));
  expect(found.map(describe)).toEqual(marks);
  return found;
}

/** Expects that neither assembling nor any rule has more than a note to say. */
export function expectSound(text: string): void {
  expectFound(text);
}

/** A diagnostic as tests compare it: its code and the text that it points at. */
export function describe({ code, span }: Diagnostic): string {
  return `${code} at «${span === undefined ? "" : spanText(span)}»`;
}

const folder = fileURLToPath(new URL("../../generator/prelude/", import.meta.url));
const files = [
  "prelude",
  "smithy.mqtt",
  "smithy.protocols",
  "smithy.test",
  "aws.api",
  "aws.auth",
  "aws.cloudformation",
  "aws.iam",
  "aws.protocols",
];
let parsed: readonly ModelFragment[] | undefined;

function preludes(): readonly ModelFragment[] {
  parsed ??= files.map((name) => {
    const path = `${folder}${name}.smithy`;
    return parse(path, readFileSync(path, "utf8"));
  });
  return parsed;
}

function parse(path: string, text: string): ModelFragment {
  const { value, diagnostics } = parseSmithyIdl(new SourceFile(path, text));
  expect(diagnostics.filter(({ severity }) => severity === "error").map(describe)).toEqual([]);
  return value;
}

function withHeader(text: string): string {
  const namespaced = /^\s*namespace /m.test(text) ? text : `namespace ${NAMESPACE}\n${text}`;
  return namespaced.includes("$version") ? namespaced : `$version: "2"\n${namespaced}`;
}

function unmark(markedText: string): { readonly text: string; readonly marks: readonly string[] } {
  const marks: string[] = [];
  const text = markedText.replace(/‹([^›]*) \| ([^›|]*)›/g, (_, place: string, codes: string) => {
    for (const code of codes.split(", ")) marks.push(`${code} at «${place}»`);
    return place;
  });
  return { text, marks };
}

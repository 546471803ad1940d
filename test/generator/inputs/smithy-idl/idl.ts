import { expect } from "vitest";
import type { Diagnostic } from "../../../../generator/diagnostics/diagnostic.js";
import { parseSmithyIdl } from "../../../../generator/inputs/smithy-idl/parse-smithy-idl.js";
import { toPlainValue, type Node } from "../../../../generator/model/node.js";
import { SourceFile } from "../../../../generator/source/source-file.js";
import { markedSource } from "../../../support/marked-source.js";
import { addMarks } from "../../../support/spans.js";
import { printFragment } from "./print-fragment.js";

/** The first lines of most files. */
export const top = '$version: "2"\nnamespace a\n';

/** Every finding about a text. */
export function diagnose(text: string): readonly Diagnostic[] {
  return parseSmithyIdl(new SourceFile("main.smithy", text)).diagnostics;
}

/** Expects a file to have exactly these findings, `code: message`, at the places that are marked in its text. */
export function expectFindings(marked: string, ...expected: readonly string[]): void {
  const { file } = markedSource("main.smithy", marked);
  const { diagnostics } = parseSmithyIdl(file);
  expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual(expected);
  expect(
    addMarks(
      file.text,
      diagnostics.flatMap(({ span }) => span ?? []),
    ),
  ).toBe(marked);
}

/** Expects a file without findings to mean a fragment, printed. */
export function expectFragment(text: string, expected: string): void {
  const { value, diagnostics } = parseSmithyIdl(new SourceFile("main.smithy", text));
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  expect(printFragment(value)).toBe(expected);
}

/** The node that a value is read as, from a file in which it is metadata. */
export function readNode(value: string): Node {
  const { value: fragment, diagnostics } = parseSmithyIdl(
    new SourceFile("main.smithy", `metadata key = ${value}\n`),
  );
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  const [entry] = fragment.metadata;
  if (entry === undefined) throw new Error("The file has no metadata.");
  return entry.value;
}

/** The same as a plain JavaScript value. */
export function readValue(value: string): unknown {
  return toPlainValue(readNode(value));
}

import { expect } from "vitest";
import { builtin } from "../../generator/builtin.js";
import { hasErrors, type Diagnostic, type Result } from "../../generator/diagnostics/diagnostic.js";
import { renderGithub } from "../../generator/diagnostics/render-github.js";
import { renderJson } from "../../generator/diagnostics/render-json.js";
import { renderPretty } from "../../generator/diagnostics/render-pretty.js";
import { renderSarif } from "../../generator/diagnostics/render-sarif.js";
import { renderSmithy } from "../../generator/diagnostics/render-smithy.js";
import { formatSource } from "../../generator/format/format-source.js";
import type { ModelFragment } from "../../generator/model/fragment.js";
import type { Model } from "../../generator/model/model.js";
import type { Shape } from "../../generator/model/shape.js";
import { loadSources, readSource } from "../../generator/pipeline.js";
import { readPrelude } from "../../generator/resources.js";
import { serializeIdl } from "../../generator/serialize/smithy-idl/serialize-idl.js";
import { serializeAst } from "../../generator/serialize/smithy-json/serialize-ast.js";
import { SourceFile } from "../../generator/source/source-file.js";
import type { Seed } from "./seeds.js";

const plugins = [builtin];
const shipped = (await readPrelude()).map((source) => readSource(source, plugins));

/** The model of the shipped files alone. */
export function shippedModel(): Model {
  return loadSources({ sources: [], plugins, prelude: shipped }).value;
}

/** Takes a file all the way: read, assembled, checked, told of, formatted and serialized. Throws where that fails. */
export function expectSurvival({ path, text }: Seed): void {
  const source = new SourceFile(path, text);
  const { value: model, diagnostics } = load(source);
  for (const diagnostic of diagnostics) expectSound(diagnostic, text);
  expectRendered(diagnostics);
  if (path.endsWith(".smithy")) expectFormatted(source);
  expectSerialized(model, hasErrors(diagnostics));
}

function load(...sources: readonly SourceFile[]): Result<Model> {
  const text = sources.map((source) => source.text).join("\n");
  return loadSources({ sources, plugins, prelude: shippedFor(text) });
}

/**
 * The prelude, and of the other shipped files those of namespaces that a text names: assembling and checking all of
 * them takes much longer than what is to be tested.
 */
function shippedFor(text: string): readonly Result<ModelFragment>[] {
  const chosen = new Set<Result<ModelFragment>>();
  const pending = [text];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const result of shipped) {
      const namespace = result.value.shapes[0]?.id.split("#")[0] ?? "";
      if (chosen.has(result) || (namespace !== "smithy.api" && !next.includes(namespace))) continue;
      chosen.add(result);
      pending.push(result.value.source.text);
    }
  }
  return shipped.filter((result) => chosen.has(result));
}

function expectSound({ code, message, span, hint = "" }: Diagnostic, text: string): void {
  expect(code).toMatch(/^[a-z-]+\/[a-z0-9-]+$/);
  expect(message).not.toBe("");
  for (const leak of ["[object ", "undefined"])
    if (!text.includes(leak)) expect(message + hint).not.toContain(leak);
  expect(span, `${code} has a place`).toBeDefined();
  if (span === undefined) return;
  expect(span.start).toBeGreaterThanOrEqual(0);
  expect(span.end).toBeGreaterThanOrEqual(span.start);
  expect(span.end).toBeLessThanOrEqual(span.file.text.length);
}

function expectRendered(diagnostics: readonly Diagnostic[]): void {
  renderPretty(diagnostics, { workingFolder: "/", color: false });
  for (const render of [renderGithub, renderJson, renderSarif, renderSmithy]) render(diagnostics, "/");
}

/** What is formatted is formatted, and means the same. */
function expectFormatted(source: SourceFile): void {
  const once = formatSource(source);
  if (once.diagnostics.length > 0) return;
  const formatted = new SourceFile(source.path, once.value);
  const twice = formatSource(formatted);
  expect(twice).toEqual({ value: once.value, diagnostics: [] });
}

/** A sound model is the same after it was serialized; any other one is serialized as well as it can be. */
function expectSerialized(model: Model, isBroken: boolean): void {
  const own = ({ id }: Shape): boolean => !shippedIds.has(id);
  const ast = serializeAst(model, own);
  const files = serializeIdl(model, own);
  if (isBroken) return;
  const again = load(new SourceFile("again.json", ast));
  expect(hasErrors(again.diagnostics)).toBe(false);
  expect(serializeAst(again.value, own)).toBe(ast);
  const sources = Array.from(files, ([name, text]) => new SourceFile(name, text));
  const fromIdl = load(...sources);
  const errors = fromIdl.diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
  // JSON goes deeper than the IDL.
  expect(errors.filter((code) => code !== "idl/nested-too-deep")).toEqual([]);
}

const shippedIds: ReadonlySet<string> = new Set(
  shipped.flatMap(({ value }) => value.shapes.map(({ id }) => id)),
);

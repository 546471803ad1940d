import type { Diagnostic, Result } from "../../diagnostics/diagnostic.js";
import type { MetadataEntry, ModelFragment } from "../../model/fragment.js";
import type { Node, ObjectNode } from "../../model/node.js";
import type { SourceFile } from "../../source/source-file.js";
import { parseJson } from "../data/json.js";
import type { AstFile, Report } from "./ast-file.js";
import { noModel, unknownVersion } from "./ast-diagnostics.js";
import { checkProperties, expectObject, expectString, wordings } from "./expect.js";
import { readShapes, type ReadShapes } from "./read-shapes.js";

/**
 * Reads a file of the JSON AST, of version 2.0 or 1.0. JSON that does not name a version of Smithy is no model: it is
 * passed over, because folders of models hold other JSON files too.
 */
export function readModelFile(source: SourceFile): Result<ModelFragment> {
  const json = parseJson(source);
  const diagnostics: Diagnostic[] = json.diagnostics.map((diagnostic) => ({
    ...diagnostic,
    eventId: "Model",
  }));
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const value = json.value === undefined ? empty(source) : readModel(source, json.value, report);
  return { value, diagnostics };
}

function readModel(source: SourceFile, root: Node, report: Report): ModelFragment {
  if (root.kind !== "object" || !root.entries.has("smithy")) {
    report(noModel(source, root));
    return empty(source);
  }
  const version = readVersion(root, report);
  if (version === undefined) return empty(source);
  const file: AstFile = { version, report };
  checkProperties(root, topLevelProperties, undefined, file);
  return { source, version, uses: [], metadata: readMetadata(root, file), ...readAllShapes(root, file) };
}

const topLevelProperties = ["smithy", "shapes", "metadata"];

/** Spec: https://smithy.io/2.0/spec/json-ast.html#top-level-properties */
function readVersion(root: ObjectNode, report: Report): ModelFragment["version"] | undefined {
  const node = root.entries.get("smithy")?.value;
  const text = node && expectString(node, "smithy", { shapeId: undefined, report }, wordings.memberAsString);
  if (node === undefined || text === undefined) return undefined;
  const version = knownVersions.get(text);
  if (version === undefined) report(unknownVersion(node, text));
  return version;
}

const knownVersions: ReadonlyMap<string, ModelFragment["version"]> = new Map([
  ["1", "1.0"],
  ["1.0", "1.0"],
  ["2", "2.0"],
  ["2.0", "2.0"],
]);

function readMetadata(root: ObjectNode, { report }: AstFile): MetadataEntry[] {
  const node = root.entries.get("metadata")?.value;
  const metadata =
    node && expectObject(node, "metadata", { shapeId: undefined, report }, wordings.namedFound);
  return Array.from(metadata?.entries.values() ?? [], ({ key, value }) => {
    return { key: key.value, keySpan: key.span, value };
  });
}

function readAllShapes(root: ObjectNode, file: AstFile): ReadShapes {
  const place = { shapeId: undefined, report: file.report };
  const node = root.entries.get("shapes")?.value;
  const shapes = node && expectObject(node, "shapes", place, wordings.namedFound);
  return shapes === undefined ? { shapes: [], applications: [] } : readShapes(shapes, file);
}

function empty(source: SourceFile): ModelFragment {
  return { source, version: "2.0", uses: [], metadata: [], shapes: [], applications: [] };
}

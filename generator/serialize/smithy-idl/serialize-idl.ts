import { compareText } from "../../model/knowledge/sort.js";
import type { Model } from "../../model/model.js";
import type { Shape } from "../../model/shape.js";
import { namespaceOf } from "../../model/shape-id.js";
import { FileNames } from "./file-names.js";
import type { IdlFile, Lines } from "./idl-file.js";
import { inlineMessages } from "./inline-messages.js";
import { prefixed } from "./layout.js";
import { NodeLines } from "./node-lines.js";
import { quoteKey } from "./quote.js";
import { compareShapes } from "./shape-order.js";
import { shapeStatements } from "./shape-statements.js";
import { TraitLines } from "./trait-lines.js";
import { METADATA_FILE, VERSION_STATEMENT } from "./with-metadata.js";

/**
 * A model as files of IDL 2.0 by their names: one for each namespace, and `metadata.smithy` where there is metadata. Read
 * together, they are the same model. Shapes keep their mixins; only those that `isIncluded` names are written.
 * Spec: https://smithy.io/2.0/spec/idl.html
 */
export function serializeIdl(
  model: Model,
  isIncluded: (shape: Shape) => boolean,
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  if (model.metadata.size > 0) files.set(METADATA_FILE, metadataText(model));
  const included = [...model.shapes.values()].filter(isIncluded);
  for (const [namespace, shapes] of byNamespace(included)) {
    files.set(`${namespace}.smithy`, namespaceText(model, namespace, shapes));
  }
  return files;
}

const versionStatement: Lines = [VERSION_STATEMENT];

function metadataText(model: Model): string {
  const nodes = new NodeLines(model, new FileNames(model, undefined));
  const statements = [...model.metadata]
    .sort(([first], [second]) => compareText(first, second))
    .flatMap(([key, value]) => prefixed(`metadata ${quoteKey(key)} = `, nodes.of(value)));
  return textOf([versionStatement, statements]);
}

function namespaceText(model: Model, namespace: string, shapes: readonly Shape[]): string {
  const names = new FileNames(model, namespace);
  const traits = new TraitLines(model, names, new NodeLines(model, names));
  const file: IdlFile = { names, traits, inline: inlineMessages(model, shapes) };
  const statements = shapes
    .filter(({ id }) => !file.inline.has(id))
    .sort(compareShapes)
    .flatMap((shape) => shapeStatements(shape, file));
  // Known only now that everything has got its name.
  const uses = names.uses.map((id) => `use ${id}`);
  return textOf([versionStatement, [`namespace ${namespace}`], uses, ...statements]);
}

function byNamespace(shapes: readonly Shape[]): ReadonlyMap<string, readonly Shape[]> {
  const groups = new Map<string, Shape[]>();
  for (const shape of shapes) {
    const namespace = namespaceOf(shape.id);
    const group = groups.get(namespace);
    if (group === undefined) groups.set(namespace, [shape]);
    else group.push(shape);
  }
  return groups;
}

/** Paragraphs with a blank line between them. */
function textOf(paragraphs: readonly Lines[]): string {
  const filled = paragraphs.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

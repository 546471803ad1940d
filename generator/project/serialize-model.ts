import type { Model } from "../model/model.js";
import { flattenMixins } from "../model/flatten-mixins.js";
import { serializeIdl } from "../serialize/smithy-idl/serialize-idl.js";
import { withMetadata } from "../serialize/smithy-idl/with-metadata.js";
import { serializeAst } from "../serialize/smithy-json/serialize-ast.js";
import { includedShapes } from "./included-shapes.js";
import type { IdlOptions, SerializeOptions } from "./reports.js";

/** A model as JSON AST. */
export async function modelAst(model: Model, options: SerializeOptions): Promise<string> {
  return serializeAst(prepared(model, options), await includedShapes(options));
}

/** A model as files of IDL, by their names. */
export async function modelIdl(model: Model, options: IdlOptions): Promise<ReadonlyMap<string, string>> {
  const files = serializeIdl(prepared(model, options), await includedShapes(options));
  return options.metadata === "inside" ? withMetadata(files) : files;
}

function prepared(model: Model, { flatten = false }: SerializeOptions): Model {
  return flatten ? flattenMixins(model) : model;
}

import type { FunctionDeclaration } from "../../emit/declarations.js";
import type { TypeScriptModule } from "../../emit/emitted-package.js";
import { ModuleBuilder } from "../../targets/modules.js";
import { codecFile } from "./json-context.js";

/** Functions for shapes, each with the module that its shape lives in. */
export interface CodecFunctions {
  readonly declarations: () => Iterable<readonly [module: string, declaration: FunctionDeclaration]>;
}

/**
 * The codec modules of one end of the wire. Making some functions may ask for others, so they are taken in turn; they
 * stand in the order of their names, so that a new operation moves none.
 */
export function codecModules(sources: readonly CodecFunctions[]): readonly TypeScriptModule[] {
  const functions = sources.flatMap((source) => [...source.declarations()]);
  const builder = new ModuleBuilder();
  for (const [module, declaration] of functions.sort(([, left], [, right]) =>
    left.name < right.name ? -1 : 1,
  ))
    builder.add(codecFile(module), [declaration]);
  return builder.build();
}

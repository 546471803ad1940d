import type { Shape } from "../model/shape.js";
import { nameOf } from "../model/shape-id.js";

/**
 * The module that a shape lives in, named without folder or extension. It depends on the shape alone, so that adding
 * one moves no other: shapes of hand-written files follow their file, `create-stage.smithy` becomes `create-stage`;
 * shapes of one big document are spread by their first letter, operations each to its own module.
 */
export function moduleOf(shape: Shape): string {
  const file = shape.span.file.path;
  if (file.endsWith(".smithy")) return moduleNamed(baseName(file).slice(0, -".smithy".length));
  const name = nameOf(shape.id);
  return shape.kind === "operation"
    ? moduleNamed(name)
    : `shapes-${(/[A-Za-z]/.exec(name)?.[0] ?? "other").toLowerCase()}`;
}

/** Some names are those of entries, and a file's name need not have a letter of ASCII. */
function moduleNamed(name: string): string {
  const module = kebabCase(name);
  return module === "" || ENTRIES.has(module) ? `${module}-shapes`.replace(/^-/, "") : module;
}

const ENTRIES: ReadonlySet<string> = new Set(["index", "node", "node-entry"]);

/** A name in kebab case: `CreateStage` → `create-stage`, `VPCLink` → `vpc-link`, `smithy.framework` → `smithy-framework`. */
export function kebabCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .toLowerCase();
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

import { invariant } from "../diagnostics/invariant.js";
import type { Node } from "../model/node.js";
import type { ShapeId } from "../model/shape-id.js";
import { fencedValue, showValue } from "./show-value.js";

/** What can happen to a trait, or to a part of its value. */
export type TraitChangeKind = "add" | "remove" | "update";

/** A change in our words and in those of the reference. */
export interface TraitChangeWords {
  readonly message: string;
  readonly reference: string;
}

/**
 * Tells what happened to a trait of a shape, or to the part of its value at a path. `before` is there for all kinds but
 * `add`, `after` for all but `remove`.
 */
export function traitChangeWords(
  kind: TraitChangeKind,
  trait: ShapeId,
  path: string,
  before: Node | undefined,
  after: Node | undefined,
  shape: ShapeId,
): TraitChangeWords {
  const what = path === "" ? `\`${trait}\`` : `\`${path}\` of \`${trait}\``;
  switch (kind) {
    case "add": {
      invariant(after, "What was added has a value.");
      const value = fencedValue(after);
      const reference =
        path === ""
          ? `Added trait \`${trait}\`${isEmpty(after) ? "" : ` with value ${value}`}`
          : `Added trait contents to \`${trait}\` at path \`${path}\` with value ${value}`;
      return { message: `\`${shape}\` has got ${what}.`, reference };
    }
    case "remove": {
      invariant(before, "What was removed had a value.");
      const value = fencedValue(before);
      const reference =
        path === ""
          ? `Removed trait \`${trait}\`${isEmpty(before) ? "" : `. Previous trait value: ${value}`}`
          : `Removed trait contents from \`${trait}\` at path \`${path}\`. Removed value: ${value}`;
      return { message: `\`${shape}\` has lost ${what}.`, reference };
    }
    case "update": {
      invariant(before && after, "What has changed has two values.");
      const values = `${fencedValue(before)} to ${fencedValue(after)}`;
      const reference =
        path === ""
          ? `Changed trait \`${trait}\` from ${values}`
          : `Changed trait contents of \`${trait}\` at path \`${path}\` from ${values}`;
      const [was, is] = [showValue(before), showValue(after)];
      return { message: `On \`${shape}\`, ${what} is \`${is}\` now, and was \`${was}\`.`, reference };
    }
  }
}

function isEmpty(node: Node): boolean {
  return node.kind === "object" && node.entries.size === 0;
}

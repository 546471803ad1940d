import type { Severity } from "../diagnostics/diagnostic.js";
import { getEntry, getString, type Node } from "../model/node.js";
import type { Shape } from "../model/shape.js";
import { trait } from "../model/traits/model-traits.js";

/** What may not happen to a trait, by its definition. */
export interface BreakingChange {
  readonly change: "add" | "remove" | "update" | "any" | "presence";
  /** The way to the part of the value that is meant, by member names; empty for the whole. */
  readonly path: readonly string[];
  readonly severity: Severity;
  readonly message: string | undefined;
}

/** The breaking changes that the definition of a trait lists. */
export function breakingChangesOf(definition: Shape): readonly BreakingChange[] {
  const list = getEntry(definition.traits.get(trait.id)?.value, "breakingChanges");
  return list?.kind === "array" ? list.elements.flatMap(readBreakingChange) : [];
}

function readBreakingChange(node: Node): readonly BreakingChange[] {
  const change = getString(getEntry(node, "change"));
  if (!isChange(change)) return [];
  return [
    {
      change,
      path: readPointer(getString(getEntry(node, "path")) ?? ""),
      severity: readSeverity(getString(getEntry(node, "severity"))),
      message: getString(getEntry(node, "message")),
    },
  ];
}

function isChange(text: string | undefined): text is BreakingChange["change"] {
  return text !== undefined && ["add", "remove", "update", "any", "presence"].includes(text);
}

function readSeverity(text: string | undefined): Severity {
  switch (text) {
    case "NOTE":
      return "note";
    case "WARNING":
      return "warning";
    case "DANGER":
      return "danger";
    default:
      return "error";
  }
}

/** Spec: https://www.rfc-editor.org/rfc/rfc6901 */
function readPointer(text: string): readonly string[] {
  const [, ...segments] = text.split("/");
  return segments.map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

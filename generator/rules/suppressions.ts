import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { getAnyShape } from "../model/knowledge/any-shape.js";
import type { Model } from "../model/model.js";
import { getEntry, getString, getStrings, type Node } from "../model/node.js";
import { namespaceOf } from "../model/shape-id.js";
import { suppress } from "../model/traits/model-traits.js";

/**
 * The diagnostics; `suppressed` are those that the model itself says do not matter, by `@suppress` on a shape or by the
 * metadata `suppressions` for a namespace. Errors cannot be suppressed.
 * Spec: https://smithy.io/2.0/spec/model-validation.html#suppressions
 */
export function withSuppressed(model: Model, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const entries = readEntries(model.metadata.get("suppressions"));
  return diagnostics.map((diagnostic) => {
    if (diagnostic.severity === "error") return diagnostic;
    const isSuppressed =
      isSuppressedOnShape(model, diagnostic) || entries.some((entry) => matchesEntry(entry, diagnostic));
    return isSuppressed ? { ...diagnostic, severity: "suppressed" } : diagnostic;
  });
}

/**
 * The diagnostics with the severities that the metadata `severityOverrides` raises.
 * Spec: https://smithy.io/2.0/spec/model-validation.html#severity-overrides
 */
export function withRaisedSeverities(
  model: Model,
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  const entries = readEntries(model.metadata.get("severityOverrides"));
  return entries.length === 0
    ? diagnostics
    : diagnostics.map((diagnostic) => entries.reduce(raise, diagnostic));
}

/** An entry of either metadata; `severity` is there in overrides. */
interface Entry {
  readonly id: string;
  readonly namespace: string;
  readonly severity: string | undefined;
}

function readEntries(node: Node | undefined): readonly Entry[] {
  if (node?.kind !== "array") return [];
  return node.elements.flatMap((element) => {
    const [id, namespace] = [getString(getEntry(element, "id")), getString(getEntry(element, "namespace"))];
    if (id === undefined || namespace === undefined) return [];
    return [{ id, namespace, severity: getString(getEntry(element, "severity")) }];
  });
}

function isSuppressedOnShape(model: Model, diagnostic: Diagnostic): boolean {
  const shape = diagnostic.shapeId === undefined ? undefined : getAnyShape(model, diagnostic.shapeId);
  const ids = getStrings(shape?.traits.get(suppress.id)?.value);
  return ids.some((id) => matchesId(id, diagnostic));
}

function matchesEntry(entry: Entry, diagnostic: Diagnostic): boolean {
  const isInNamespace = entry.namespace === "*" || entry.namespace === namespaceOf(diagnostic.shapeId ?? "");
  return isInNamespace && matchesId(entry.id, diagnostic);
}

// Ids of events are hierarchical: `Foo` matches `Foo.Bar`. Rules of our own have no event id but their code.
function matchesId(id: string, { eventId, code }: Diagnostic): boolean {
  return id === code || eventId === id || (eventId?.startsWith(id.endsWith(".") ? id : `${id}.`) ?? false);
}

function raise(diagnostic: Diagnostic, entry: Entry): Diagnostic {
  if (!matchesEntry(entry, diagnostic)) return diagnostic;
  if (entry.severity === "DANGER" && (diagnostic.severity === "warning" || diagnostic.severity === "note")) {
    return { ...diagnostic, severity: "danger" };
  }
  return entry.severity === "WARNING" && diagnostic.severity === "note"
    ? { ...diagnostic, severity: "warning" }
    : diagnostic;
}

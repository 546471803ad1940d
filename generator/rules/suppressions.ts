import type { Diagnostic, Severity } from "../diagnostics/diagnostic.js";
import { getAnyShape } from "../model/knowledge/any-shape.js";
import type { Model } from "../model/model.js";
import { getStrings } from "../model/node.js";
import { namespaceOf } from "../model/shape-id.js";
import { suppress } from "../model/traits/model-traits.js";
import { eventEntries } from "./metadata/event-entries.js";

/**
 * The diagnostics; `suppressed` are those that the model itself says do not matter, by `@suppress` on a shape or by the
 * metadata `suppressions` for a namespace. Errors cannot be suppressed.
 * Spec: https://smithy.io/2.0/spec/model-validation.html#suppressions
 */
export function withSuppressed(model: Model, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const { suppressions } = eventEntries(model);
  return diagnostics.map((diagnostic) => {
    if (diagnostic.severity === "error") return diagnostic;
    if (isSuppressedOnShape(model, diagnostic)) return { ...diagnostic, severity: "suppressed" };
    const suppression = suppressions.find((entry) => matchesEntry(entry, diagnostic));
    return suppression === undefined ? diagnostic : suppressed(diagnostic, suppression.reason);
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
  const { overrides } = eventEntries(model);
  if (overrides.length === 0) return diagnostics;
  return diagnostics.map((diagnostic) => {
    if (diagnostic.severity === "error" || diagnostic.severity === "suppressed") return diagnostic;
    const raised = overrides.filter((entry) => matchesEntry(entry, diagnostic));
    const severity = raised.reduce<Severity>(
      (highest, entry) => higher(highest, entry.severity),
      diagnostic.severity,
    );
    return { ...diagnostic, severity };
  });
}

// The reference tells the reason behind its message.
function suppressed(diagnostic: Diagnostic, reason: string | undefined): Diagnostic {
  const { message, reference = message } = diagnostic;
  if (reason === undefined) return { ...diagnostic, severity: "suppressed" };
  return { ...diagnostic, severity: "suppressed", reference: `${reference} (${reason})` };
}

const ranks: readonly Severity[] = ["suppressed", "note", "warning", "danger", "error"];

function higher(first: Severity, second: Severity): Severity {
  return ranks.indexOf(first) < ranks.indexOf(second) ? second : first;
}

function isSuppressedOnShape(model: Model, diagnostic: Diagnostic): boolean {
  const shape = diagnostic.shapeId === undefined ? undefined : getAnyShape(model, diagnostic.shapeId);
  const ids = getStrings(shape?.traits.get(suppress.id)?.value);
  return ids.some((id) => matchesId(id, diagnostic));
}

function matchesEntry(
  entry: { readonly id: string; readonly namespace: string },
  diagnostic: Diagnostic,
): boolean {
  const { shapeId } = diagnostic;
  const isInNamespace =
    entry.namespace === "*" || (shapeId !== undefined && namespaceOf(shapeId) === entry.namespace);
  return isInNamespace && matchesId(entry.id, diagnostic);
}

// Ids of events are hierarchical: `Foo` matches `Foo.Bar`. Rules of our own have no event id but their code.
function matchesId(id: string, { eventId, code }: Diagnostic): boolean {
  return id === code || (eventId !== undefined && `.${eventId}.`.includes(`.${id}.`));
}

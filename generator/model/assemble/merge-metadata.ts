import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { equalNodes } from "../equal-nodes.js";
import type { MetadataEntry, ModelFragment } from "../fragment.js";
import type { Node } from "../node.js";
import { placeText } from "./reference-text.js";
import type { Report } from "./report.js";
import type { Resolver } from "./resolver.js";

/**
 * The metadata of all files: arrays are joined, equal values are one, anything else conflicts and the first stays.
 * Spec: https://smithy.io/2.0/spec/model.html#metadata-conflicts
 */
export function mergeMetadata(
  fragments: readonly ModelFragment[],
  resolver: Resolver,
  report: Report,
): ReadonlyMap<string, Node> {
  const metadata = new Map<string, MergedEntry>();
  for (const entry of fragments.flatMap((fragment) => fragment.metadata)) {
    const value = resolver.resolveNode(entry.value);
    const known = metadata.get(entry.key);
    if (known === undefined) metadata.set(entry.key, firstOf(entry, value));
    else if (known.elements !== undefined && value.kind === "array") {
      for (const element of value.elements) known.elements.push(element);
    } else if (!equalNodes(known.value, value)) report(conflictingMetadata(entry, known.entry));
  }
  return new Map(Array.from(metadata, ([key, { value }]) => [key, value]));
}

/** A key's value so far. The elements of an array are its own, so that it can grow in place. */
interface MergedEntry {
  readonly entry: MetadataEntry;
  readonly value: Node;
  readonly elements: Node[] | undefined;
}

function firstOf(entry: MetadataEntry, value: Node): MergedEntry {
  if (value.kind !== "array") return { entry, value, elements: undefined };
  const elements = [...value.elements];
  return { entry, value: { ...value, elements }, elements };
}

function conflictingMetadata(entry: MetadataEntry, first: MetadataEntry): Diagnostic {
  return {
    severity: "error",
    code: "model/conflicting-metadata",
    eventId: "Model",
    message: `The metadata \`${entry.key}\` has another value elsewhere.`,
    reference: `Metadata conflict for key \`${entry.key}\`. Defined in both \`${placeText(entry.value.span)}\` and \`${placeText(first.value.span)}\``,
    span: entry.keySpan,
    related: [{ span: first.keySpan, message: "first value" }],
    hint: "only arrays are joined; other metadata of the same key must be equal.",
  };
}

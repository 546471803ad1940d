import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { AnyShape } from "../model/knowledge/any-shape.js";
import type { Model } from "../model/model.js";
import { type ArrayNode, getEntry, getString, type Node, type ObjectNode } from "../model/node.js";
import { namespaceOf } from "../model/shape-id.js";
import type { Traits } from "../model/shape.js";
import { filterTraits, mapTraits } from "./edit-model.js";
import type { Transform } from "./transform.js";
import type { TransformArguments } from "./transform-arguments.js";

/**
 * `filterSuppressions`: takes out suppressions, and what they give away, before a model is shown to others. Events are
 * those of the model as it was before it was transformed.
 */
export const filterSuppressions: Transform = {
  name: "filterSuppressions",
  keys: [
    "removeUnused",
    "removeReasons",
    "eventIdAllowList",
    "eventIdDenyList",
    "namespaceAllowList",
    "namespaceDenyList",
  ],
  apply: (model, args, events) => {
    const filter = readFilter(args, events);
    if (filter === undefined) return model;
    const suppressed = mapTraits(model, (traits, shape) => withoutUnwantedIds(traits, shape, filter));
    return withMetadata(suppressed, filter);
  },
};

interface Filter {
  readonly allowsId: (id: string) => boolean;
  readonly allowsNamespace: (namespace: string) => boolean;
  /** What was suppressed; undefined where suppressions without effect stay. */
  readonly suppressed: readonly Diagnostic[] | undefined;
  readonly removesReasons: boolean;
}

function readFilter(args: TransformArguments, events: readonly Diagnostic[]): Filter | undefined {
  const allowsId = readLists(args, "eventIdAllowList", "eventIdDenyList");
  const allowsNamespace = readLists(args, "namespaceAllowList", "namespaceDenyList");
  if (allowsId === undefined || allowsNamespace === undefined) return undefined;
  return {
    allowsId,
    allowsNamespace,
    suppressed: args.flag("removeUnused")
      ? events.filter(({ severity }) => severity === "suppressed")
      : undefined,
    removesReasons: args.flag("removeReasons"),
  };
}

/** A list of what is allowed or one of what is not: both at once would leave open what counts. */
function readLists(
  args: TransformArguments,
  allowKey: string,
  denyKey: string,
): ((value: string) => boolean) | undefined {
  const [allowed, denied] = [args.strings(allowKey), args.strings(denyKey)];
  if (allowed.size === 0 || denied.size === 0) {
    return (value) => (allowed.size === 0 || allowed.has(value)) && !denied.has(value);
  }
  const message = `\`filterSuppressions\` takes \`${allowKey}\` or \`${denyKey}\`, not both.`;
  args.report("transforms/contradicting-lists", message, denyKey);
  return undefined;
}

function withoutUnwantedIds(traits: Traits, shape: AnyShape, filter: Filter): Traits {
  const applied = traits.get(SUPPRESS);
  if (applied?.value.kind !== "array") return traits;
  const about = filter.suppressed?.filter(({ shapeId }) => shapeId === shape.id);
  const elements = applied.value.elements.filter((element: Node) => {
    const id = getString(element) ?? "";
    return filter.allowsId(id) && (about === undefined || about.some((event) => containsId(event, id)));
  });
  if (elements.length === 0) return filterTraits(traits, (id) => id !== SUPPRESS);
  return new Map([...traits, [SUPPRESS, { ...applied, value: { ...applied.value, elements } }]]);
}

function withMetadata(model: Model, filter: Filter): Model {
  const suppressions = model.metadata.get(SUPPRESSIONS);
  if (suppressions?.kind !== "array") return model;
  const elements = suppressions.elements
    .filter((entry) => isWanted(entry, filter))
    .map((entry) => (filter.removesReasons && entry.kind === "object" ? withoutReason(entry) : entry));
  const metadata = new Map(model.metadata);
  const kept: ArrayNode = { ...suppressions, elements };
  if (elements.length === 0) metadata.delete(SUPPRESSIONS);
  else metadata.set(SUPPRESSIONS, kept);
  return { ...model, metadata };
}

function isWanted(entry: Node, { allowsId, allowsNamespace, suppressed }: Filter): boolean {
  const id = getString(getEntry(entry, "id")) ?? "";
  const namespace = getString(getEntry(entry, "namespace")) ?? "";
  if (!allowsId(id) || !allowsNamespace(namespace)) return false;
  const matches = (event: Diagnostic): boolean =>
    containsId(event, id) && (namespace === "*" || namespaceOf(event.shapeId ?? "") === namespace);
  return suppressed?.some(matches) ?? true;
}

function withoutReason(entry: ObjectNode): ObjectNode {
  return { ...entry, entries: new Map([...entry.entries].filter(([key]) => key !== "reason")) };
}

/** Ids of events are hierarchical: `Foo` stands for `Foo.Bar` as well. */
function containsId({ eventId = "" }: Diagnostic, id: string): boolean {
  return eventId === id || eventId.startsWith(`${id}.`);
}

const SUPPRESS = "smithy.api#suppress";
const SUPPRESSIONS = "suppressions";

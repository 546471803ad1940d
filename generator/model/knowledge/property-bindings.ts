import type { Model } from "../model.js";
import type { ShapeId } from "../shape-id.js";
import type { Member, OperationShape, ResourceShape, StructureShape } from "../shape.js";
import { hasTrait, traitOf } from "../trait.js";
import { trait } from "../traits/model-traits.js";
import { nestedProperties, notProperty, property } from "../traits/resource-traits.js";
import { shapesByTrait } from "./any-shape.js";
import { boundOperationsOf, identifierMembersOf } from "./identifier-bindings.js";
import { memoise } from "./memoise.js";
import { getInput, getOutput } from "./operations.js";

/**
 * How the members of the operations of resources stand for properties of the resources.
 * Spec: https://smithy.io/2.0/spec/service-types.html#binding-members-to-properties
 */
export interface PropertyBindings {
  /** The properties that members stand for; whether the resource has them is for the rules to say. */
  readonly names: ReadonlyMap<Member, string>;
  /**
   * Members that need not be properties: identifiers, those marked so, and those beside one with `@nestedProperties`.
   */
  readonly exempt: ReadonlySet<Member>;
}

/** The bindings of all resources of the model. */
export const propertyBindings = memoise((model: Model): PropertyBindings => {
  const bindings = { names: new Map<Member, string>(), exempt: new Set<Member>() };
  const markers = exemptingTraits(model);
  for (const resource of model.shapes.values()) {
    if (resource.kind !== "resource") continue;
    for (const { operation } of boundOperationsOf(model, resource)) {
      for (const { whole, holder } of messagesOf(model, operation)) {
        bindMembers(resource, holder, markers, bindings);
        if (holder !== whole) for (const member of whole.members.values()) bindings.exempt.add(member);
      }
    }
  }
  return bindings;
});

function bindMembers(
  resource: ResourceShape,
  holder: StructureShape,
  markers: readonly ShapeId[],
  { names, exempt }: { readonly names: Map<Member, string>; readonly exempt: Set<Member> },
): void {
  const identifiers = new Set(identifierMembersOf(resource, holder).values());
  for (const member of holder.members.values()) {
    const isExempt = identifiers.has(member) || markers.some((id) => member.traits.has(id));
    // Where resources share an input, the last one decides.
    if (isExempt) exempt.add(member);
    else exempt.delete(member);
    if (!isExempt || resource.properties.has(member.name)) {
      names.set(member, traitOf(member, property)?.name ?? member.name);
    }
  }
}

/** The structure that holds the properties of an operation's input: the input, or what it nests them in. */
export function inputPropertiesOf(model: Model, operation: OperationShape): StructureShape | undefined {
  return propertiesHolder(model, getInput(model, operation));
}

/** The structure that holds the properties of an operation's output. */
export function outputPropertiesOf(model: Model, operation: OperationShape): StructureShape | undefined {
  return propertiesHolder(model, getOutput(model, operation));
}

/** An input or output, and the structure in it that holds the properties. */
interface PropertyMessage {
  readonly whole: StructureShape;
  readonly holder: StructureShape;
}

function messagesOf(model: Model, operation: OperationShape): readonly PropertyMessage[] {
  return [getInput(model, operation), getOutput(model, operation)].flatMap((whole) => {
    const holder = propertiesHolder(model, whole);
    return whole === undefined || holder === undefined ? [] : [{ whole, holder }];
  });
}

function propertiesHolder(model: Model, whole: StructureShape | undefined): StructureShape | undefined {
  for (const member of whole?.members.values() ?? []) {
    if (!hasTrait(member, nestedProperties)) continue;
    const target = model.shapes.get(member.target);
    if (target?.kind === "structure") return target;
  }
  return whole;
}

// Traits that say of every member they are applied to that it is no property, `@notProperty` itself among them.
function exemptingTraits(model: Model): readonly ShapeId[] {
  const marked = (shapesByTrait(model).get(notProperty.id) ?? []).filter((shape) =>
    shape.traits.has(trait.id),
  );
  return marked.map(({ id }) => id);
}

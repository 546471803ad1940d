import type { Model } from "../model.js";
import type { LifecycleName, Member, OperationShape, ResourceShape, StructureShape } from "../shape.js";
import type { ShapeId } from "../shape-id.js";
import { effectiveTrait, hasTrait, traitOf } from "../trait.js";
import {
  cfnAdditionalIdentifier,
  cfnExcludeProperty,
  cfnMutability,
  cfnResource,
} from "../traits/cloudformation-traits.js";
import { identifierBindingsOf } from "./identifier-bindings.js";
import { getInput } from "./operations.js";
import { inputPropertiesOf, outputPropertiesOf, propertyBindings } from "./property-bindings.js";

/** A property of the CloudFormation resource that a resource becomes. */
export interface CfnProperty {
  readonly name: string;
  /** What stands for it: members of inputs and outputs, or the identifier's shape. */
  readonly sources: readonly (Member | ShapeId)[];
}

/**
 * The properties of the CloudFormation resource that a resource with `@cfnResource` becomes: its identifiers, and what
 * its lifecycle operations and additional schemas hold, apart from what is excluded.
 * Spec: https://smithy.io/2.0/aws/aws-cloudformation.html#resource-properties
 */
export function cfnPropertiesOf(model: Model, resource: ResourceShape): readonly CfnProperty[] {
  const schema = new CfnSchema(model);
  for (const [name, { target }] of resource.identifiers) schema.define(name, target, true);
  for (const name of LIFECYCLE) addOperation(schema, model, resource, name);
  for (const id of traitOf(resource, cfnResource)?.additionalSchemas ?? []) {
    const structure = model.shapes.get(id);
    if (structure?.kind !== "structure") continue;
    schema.addIdentifiers(structure);
    schema.addMembers(structure, new Set());
  }
  return schema.properties();
}

/** The lifecycle operations that hold properties, in the order in which they count. */
const LIFECYCLE: readonly LifecycleName[] = ["read", "put", "create", "update"];

function addOperation(schema: CfnSchema, model: Model, resource: ResourceShape, name: LifecycleName): void {
  const operation = model.shapes.get(resource.lifecycle.get(name)?.target ?? "");
  if (operation?.kind !== "operation") return;
  if (name === "read") schema.addIdentifiers(getInput(model, operation));
  const holder = name === "read" ? outputPropertiesOf(model, operation) : inputPropertiesOf(model, operation);
  if (holder !== undefined) schema.addMembers(holder, identifierNames(model, resource, operation));
}

function identifierNames(
  model: Model,
  resource: ResourceShape,
  operation: OperationShape,
): ReadonlySet<string> {
  const bindings = identifierBindingsOf(model, resource, operation).values();
  return new Set(Array.from(bindings, (member) => member.name));
}

/** What stands for one property so far. A settled one takes no more. */
interface Draft {
  readonly sources: (Member | ShapeId)[];
  readonly isSettled: boolean;
}

/** The schema of a resource while it is put together. */
class CfnSchema {
  readonly #model: Model;
  readonly #drafts = new Map<string, Draft>();
  readonly #excluded = new Set<Member>();

  constructor(model: Model) {
    this.#model = model;
  }

  define(name: string, source: Member | ShapeId, isSettled: boolean): void {
    this.#drafts.set(name, { sources: [source], isSettled });
  }

  /** Members by which the resource can be found take the place of properties of their names. */
  addIdentifiers(structure: StructureShape | undefined): void {
    for (const member of structure?.members.values() ?? []) {
      if (hasTrait(member, cfnAdditionalIdentifier)) this.define(member.name, member, false);
    }
  }

  addMembers(structure: StructureShape, identifiers: ReadonlySet<string>): void {
    exclude(this.#model, structure, this.#excluded);
    for (const member of structure.members.values()) {
      if (!identifiers.has(member.name)) this.#addMember(member);
    }
  }

  properties(): readonly CfnProperty[] {
    return Array.from(this.#drafts, ([name, { sources }]) => ({
      name,
      sources: sources.filter((source) => typeof source === "string" || !this.#excluded.has(source)),
    })).filter(({ sources }) => sources.length > 0);
  }

  #addMember(member: Member): void {
    const target = this.#model.shapes.get(member.target);
    const isSettled = target !== undefined && effectiveTrait(member, target, cfnMutability) !== undefined;
    const known = this.#drafts.get(member.name);
    if (known === undefined) this.define(member.name, member, isSettled);
    else if (!known.isSettled) {
      this.#drafts.set(member.name, { sources: [...known.sources, member], isSettled });
    }
  }
}

// What is no property is none either wherever it is nested.
function exclude(model: Model, root: StructureShape, excluded: Set<Member>): void {
  const { exempt } = propertyBindings(model);
  const visited = new Set<StructureShape>([root]);
  const waiting = [root];
  for (let structure = waiting.pop(); structure !== undefined; structure = waiting.pop()) {
    for (const member of structure.members.values()) {
      if (hasTrait(member, cfnExcludeProperty) || exempt.has(member)) {
        excluded.add(member);
        continue;
      }
      const target = model.shapes.get(member.target);
      if (target?.kind !== "structure" || visited.has(target)) continue;
      visited.add(target);
      waiting.push(target);
    }
  }
}

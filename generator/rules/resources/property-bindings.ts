import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { identifierMembersOf } from "../../model/knowledge/identifier-bindings.js";
import { getOutput } from "../../model/knowledge/operations.js";
import {
  inputPropertiesOf,
  outputPropertiesOf,
  propertyBindings as bindingsOf,
} from "../../model/knowledge/property-bindings.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type {
  LifecycleName,
  Member,
  OperationShape,
  ResourceShape,
  ShapeReference,
  StructureShape,
} from "../../model/shape.js";
import { listText } from "../list-text.js";
import type { Rule } from "../rule.js";

/**
 * Where a resource has properties, the members of its operations are properties or identifiers of it, or say that they
 * are neither; each property has one member in a message, of its own type, and some operation has it. Tools read the
 * state of a resource from its messages by that alone.
 * Spec: https://smithy.io/2.0/spec/service-types.html#resource-properties
 */
export const propertyBindings: Rule = { id: "ResourceOperationInputOutput", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const resource of model.shapes.values()) {
    if (resource.kind === "resource" && resource.properties.size > 0) yield* checkResource(model, resource);
  }
}

function* checkResource(model: Model, resource: ResourceShape): Iterable<Diagnostic> {
  const used = new Set<string>();
  const names = bindingsOf(model).names;
  for (const bound of instanceOperationsOf(model, resource)) {
    // Identifiers of the output count for the input as well: that is how the reference has it.
    const identifiers = new Set(identifierMembersOf(resource, getOutput(model, bound.operation)).values());
    const identifierNames = new Set([...identifiers].map(({ name }) => name));
    for (const structure of [
      inputPropertiesOf(model, bound.operation),
      outputPropertiesOf(model, bound.operation),
    ]) {
      if (structure === undefined) continue;
      const message = { resource, role: bound.role, structure, names, identifierNames };
      for (const name of propertiesOf(message).keys()) used.add(name);
      yield* checkMessage(message);
    }
  }
  for (const [name, reference] of resource.properties) {
    // What no file defines was told of, and says nothing about its use.
    const isKnown = model.shapes.has(reference.target);
    if (isKnown && !used.has(name)) yield unusedProperty(resource, name, reference);
  }
}

/** The lifecycle operations whose messages show the state of one instance. */
const instanceRoles: readonly LifecycleName[] = ["put", "create", "read", "update", "delete"];

/** An operation, and the role in which a resource has it: a name of the lifecycle, else the operation's own. */
interface RoleOperation {
  readonly role: string;
  readonly operation: OperationShape;
}

function instanceOperationsOf(model: Model, resource: ResourceShape): readonly RoleOperation[] {
  const named: (readonly [role: string, reference: ShapeReference | undefined])[] = [
    ...instanceRoles.map((role) => [role, resource.lifecycle.get(role)] as const),
    ...resource.operations.map((reference) => [nameOf(reference.target), reference] as const),
  ];
  return named.flatMap(([role, reference]) => {
    const operation = reference === undefined ? undefined : model.shapes.get(reference.target);
    return operation?.kind === "operation" ? [{ role, operation }] : [];
  });
}

/** The structure of a message that holds properties, and all that decides what its members are. */
interface PropertyMessage {
  readonly resource: ResourceShape;
  readonly role: string;
  readonly structure: StructureShape;
  readonly names: ReadonlyMap<Member, string>;
  readonly identifierNames: ReadonlySet<string>;
}

/** The members that stand for properties, by the properties' names. */
function propertiesOf({ structure, names }: PropertyMessage): ReadonlyMap<string, readonly Member[]> {
  const properties = new Map<string, Member[]>();
  for (const member of structure.members.values()) {
    const name = names.get(member);
    if (name === undefined) continue;
    const known = properties.get(name);
    if (known === undefined) properties.set(name, [member]);
    else known.push(member);
  }
  return properties;
}

function* checkMessage(message: PropertyMessage): Iterable<Diagnostic> {
  for (const [name, members] of propertiesOf(message)) {
    const property = message.resource.properties.get(name);
    for (const member of members) {
      if (property === undefined) {
        if (!message.identifierNames.has(member.name)) yield noProperty(message.resource, member);
      } else if (property.target !== member.target) yield otherTarget(message, member, name, property);
    }
    const [first, second, ...others] = members;
    if (first !== undefined && second !== undefined) {
      yield severalMembers(message, name, [first, second, ...others]);
    }
  }
}

function noProperty(resource: ResourceShape, member: Member): Diagnostic {
  return {
    severity: "error",
    code: "resource/no-property",
    eventId: "ResourceOperationInputOutput",
    message: `\`${member.name}\` is neither a property nor an identifier of \`${nameOf(resource.id)}\`.`,
    reference: `Member \`${member.name}\` does not target a property or identifier for resource \`${resource.id}\`. If it is an identifier, apply the \`smithy.api#resourceIdentifier\` trait. If it is a property, apply the \`smithy.api#property\` trait. If it is neither, apply the \`smithy.api#notProperty\` trait.`,
    span: member.span,
    shapeId: member.id,
    related: [{ span: resource.span, message: "the resource" }],
    hint: "`@resourceIdentifier` marks an identifier, `@property` a property of another name, `@notProperty` what is neither.",
  };
}

function otherTarget(
  { resource, role }: PropertyMessage,
  member: Member,
  name: string,
  property: ShapeReference,
): Diagnostic {
  return {
    severity: "error",
    code: "resource/property-target",
    eventId: "ResourceOperationInputOutput",
    message: `\`${member.name}\` is not a \`${nameOf(property.target)}\`, as the property \`${name}\` of \`${nameOf(resource.id)}\` is.`,
    reference: `This member must target \`${property.target}\`. This member is used as part of the \`${role}\` operation of the \`${resource.id}\` resource and conflicts with its \`${name}\` resource property.`,
    span: member.targetSpan,
    shapeId: member.id,
    related: [{ span: property.span, message: "the property" }],
  };
}

function severalMembers(
  { structure }: PropertyMessage,
  name: string,
  members: readonly [Member, Member, ...Member[]],
): Diagnostic {
  const [first, second, ...others] = members;
  const names = members.map((member) => member.name);
  return {
    severity: "error",
    code: "resource/repeated-property",
    eventId: "ResourceOperationInputOutput",
    message: `${listText(names)} stand for the same property \`${name}\`.`,
    reference: `This shape contains members with conflicting resource property names that resolve to '${name}': ${names.sort().join(", ")}`,
    span: second.span,
    shapeId: structure.id,
    related: [first, ...others].map(({ span }) => ({ span, message: "stands for it, too" })),
  };
}

function unusedProperty(resource: ResourceShape, name: string, reference: ShapeReference): Diagnostic {
  return {
    severity: "error",
    code: "resource/unused-property",
    eventId: "ResourceOperationInputOutput",
    message: `No operation on an instance of \`${nameOf(resource.id)}\` has its property \`${name}\`.`,
    reference: `Resource property \`${name}\` is not used in the input or output of create or an instance operation.`,
    span: reference.span,
    shapeId: resource.id,
    hint: "each property is a member of the input or output of `create` or of an operation on an instance.",
  };
}

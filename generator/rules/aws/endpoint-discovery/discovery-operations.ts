import type { Diagnostic } from "../../../diagnostics/diagnostic.js";
import { shapesWith } from "../../../model/knowledge/applied-traits.js";
import { getInput, getOutput } from "../../../model/knowledge/operations.js";
import type { Model } from "../../../model/model.js";
import { nameOf, type ShapeId } from "../../../model/shape-id.js";
import type { Member, OperationShape, Shape, StructureShape } from "../../../model/shape.js";
import { clientEndpointDiscovery } from "../../../model/traits/aws-resource-traits.js";
import { inHashOrder } from "../../hash-order.js";
import { listText } from "../../list-text.js";
import type { Rule } from "../../rule.js";

/**
 * The operation that tells endpoints takes at most an operation's name and identifiers, and gives a list of addresses
 * with how long each holds. Clients call it by themselves, so they must know its form.
 * Spec: https://smithy.io/2.0/aws/aws-core.html#aws-api-clientendpointdiscovery-trait
 */
export const discoveryOperations: Rule = { id: "ClientEndpointDiscovery", check };

function* check(model: Model): Iterable<Diagnostic> {
  const checked = new Set<OperationShape>();
  for (const [, trait] of shapesWith(model, "service", clientEndpointDiscovery)) {
    const operation = model.shapes.get(trait.operation);
    if (operation?.kind !== "operation" || checked.has(operation)) continue;
    checked.add(operation);
    yield* checkInput(model, operation);
    yield* checkOutput(model, operation);
  }
}

function* checkInput(model: Model, operation: OperationShape): Iterable<Diagnostic> {
  const input = getInput(model, operation);
  if (input === undefined) return;
  const names = [...input.members.keys()];
  if (names.some((name) => name !== "Operation" && name !== "Identifiers")) {
    yield otherMembers(input, ["Operation", "Identifiers"], {
      reference: `Input for endpoint discovery operation \`${operation.id}\` may only have the members Operation and Identifiers but found: ${inHashOrder(names).join(", ")}`,
    });
  }
  const name = input.members.get("Operation");
  const target = name && model.shapes.get(name.target);
  if (name !== undefined && target !== undefined && !isString(target)) {
    yield wrongType(name, "a string", {
      // The reference speaks of the target here, whosoever it is.
      shapeId: target.id,
      reference: "The Operation member of an endpoint discovery operation must be a string",
    });
  }
  const identifiers = input.members.get("Identifiers");
  if (identifiers !== undefined && !isMapOfStrings(model, identifiers.target)) {
    yield wrongType(identifiers, "a map of strings", {
      reference:
        "The Identifiers member of an endpoint discovery operation must be a map whose keys and values are strings.",
    });
  }
}

function* checkOutput(model: Model, operation: OperationShape): Iterable<Diagnostic> {
  const members = getOutput(model, operation)?.members ?? new Map<string, Member>();
  const endpoints = members.get("Endpoints");
  if (members.size !== 1 || endpoints === undefined) {
    yield withoutEndpoints(operation, [...members.keys()]);
  }
  const list = endpoints && model.shapes.get(endpoints.target);
  if (endpoints === undefined || list === undefined) return;
  if (list.kind !== "list") {
    yield wrongType(endpoints, "a list", {
      reference: "The output member `Endpoints` on an endpoint discovery operation must be a list.",
    });
    return;
  }
  const endpoint = model.shapes.get(list.member.target);
  if (endpoint?.kind === "structure") yield* checkEndpoint(model, endpoint);
  else {
    yield wrongType(list.member, "a structure", {
      shapeId: list.id,
      reference:
        "The member of the Endpoints list in an endpoint discovery operation must be a structure shape.",
    });
  }
}

function* checkEndpoint(model: Model, endpoint: StructureShape): Iterable<Diagnostic> {
  const address = endpoint.members.get("Address");
  if (address !== undefined && !isString(model.shapes.get(address.target))) {
    yield wrongType(address, "a string", {
      reference: "The `Address` member of the `Endpoint` shape must be a string type.",
    });
  }
  const period = endpoint.members.get("CachePeriodInMinutes");
  if (period !== undefined && model.shapes.get(period.target)?.kind !== "long") {
    yield wrongType(period, "a long", {
      reference: "The `CachePeriodInMinutes` member of the `Endpoint` shape must be a long type.",
    });
  }
  if (endpoint.members.size !== 2 || address === undefined || period === undefined) {
    const names = inHashOrder(endpoint.members.keys());
    yield otherMembers(endpoint, ["Address", "CachePeriodInMinutes"], {
      reference: `The \`Endpoint\` shape must only have the members \`Address\` and \`CachePeriodInMinutes\`, but found: ${names.join(", ")}`,
    });
  }
}

function isString(shape: Shape | undefined): boolean {
  return shape?.kind === "string" || shape?.kind === "enum";
}

function isMapOfStrings(model: Model, id: ShapeId): boolean {
  const map = model.shapes.get(id);
  return map?.kind === "map" && isString(model.shapes.get(map.value.target));
}

function wrongType(
  member: Member,
  expected: string,
  about: Pick<Diagnostic, "reference"> & Partial<Diagnostic>,
): Diagnostic {
  return {
    severity: "error",
    code: "aws/wrong-discovery-type",
    eventId: "ClientEndpointDiscovery",
    message: `\`${member.name}\` is not ${expected}.`,
    span: member.targetSpan,
    shapeId: member.id,
    hint: "clients call the operation that tells endpoints by themselves, so it has a fixed form.",
    ...about,
  };
}

function otherMembers(
  structure: StructureShape,
  expected: readonly string[],
  about: Pick<Diagnostic, "reference">,
): Diagnostic {
  return {
    severity: "error",
    code: "aws/wrong-discovery-members",
    eventId: "ClientEndpointDiscovery",
    message: `The members of \`${nameOf(structure.id)}\` are not ${listText(expected)}.`,
    span: structure.span,
    shapeId: structure.id,
    hint: "clients call the operation that tells endpoints by themselves, so it has a fixed form.",
    ...about,
  };
}

function withoutEndpoints(operation: OperationShape, names: readonly string[]): Diagnostic {
  return {
    severity: "error",
    code: "aws/discovery-without-endpoints",
    eventId: "ClientEndpointDiscovery",
    message: `The output of \`${nameOf(operation.id)}\` is not just the member \`Endpoints\`.`,
    reference: `Endpoint discovery operation output must only contain an \`Endpoints\` member, but found: [${names.join(",")}]`,
    span: operation.output.span,
    shapeId: operation.id,
    hint: "clients call the operation that tells endpoints by themselves, so it has a fixed form.",
  };
}

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { shapesByTrait } from "../../model/knowledge/any-shape.js";
import { bindingsOfKind, type MessageBinding, responseBinding } from "../../model/knowledge/http-binding.js";
import { getInput, getOutput } from "../../model/knowledge/operations.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { Member, StructureShape } from "../../model/shape.js";
import { error } from "../../model/traits/type-refinement-traits.js";
import { listText } from "../list-text.js";
import { tickedList } from "../reference-text.js";
import type { Rule } from "../rule.js";
import { httpOperations } from "./http-operations.js";

/**
 * Beside a `@httpPayload` member, which is the whole body, every other member has a place outside of the body. Else
 * it would be lost.
 * Spec: https://smithy.io/2.0/spec/http-bindings.html#binding-members-to-httppayload
 */
export const payloads: Rule = { id: "HttpPayload", check };

function* check(model: Model): Iterable<Diagnostic> {
  // As a request, a structure may lose other members than as a response.
  const requests = new Set<StructureShape>();
  const responses = new Set<StructureShape>();
  for (const { operation, binding } of httpOperations(model)) {
    yield* checkMessage(getInput(model, operation), binding.request, requests);
    yield* checkMessage(getOutput(model, operation), binding.response, responses);
  }
  for (const shape of shapesByTrait(model).get(error.id) ?? []) {
    if (shape.kind === "structure") yield* checkMessage(shape, responseBinding(shape), responses);
  }
}

function* checkMessage(
  structure: StructureShape | undefined,
  binding: MessageBinding,
  checked: Set<StructureShape>,
): Iterable<Diagnostic> {
  const [payload] = bindingsOfKind(binding, "payload");
  if (structure === undefined || payload === undefined || checked.has(structure)) return;
  checked.add(structure);
  const unbound = bindingsOfKind(binding, "unbound").map(({ member }) => member);
  const [first] = unbound;
  if (first !== undefined) yield unboundMembers(structure, unbound, first, payload.member);
}

function unboundMembers(
  structure: StructureShape,
  unbound: readonly Member[],
  first: Member,
  payload: Member,
): Diagnostic {
  const names = unbound.map(({ name }) => name);
  const verb = names.length === 1 ? "is" : "are";
  return {
    severity: "error",
    code: "http/unbound-member",
    eventId: "HttpPayload",
    message: `${listText(names)} of \`${nameOf(structure.id)}\` ${verb} not sent anywhere, because \`${payload.name}\` is the whole body.`,
    reference: `A member of this structure is marked with the \`httpPayload\` trait, but the following structure members are not explicitly bound to the HTTP message: ${tickedList(names)}`,
    span: first.span,
    shapeId: structure.id,
    related: [
      { span: payload.span, message: "the whole body" },
      ...unbound.slice(1).map(({ span }) => ({ span, message: "not sent, either" })),
    ],
    hint: "beside `@httpPayload`, every member has a place in the URI or the headers.",
  };
}

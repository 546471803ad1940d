import { code, type Code } from "../../emit/code.js";
import { object } from "../../emit/expressions.js";
import type { MessageBinding } from "../../model/knowledge/http-binding.js";
import { type Model, targetOf } from "../../model/model.js";
import { getEntry, type Node } from "../../model/node.js";
import type { Member, StructureShape } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { streaming } from "../../model/traits/streaming-traits.js";
import { paramProperties } from "./params-code.js";

/**
 * The `params` of a case as what comes out of its message. They are the same but for two things that a message cannot
 * say: a stream that the case leaves out is there and empty, and a list that is empty in a header or in the query is
 * absent.
 */
export function expectedParams(
  params: Node | undefined,
  structure: StructureShape | undefined,
  bindings: MessageBinding,
  model: Model,
): Code {
  const lost = bindings.filter(({ kind, member }) => isLost(kind, getEntry(params, member.name)));
  const lostNames = new Set(lost.map(({ member }) => member.name));
  const properties = paramProperties(params, structure, model).filter(([name]) => !lostNames.has(name));
  const streams = [...(structure?.members.values() ?? [])].filter(
    (member) => isStreamingBlob(member, model) && getEntry(params, member.name) === undefined,
  );
  return object([...properties, ...streams.map(({ name }) => [name, code`new Uint8Array()`] as const)]);
}

/** Whether a message says all that a case has. */
export function isSaidWhole(params: Node | undefined, bindings: MessageBinding): boolean {
  return !bindings.some(({ kind, member }) => isLost(kind, getEntry(params, member.name)));
}

function isLost(kind: MessageBinding[number]["kind"], value: Node | undefined): boolean {
  return (kind === "header" || kind === "query") && value?.kind === "array" && value.elements.length === 0;
}

function isStreamingBlob(member: Member, model: Model): boolean {
  const target = targetOf(model, member);
  return target.kind === "blob" && hasTrait(target, streaming);
}

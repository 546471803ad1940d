import { code, type Code } from "../emit/code.js";
import type { InterfaceDeclaration, PropertyDeclaration } from "../emit/declarations.js";
import { literal } from "../emit/expressions.js";
import { streamingBlobOf } from "../model/knowledge/streaming-blob.js";
import { type Model, targetOf } from "../model/model.js";
import type { Member, StructureShape } from "../model/shape.js";
import { hasTrait } from "../model/trait.js";
import { required } from "../model/traits/type-refinement-traits.js";
import { documentationOf } from "./documentation.js";

/** The parts of an interface that stands for an input or output. */
export type MessageTypes = Required<Pick<InterfaceDeclaration, "extends" | "properties">>;

/** What an end of the wire has in place of a structure's stream. */
export interface StreamType {
  /** The type of the structure itself. */
  readonly structure: Code;
  readonly stream: Code;
  /** Whether there always is a stream, be it empty, whatever the model says: who reads a request gets one. */
  readonly isAlwaysThere?: true;
}

/** An input or output as one end of the wire has it: the structure, in which a stream is of the kind that this end has. */
export function messageTypes(message: StructureShape, type: StreamType, model: Model): MessageTypes {
  const member = streamingBlobOf(model, message);
  if (member === undefined) return { extends: [type.structure], properties: [] };
  return {
    extends: [code`Omit<${type.structure}, ${literal(member.name)}>`],
    properties: [streamProperty(member, type, model)],
  };
}

function streamProperty(
  member: Member,
  { stream, isAlwaysThere }: StreamType,
  model: Model,
): PropertyDeclaration {
  const docs = documentationOf(member, targetOf(model, member));
  const isThere = isAlwaysThere === true || hasTrait(member, required);
  return {
    name: member.name,
    ...(docs && { docs }),
    ...(isThere ? { type: stream } : { type: code`${stream} | undefined`, optional: true }),
  };
}

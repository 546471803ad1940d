import { code } from "../../emit/code.js";
import type { Declaration } from "../../emit/declarations.js";
import { doc } from "../../emit/doc-comment.js";
import { identifier, literal, object } from "../../emit/expressions.js";
import { externalSymbol, typeOf } from "../../emit/symbol.js";
import { streamingBlobOf } from "../../model/knowledge/streaming-blob.js";
import type { StructureShape } from "../../model/shape.js";
import type { OperationPlan } from "../../plan/service-plan.js";
import type { ClientOperationCode } from "../codec.js";
import { documentationOf } from "../documentation.js";
import { operationEndpointParameters } from "./endpoints/client-endpoints.js";
import { errorTags } from "../error-tags.js";
import { operationAuth } from "./authentication.js";
import { commandExamples } from "./command-examples.js";
import { operationKey } from "../naming.js";
import { packageNameOf } from "../package-names.js";
import { runtimeSymbol } from "../runtime-library.js";
import { messageTypes, type MessageTypes } from "../stream-message.js";
import type { TargetContext } from "../target.js";
import { expectShapePlan, typeSymbol } from "../types/symbols.js";
import { commandInputSymbol, commandOutputSymbol, commandSymbol } from "./symbols.js";

/** The command of an operation: its input and output, its class, and how it goes over the wire. */
export function commandDeclarations(
  operation: OperationPlan,
  wire: ClientOperationCode,
  context: TargetContext,
): readonly Declaration[] {
  const names = context.packageNames;
  const command = commandSymbol(operation, names);
  const input = commandInputSymbol(operation, names);
  const output = commandOutputSymbol(operation, names);
  const runtime = (module: string, name: string) =>
    runtimeSymbol(packageNameOf(names, "client"), module, name);
  const { model } = context.plan;
  const streamsOutput = streamingBlobOf(model, operation.output) !== undefined;
  const streams = streamsOutput || streamingBlobOf(model, operation.input) !== undefined;
  const operationKind = runtime("client/operation", streamsOutput ? "StreamingOperation" : "Operation");
  const operationType = code`${typeOf(operationKind)}<${typeOf(input)}, ${typeOf(output)}>`;
  const base = streams
    ? runtime("client/streaming-command", "StreamingCommand")
    : runtime("client/command", "Command");
  const key = wireConstant(operation);
  const parameters = operationEndpointParameters(operation, context);
  const outputParts = messageParts(operation.output, "StreamingBlobPayloadOutputTypes", context);
  const metadata = code`${typeOf(externalSymbol("@smithy/types", "MetadataBearer"))}`;
  return [
    {
      kind: "interface",
      name: input.name,
      docs: doc(`The input of \`${command.name}\`.`),
      ...messageParts(operation.input, "StreamingBlobPayloadInputTypes", context),
    },
    {
      kind: "interface",
      name: output.name,
      docs: doc(`The output of \`${command.name}\`.`),
      extends: [...outputParts.extends, metadata],
      properties: outputParts.properties,
    },
    {
      kind: "class",
      name: command.name,
      docs: commandDocumentation(operation, context),
      extends: code`${base}<${typeOf(input)}, ${typeOf(output)}>`,
      fields: [
        { name: "operation", override: true, readonly: true, type: operationType, value: identifier(key) },
      ],
    },
    {
      kind: "constant",
      name: key,
      local: true,
      type: operationType,
      value: object([
        ["name", literal(operation.name)],
        ["serialize", identifier(wire.serialize.name)],
        ...(streamsOutput
          ? [["collect", code`${runtime("client/stream-response", "streamResponse")}`] as const]
          : []),
        ["deserialize", identifier(wire.deserialize.name)],
        ["deserializeError", identifier(wire.deserializeError.name)],
        ...(parameters === undefined ? [] : [["endpointParameters", identifier(parameters.name)] as const]),
        ...operationAuth(operation, context.plan),
      ]),
    },
    wire.serialize,
    wire.deserialize,
    wire.deserializeError,
    ...(parameters === undefined ? [] : [parameters]),
  ];
}

/** What a command's input or output is: the structure's members, a stream as callers give or get it. */
function messageParts(
  structure: StructureShape | undefined,
  stream: "StreamingBlobPayloadInputTypes" | "StreamingBlobPayloadOutputTypes",
  { plan, packageNames }: TargetContext,
): MessageTypes {
  if (structure === undefined) return { extends: [], properties: [] };
  const type = {
    structure: code`${typeOf(typeSymbol(expectShapePlan(plan, structure.id), packageNames))}`,
    stream: code`${typeOf(externalSymbol("@smithy/types", stream))}`,
  };
  return messageTypes(structure, type, plan.model);
}

/** The constant that a command's class refers to: `createStageOperation`. */
function wireConstant(operation: OperationPlan): string {
  return `${operationKey(operation)}Operation`;
}

function commandDocumentation(operation: OperationPlan, context: TargetContext) {
  const own = documentationOf(operation.shape);
  const throws = errorTags(operation, context.plan);
  return doc(own?.text ?? "", [...(own?.tags ?? []), ...throws, ...commandExamples(operation, context)]);
}

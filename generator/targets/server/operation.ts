import { code, joinCode, type Code } from "../../emit/code.js";
import type { Declaration, InterfaceDeclaration } from "../../emit/declarations.js";
import { doc, type DocComment } from "../../emit/doc-comment.js";
import { identifier, literal, object } from "../../emit/expressions.js";
import { type CodeSymbol, typeOf } from "../../emit/symbol.js";
import { streamingBlobOf } from "../../model/knowledge/streaming-blob.js";
import type { StructureShape } from "../../model/shape.js";
import { traitOf } from "../../model/trait.js";
import { requestCompression } from "../../model/traits/behavior-traits.js";
import { http } from "../../model/traits/http-traits.js";
import type { OperationPlan } from "../../plan/service-plan.js";
import type { ServerOperationCode } from "../codec.js";
import { documentationOf } from "../documentation.js";
import { errorTags } from "../error-tags.js";
import { packageNameOf } from "../package-names.js";
import { runtimeSymbol } from "../runtime-library.js";
import type { TargetContext } from "../target.js";
import { messageTypes } from "../stream-message.js";
import { expectShapePlan, typeSymbol } from "../types/symbols.js";
import { validateSymbol } from "../validators/symbols.js";
import { authenticationProperties, identityType } from "./authentication.js";
import { handlerInputSymbol, handlerOutputSymbol, handlerSymbol, operationSymbol } from "./symbols.js";

/** An operation as a server has it: the type of its handler, and how its requests are read and its answers written. */
export function operationDeclarations(
  operation: OperationPlan,
  wire: ServerOperationCode,
  context: TargetContext,
): readonly Declaration[] {
  const { plan } = context;
  const streamsInput = streamingBlobOf(plan.model, operation.input) !== undefined;
  const streamsOutput = streamingBlobOf(plan.model, operation.output) !== undefined;
  const input = operation.input
    ? code`${typeOf(handlerInputSymbol(operation, operation.input, context))}`
    : code`object`;
  const output = operation.output
    ? code`${typeOf(handlerOutputSymbol(operation, operation.output, context))}`
    : code`void`;
  const identity = identityType(operation, context.plan);
  const { read, write, writeError, refuse, refuseMalformed } = wire;
  return [
    ...(streamsInput && operation.input ? [handlerInput(operation, operation.input, context)] : []),
    ...(streamsOutput && operation.output ? [handlerOutput(operation, operation.output, context)] : []),
    {
      kind: "type",
      name: handlerSymbol(operation, context.packageNames).name,
      docs: handlerDocumentation(operation, context),
      typeParameters: [
        code`Context = undefined`,
        ...(identity === undefined ? [] : [code`Identity = unknown`]),
      ],
      type: code`${typeOf(runtime(context, "handler", "Handler"))}<${joinCode(
        [input, output, code`Context`, ...(identity === undefined ? [] : [identity])],
        ", ",
      )}>`,
    },
    {
      kind: "constant",
      name: operationSymbol(operation, context.packageNames).name,
      docs: wireDocumentation(operation),
      type: code`${typeOf(runtime(context, "operation", "ServerOperation"))}<${input}, ${output}>`,
      value: object([
        ["name", literal(operation.name)],
        ...authenticationProperties(operation, context.plan),
        ...(streamsInput ? [["streamsInput", literal(true)] as const] : []),
        ...(streamsOutput ? [["streamsOutput", literal(true)] as const] : []),
        ["consumes", literal(wire.consumes)],
        ["produces", literal(wire.produces)],
        ...decoder(operation, context),
        ["read", read === undefined ? code`() => ({})` : identifier(read.name)],
        ["validate", validator(operation, context)],
        ["write", identifier(write.name)],
        ["writeError", writeError === undefined ? code`() => undefined` : identifier(writeError.name)],
        ["refuse", identifier(refuse.name)],
        ...(refuseMalformed === undefined
          ? []
          : [["refuseMalformed", identifier(refuseMalformed.name)] as const]),
      ]),
    },
    ...[read, write, writeError, refuse, refuseMalformed].filter((declaration) => declaration !== undefined),
  ];
}

/** What the model says of an operation, and the errors that its handler may throw. */
export function handlerDocumentation(operation: OperationPlan, context: TargetContext): DocComment {
  const own = documentationOf(operation.shape);
  return doc(own?.text ?? "", [...(own?.tags ?? []), ...errorTags(operation, context.plan)]);
}

function wireDocumentation(operation: OperationPlan): DocComment {
  const binding = traitOf(operation.shape, http);
  const request = binding === undefined ? "" : `: \`${binding.method} ${binding.uri.value}\``;
  return doc(`How \`${operation.name}\` goes over the wire${request}.`);
}

/** gzip is the only encoding that the trait knows. Spec: …/behavior-traits.html#requestcompression-trait */
function decoder({ shape }: OperationPlan, context: TargetContext): readonly (readonly [string, Code])[] {
  if (traitOf(shape, requestCompression)?.encodings.includes("gzip") !== true) return [];
  const server = packageNameOf(context.packageNames, "server");
  return [["decode", code`${runtimeSymbol(server, "server/content-coding", "decodeGzip")}`]];
}

function validator(operation: OperationPlan, context: TargetContext): Code {
  if (operation.input === undefined) return code`() => []`;
  const planned = expectShapePlan(context.plan, operation.input.id);
  return code`${validateSymbol(planned, context.packageNames)}`;
}

/** The input with its stream as handlers read it. */
function handlerInput(
  operation: OperationPlan,
  input: StructureShape,
  context: TargetContext,
): InterfaceDeclaration {
  const server = packageNameOf(context.packageNames, "server");
  const stream = code`${typeOf(runtimeSymbol(server, "server/body-stream", "BodyStream"))}`;
  const type = { structure: structureType(input, context), stream, isAlwaysThere: true } as const;
  return {
    kind: "interface",
    name: handlerInputSymbol(operation, input, context).name,
    docs: doc(`The input of a handler of \`${operation.name}\`, whose stream comes as it is read.`),
    ...messageTypes(input, type, context.plan.model),
  };
}

/** The output with its stream as handlers may give it. */
function handlerOutput(
  operation: OperationPlan,
  output: StructureShape,
  context: TargetContext,
): InterfaceDeclaration {
  const server = packageNameOf(context.packageNames, "server");
  const stream = code`${typeOf(runtimeSymbol(server, "server/stream-body", "StreamBody"))}`;
  return {
    kind: "interface",
    name: handlerOutputSymbol(operation, output, context).name,
    docs: doc(`The output of a handler of \`${operation.name}\`, whose stream is sent as it is read.`),
    ...messageTypes(output, { structure: structureType(output, context), stream }, context.plan.model),
  };
}

function structureType(structure: StructureShape, { plan, packageNames }: TargetContext): Code {
  return code`${typeOf(typeSymbol(expectShapePlan(plan, structure.id), packageNames))}`;
}

function runtime(context: TargetContext, module: string, name: string): CodeSymbol {
  return runtimeSymbol(packageNameOf(context.packageNames, "server"), `server/${module}`, name);
}

import { code, type Code } from "../../emit/code.js";
import type { Declaration, MethodDeclaration } from "../../emit/declarations.js";
import { doc, type DocTag } from "../../emit/doc-comment.js";
import { call, copyWith, identifier, object, optionalProperty, property } from "../../emit/expressions.js";
import { returns } from "../../emit/statements.js";
import { externalSymbol, typeOf } from "../../emit/symbol.js";
import { targetOf } from "../../model/model.js";
import type { Member } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { required } from "../../model/traits/type-refinement-traits.js";
import type { OperationPlan, ServicePlan } from "../../plan/service-plan.js";
import { documentationOf } from "../documentation.js";
import { packageNameOf } from "../package-names.js";
import { runtimeSymbol } from "../runtime-library.js";
import type { TargetContext } from "../target.js";
import { canBeEmpty } from "./can-be-empty.js";
import type { PaginatedOperation } from "./paginated-operations.js";
import { paginatorExample } from "./paginator-example.js";
import {
  clientSymbol,
  commandInputSymbol,
  commandOutputSymbol,
  commandSymbol,
  paginationConfigurationSymbol,
  paginatorSymbol,
} from "./symbols.js";

/** What all paginators of a client take beside the input. */
export function paginationConfiguration(context: TargetContext): Declaration {
  const client = clientSymbol(context.plan, context.packageNames);
  return {
    kind: "interface",
    name: paginationConfigurationSymbol(context.plan, context.packageNames).name,
    docs: doc("How to go through pages: by which client, from which token on, how many items at a time."),
    extends: [code`${typeOf(externalSymbol("@smithy/types", "PaginationConfiguration"))}`],
    properties: [{ name: "client", type: code`${typeOf(client)}` }],
  };
}

/** The function that goes through the pages of an operation: `paginateGetResources`. */
export function paginatorDeclaration(paginated: PaginatedOperation, context: TargetContext): Declaration {
  const { operation, inputToken, outputToken } = paginated;
  const { plan, packageNames: names } = context;
  const paginate = runtimeSymbol(packageNameOf(names, "client"), "client/paginate", "paginate");
  const options = runtimeSymbol(packageNameOf(names, "client"), "client/call", "HandlerOptions");
  const output = code`${typeOf(commandOutputSymbol(operation, names))}`;
  const pages = object([
    ["firstToken", property(identifier("input"), inputToken.name)],
    [
      "command",
      code`(token) => ${call(code`new ${commandSymbol(operation, names)}`, [pageInput(paginated, plan)])}`,
    ],
    ["nextToken", code`(page) => ${memberPath(identifier("page"), outputToken)}`],
  ]);
  return {
    kind: "function",
    name: paginatorSymbol(operation, names).name,
    docs: doc(
      `Goes through the pages of \`${operation.name}\`: each is asked for when the last one has been looked at.`,
      [...deprecation(operation), paginatorExample(paginated, context)],
    ),
    parameters: [
      { name: "config", type: code`${typeOf(paginationConfigurationSymbol(plan, names))}` },
      {
        name: "input",
        type: code`${typeOf(commandInputSymbol(operation, names))}`,
        ...(canBeEmpty(operation.input) && { initializer: object([]) }),
      },
      { name: "options", type: code`${typeOf(options)}`, optional: true },
    ],
    returns: paginatorType(output),
    statements: [returns(call(code`${paginate}`, [identifier("config"), pages, identifier("options")]))],
  };
}

/** What is said of the operation holds for its pages. */
function deprecation({ shape }: OperationPlan): readonly DocTag[] {
  return (documentationOf(shape)?.tags ?? []).filter(({ name }) => name === "deprecated");
}

/** The method of the aggregated client that goes through the pages of an operation by itself. */
export function paginatorMethod(
  { operation }: PaginatedOperation,
  context: TargetContext,
): MethodDeclaration {
  const { packageNames: names } = context;
  const paginator = paginatorSymbol(operation, names);
  const configuration = externalSymbol("@smithy/types", "PaginationConfiguration");
  return {
    name: paginator.name,
    docs: doc(`Goes through the pages of \`${operation.name}\`.`, deprecation(operation)),
    parameters: [
      {
        name: "input",
        type: code`${typeOf(commandInputSymbol(operation, names))}`,
        ...(canBeEmpty(operation.input) && { initializer: object([]) }),
      },
      { name: "config", type: code`Omit<${typeOf(configuration)}, "client">`, optional: true },
      {
        name: "options",
        type: code`${typeOf(runtimeSymbol(packageNameOf(names, "client"), "client/call", "HandlerOptions"))}`,
        optional: true,
      },
    ],
    returns: paginatorType(code`${typeOf(commandOutputSymbol(operation, names))}`),
    statements: [returns(code`${paginator}({ ...config, client: this }, input, options)`)],
  };
}

function paginatorType(output: Code): Code {
  return code`${typeOf(externalSymbol("@smithy/types", "Paginator"))}<${output}>`;
}

/** The caller's input with the token of a page, and with the size of pages where only the configuration has one. */
function pageInput({ inputToken, pageSize }: PaginatedOperation, { model }: ServicePlan): Code {
  const input = identifier("input");
  const size = pageSize && pageSizeCode(property(input, pageSize.name), targetOf(model, pageSize).kind);
  return copyWith(input, [
    [inputToken.name, identifier("token")],
    ...(pageSize && size ? [[pageSize.name, size] as const] : []),
  ]);
}

/** Sizes are numbers; services that hold them as text get them so. */
function pageSizeCode(given: Code, kind: string): Code | undefined {
  switch (kind) {
    case "byte":
    case "short":
    case "integer":
    case "long":
      return code`${given} ?? config.pageSize`;
    case "string":
      return code`${given} ?? config.pageSize?.toString()`;
    default:
      return undefined;
  }
}

/** Reads the last of some members, each of which is a member of the one before. */
function memberPath(start: Code, members: readonly Member[]): Code {
  return members.reduce<{ code: Code; isOptional: boolean }>(
    (read, member) => ({
      code: read.isOptional ? optionalProperty(read.code, member.name) : property(read.code, member.name),
      isOptional: !hasTrait(member, required),
    }),
    { code: start, isOptional: false },
  ).code;
}

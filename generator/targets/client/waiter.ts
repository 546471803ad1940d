import { code, type Code } from "../../emit/code.js";
import type { Declaration, FunctionDeclaration, MethodDeclaration } from "../../emit/declarations.js";
import { doc, type DocTag } from "../../emit/doc-comment.js";
import { call, identifier, literal, object, unionType } from "../../emit/expressions.js";
import { returns } from "../../emit/statements.js";
import { type CodeSymbol, externalSymbol, typeOf } from "../../emit/symbol.js";
import { nameOf } from "../../model/shape-id.js";
import type { Acceptor } from "../../model/traits/waiter-traits.js";
import { documentationMarkdown } from "../documentation.js";
import { lowerFirst } from "../naming.js";
import { packageNameOf } from "../package-names.js";
import { runtimeSymbol } from "../runtime-library.js";
import type { TargetContext } from "../target.js";
import { expectShapePlan, serviceExceptionSymbol, typeSymbol } from "../types/symbols.js";
import { exampleInput } from "./command-examples.js";
import { exampleSettings } from "./example-settings.js";
import {
  aggregatedClientSymbol,
  clientSymbol,
  commandInputSymbol,
  commandOutputSymbol,
  commandSymbol,
  waitForSymbol,
  waitUntilSymbol,
} from "./symbols.js";
import { errorName } from "./error-name.js";
import { waiterVerdicts } from "./waiter-verdicts.js";
import type { PlannedWaiter } from "./waiters.js";

/** The functions that wait for a state, in the form of the AWS SDK: `waitUntilStageDeployed`, `waitForStageDeployed`. */
export function waiterDeclarations(planned: PlannedWaiter, context: TargetContext): readonly Declaration[] {
  const { packageNames: names } = context;
  const runtime = runtimeOf(context);
  const { name, operation, waiter } = planned;
  const key = `${lowerFirst(name)}Waiter`;
  const input = code`${typeOf(commandInputSymbol(operation, names))}`;
  const output = code`${typeOf(commandOutputSymbol(operation, names))}`;
  const verdicts = waiterVerdicts(planned, context);
  const poll = call(code`${runtime("client/waiter", "poll")}`, [
    identifier("params"),
    identifier("input"),
    identifier(key),
  ]);
  const checkExceptions = runtime("client/waiter-result", "checkExceptions");
  return [
    {
      ...waiterFunction(planned, context, waitUntilSymbol(planned, names).name, finalTypes(planned, context)),
      docs: doc(
        `${documentationText(planned)} Throws an \`AbortError\`, a \`TimeoutError\`, or for other ends an \`Error\`.`,
        [...deprecation(planned), waiterExample(planned, context)],
      ),
      statements: [returns(call(code`${checkExceptions}`, [code`await ${poll}`]))],
    },
    {
      ...waiterFunction(planned, context, waitForSymbol(planned, names).name, [
        output,
        code`${typeOf(serviceExceptionSymbol(context.plan, names))}`,
      ]),
      docs: doc("The same without throwing: what became of it is in the result.", [
        { name: "deprecated", text: `Use \`${waitUntilSymbol(planned, names).name}\`.` },
      ]),
      statements: [returns(poll)],
    },
    {
      kind: "constant",
      name: key,
      local: true,
      type: code`${typeOf(runtime("client/waiter", "Waiter"))}<${input}, ${output}>`,
      value: object([
        ["command", code`(input) => new ${commandSymbol(operation, names)}(input)`],
        ["minDelay", literal(waiter.minDelay)],
        ["maxDelay", literal(waiter.maxDelay)],
        ...(verdicts.ofOutput ? [["ofOutput", identifier(verdicts.ofOutput)] as const] : []),
        ...(verdicts.ofError ? [["ofError", identifier(verdicts.ofError)] as const] : []),
      ]),
    },
    ...verdicts.declarations,
  ];
}

/** The method of the aggregated client that waits for a state by itself. */
export function waiterMethod(planned: PlannedWaiter, context: TargetContext): MethodDeclaration {
  const { packageNames: names } = context;
  const symbol = waitUntilSymbol(planned, names);
  const client = aggregatedClientSymbol(context.plan, names);
  const config = code`Omit<${configurationType()}<${client}>, "client">`;
  return {
    name: symbol.name,
    docs: doc(documentationText(planned), deprecation(planned)),
    parameters: [
      { name: "input", type: code`${typeOf(commandInputSymbol(planned.operation, names))}` },
      { name: "config", type: code`number | ${config}` },
    ],
    returns: resultType(finalTypes(planned, context), context),
    statements: [
      code`const settings = typeof config === "number" ? { maxWaitTime: config } : config;`,
      returns(code`${symbol}({ ...settings, client: this }, input)`),
    ],
  };
}

function waiterFunction(
  { operation }: PlannedWaiter,
  context: TargetContext,
  name: string,
  final: readonly Code[],
): Omit<FunctionDeclaration, "statements"> {
  const client = clientSymbol(context.plan, context.packageNames);
  return {
    kind: "function",
    name,
    async: true,
    parameters: [
      { name: "params", type: code`${configurationType()}<${typeOf(client)}>` },
      { name: "input", type: code`${typeOf(commandInputSymbol(operation, context.packageNames))}` },
    ],
    returns: resultType(final, context),
  };
}

function configurationType(): Code {
  return code`${typeOf(externalSymbol("@smithy/types", "WaiterConfiguration"))}`;
}

function resultType(final: readonly Code[], context: TargetContext): Code {
  const result = typeOf(runtimeOf(context)("client/waiter-result", "WaiterResult"));
  return code`Promise<${result}<${unionType(final)}>>`;
}

/** What waiting ends with where it goes well: outputs, errors, or both. */
function finalTypes({ operation, waiter }: PlannedWaiter, context: TargetContext): readonly Code[] {
  const { plan, packageNames: names } = context;
  const successes = waiter.acceptors.filter(({ state }) => state === "success");
  const errors = successes.filter(isOfErrors);
  const named = operation.errors.filter(({ id }) =>
    errors.some(
      ({ matcher }) => matcher.kind === "errorType" && errorName(matcher.error.value) === nameOf(id),
    ),
  );
  const [only] = named;
  const error =
    only !== undefined && errors.length === 1
      ? typeSymbol(expectShapePlan(plan, only.id), names)
      : serviceExceptionSymbol(plan, names);
  return [
    ...(errors.length < successes.length ? [code`${typeOf(commandOutputSymbol(operation, names))}`] : []),
    ...(errors.length > 0 ? [code`${typeOf(error)}`] : []),
  ];
}

function isOfErrors({ matcher }: Acceptor): boolean {
  return matcher.kind === "errorType" || (matcher.kind === "success" && !matcher.succeeds);
}

function documentationText({ name, operation, documentation }: PlannedWaiter): string {
  const own = documentation === undefined ? "" : documentationMarkdown(documentation);
  return own === "" ? `Calls \`${operation.name}\` until \`${name}\` is reached.` : own;
}

function deprecation({ isDeprecated }: PlannedWaiter): readonly DocTag[] {
  return isDeprecated ? [{ name: "deprecated" }] : [];
}

function waiterExample(planned: PlannedWaiter, context: TargetContext): DocTag {
  const { packageNames: names, plan } = context;
  const client = clientSymbol(plan, names).name;
  const waitUntil = waitUntilSymbol(planned, names).name;
  const lines = [
    "```ts",
    `import { ${client}, ${waitUntil} } from "${packageNameOf(names, "client")}";`,
    "",
    `const client = new ${client}(${exampleSettings(plan.service)});`,
    `await ${waitUntil}({ client, maxWaitTime: 300 }, ${exampleInput(planned.operation, context)});`,
    "```",
  ];
  return { name: "example", text: lines.join("\n") };
}

function runtimeOf(context: TargetContext) {
  return (module: string, name: string): CodeSymbol =>
    runtimeSymbol(packageNameOf(context.packageNames, "client"), module, name);
}

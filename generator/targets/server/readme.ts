import type { TextFile } from "../../emit/emitted-package.js";
import { traitOf } from "../../model/trait.js";
import { type Example, examples } from "../../model/traits/documentation-traits.js";
import { http } from "../../model/traits/http-traits.js";
import type { OperationPlan } from "../../plan/service-plan.js";
import { operationKey, serviceTitle, typeName } from "../naming.js";
import { packageNameOf } from "../package-names.js";
import { readme } from "../readme.js";
import type { TargetContext } from "../target.js";
import { expectShapePlan } from "../types/symbols.js";
import { valueText } from "../value-text.js";
import { createServiceSymbol, handlersSymbol } from "./symbols.js";

/** The README of a server's package: how to serve, what a handler is, which errors there are. */
export function serverReadme(context: TargetContext): TextFile {
  const name = packageNameOf(context.packageNames, "server");
  const { operations } = context.plan;
  const operation = operations.find((planned) => exampleOf(planned) !== undefined) ?? operations[0];
  if (operation === undefined) return readme(name, "The service has no operations.", []);
  return readme(name, `Server of ${serviceTitle(context.plan.service)}, generated from its model.`, [
    { title: "Use", body: usage(operation, context) },
    { title: "Handlers", body: handlers(context) },
    { title: "Settings", body: SETTINGS },
    { title: "Operations", body: operations.map(operationLine).join("\n") },
  ]);
}

function usage(operation: OperationPlan, context: TargetContext): string {
  const name = packageNameOf(context.packageNames, "server");
  const create = createServiceSymbol(context.plan, context.packageNames).name;
  const others = context.plan.operations.length > 1 ? "\n  // … and one for each other operation" : "";
  return `\`\`\`ts
import { createServer } from "node:http";
import { ${create} } from "${name}";
import { toNodeHandler } from "${name}/node";

const service = ${create}({
  async ${operationKey(operation)}(input) {${exampleAnswer(operation, context)}},${others}
});

createServer(toNodeHandler(service)).listen(8080);
\`\`\`

Where the platform speaks fetch (workers, Deno, Bun), the service is a handler of its own, and nothing of Node is loaded:

\`\`\`ts
export default { fetch: service.handle };
\`\`\``;
}

function exampleAnswer(operation: OperationPlan, context: TargetContext): string {
  const example = exampleOf(operation);
  if (example?.output === undefined) return operation.output === undefined ? "" : " /* … */ ";
  const output = valueText(example.output, operation.output, context.plan.model, "    ");
  return `\n    return ${output};\n  `;
}

/** An example that ends well. */
function exampleOf(operation: OperationPlan): Example | undefined {
  return (traitOf(operation.shape, examples) ?? []).find(({ error }) => error === undefined);
}

function handlers(context: TargetContext): string {
  const type = handlersSymbol(context.plan, context.packageNames).name;
  const errors = new Set(context.plan.operations.flatMap((operation) => operation.errors));
  const names = [...errors].map(({ id }) => typeName(expectShapePlan(context.plan, id))).sort();
  const [first] = names;
  const throwing =
    first === undefined
      ? "Whatever it throws is answered as an internal failure, and none of its text."
      : `It answers with an error by throwing it: \`throw new ${first}({ message: "…" })\`. Whatever else it throws is answered as an internal failure, and none of its text.`;
  return `\`${type}\` has a function for each operation; one that is missing does not compile. A handler gets an input that is valid: every type and every constraint of the model was checked before, and requests that break them were answered. ${throwing}

The second argument of a handler is the request's context: its id, a signal that aborts when the client is gone, the request as it was sent, and what the service's own \`context\` function made of it.${
    names.length === 0 ? "" : `\n\nThe errors: ${names.map((error) => `\`${error}\``).join(", ")}.`
  }`;
}

const SETTINGS =
  "`maxBodyBytes` and `maxJsonDepth` limit what a request may be, `onError` gets what was thrown and the model does not have, `context` makes something of each request for its handler. All of them are optional.";

function operationLine(operation: OperationPlan): string {
  const binding = traitOf(operation.shape, http);
  const request = binding === undefined ? "" : `: \`${binding.method} ${binding.uri.value}\``;
  return `- \`${operationKey(operation)}\`${request}`;
}

import type { TextFile } from "../../emit/emitted-package.js";
import { traitOf } from "../../model/trait.js";
import { type Example, examples } from "../../model/traits/documentation-traits.js";
import { http } from "../../model/traits/http-traits.js";
import type { OperationPlan } from "../../plan/service-plan.js";
import { schemesOf } from "../auth-schemes.js";
import { operationKey, serviceTitle, typeName } from "../naming.js";
import { packageNameOf } from "../package-names.js";
import { packageReadme, readme } from "../readme.js";
import type { TargetContext } from "../target.js";
import { expectShapePlan } from "../types/symbols.js";
import { valueText } from "../value-text.js";
import { authenticatorExports } from "./authentication.js";
import { createServiceSymbol, handlersSymbol } from "./symbols.js";

/** The README of a server's package: how to serve, what a handler is, which errors there are. */
export function serverReadme(context: TargetContext): TextFile {
  const name = packageNameOf(context.packageNames, "server");
  const { operations } = context.plan;
  const operation = operations.find((planned) => exampleOf(planned) !== undefined) ?? operations[0];
  if (operation === undefined) return readme(name, "The service has no operations.", []);
  return packageReadme(
    "server",
    `Server of ${serviceTitle(context.plan.service)}, generated from its model.`,
    [
      { title: "Use", body: usage(operation, context) },
      { title: "Handlers", body: handlers(context) },
      ...authentication(context),
      { title: "Settings", body: SETTINGS },
      { title: "Operations", body: operations.map(operationLine).join("\n") },
    ],
    context,
  );
}

function usage(operation: OperationPlan, context: TargetContext): string {
  const name = packageNameOf(context.packageNames, "server");
  const create = createServiceSymbol(context.plan, context.packageNames).name;
  const others = context.plan.operations.length > 1 ? "\n  // … and one for each other operation" : "";
  const handler = `async ${operationKey(operation)}(input) {${exampleAnswer(operation, context)}},${others}`;
  const maker = authenticatorExports(context.plan)[0]?.maker;
  const isAuthenticated = schemesOf(context.plan).length > 0;
  return `\`\`\`ts
import { ${create} } from "${name}";
${isAuthenticated && maker !== undefined ? `import { ${maker} } from "${name}/authentication";\n` : ""}import { serve } from "${name}/node";

${
  isAuthenticated
    ? `const handlers = {
  ${handler}
};
const service = ${create}(handlers, { authentication: { ${exampleAuthenticators(context)} } });`
    : `const service = ${create}({
  ${handler}
});`
}

const server = await serve(service, { port: 8080 });
process.once("SIGTERM", () => void server.close());
\`\`\`

Where the platform speaks fetch (workers, Deno, Bun), the service is a handler of its own, and nothing of Node is loaded:

\`\`\`ts
export default { fetch: service.handle };
\`\`\`

Each of the others is loaded by its own entry, and needs no framework to be installed:

| entry | exports | for |
| --- | --- | --- |
| \`./node\` | \`serve(service, { port })\`, \`toNodeHandler(service)\` | \`node:http\` with limits and a graceful end; a server of \`node:http\` or \`node:http2\` of your own |
| \`./lambda\` | \`toLambdaHandler(service)\` | AWS Lambda behind API Gateway, a function URL or a load balancer |
| \`./fastify\` | \`toFastifyPlugin(service)\` | \`app.register(…, { prefix })\` |
| \`./express\` | \`toExpressMiddleware(service)\` | \`app.use(…)\` in Express 4 and 5, before parsers of bodies |
| \`./hono\` | \`toHonoHandler(service)\` | \`app.all("/*", …)\` |
| \`./web\` | \`toWebHandler(service, { basePath })\` | route handlers of Next and others that speak fetch |`;
}

/** `sigv4: verifySigV4({ … })`, as far as there is a function for the scheme. */
function exampleAuthenticators({ plan }: TargetContext): string {
  const makers = new Map(authenticatorExports(plan).map(({ scheme, maker }) => [scheme, maker]));
  const entries = schemesOf(plan).map(({ id, key }) => {
    const maker = makers.get(id);
    return `${/^\w+$/.test(key) ? key : JSON.stringify(key)}: ${maker === undefined ? "/* … */" : `${maker}(/* … */)`}`;
  });
  return entries.join(", ");
}

/** Who may call, for a service whose model asks for it. */
function authentication({
  plan,
}: TargetContext): readonly { readonly title: string; readonly body: string }[] {
  const schemes = schemesOf(plan);
  if (schemes.length === 0) return [];
  const names = schemes.map(({ key }) => `\`${key}\``).join(", ");
  const body = `The model has callers authenticated by ${names}. The service does not start before \`authentication\` has an authenticator for each, or is \`"none"\`, which lets everybody in. The entry \`./authentication\` has functions that make authenticators, and \`notOffered\` for a scheme that you do not offer. What they find out is \`context.identity\`.`;
  return [{ title: "Authentication", body }];
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

The second argument of a handler is the request's context: its id, a signal that aborts when the client is gone, the request as it was sent, who calls, and what the service's own \`context\` function made of it.${
    names.length === 0 ? "" : `\n\nThe errors: ${names.map((error) => `\`${error}\``).join(", ")}.`
  }`;
}

const SETTINGS =
  "`maxBodyBytes`, `maxStreamBytes`, `maxJsonDepth`, `maxTargetLength` and `maxHeaders` limit what a request may be, `maxConcurrency` how many are answered at once, `onError` gets what was thrown and the model does not have, `context` makes something of each request for its handler, `middleware` is done around all handlers, `observe` sees every request and what became of it. All of them are optional.";

function operationLine(operation: OperationPlan): string {
  const binding = traitOf(operation.shape, http);
  const request = binding === undefined ? "" : `: \`${binding.method} ${binding.uri.value}\``;
  return `- \`${operationKey(operation)}\`${request}`;
}

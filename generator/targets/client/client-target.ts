import type { EmittedPackage, TextFile } from "../../emit/emitted-package.js";
import { exportOwn, exportRuntime, indexModule, ModuleBuilder } from "../modules.js";
import { methodName, serviceTitle, typeNames } from "../naming.js";
import { packageFiles, SMITHY_TYPES_RANGE } from "../package-files.js";
import { packageNameOf } from "../package-names.js";
import { packageReadme, readme } from "../readme.js";
import { PLATFORM_IMPORTS, runtimeFiles } from "../runtime-library.js";
import type { ProtocolTargetContext, Target, TargetContext } from "../target.js";
import { aggregatedClientDeclaration, clientDeclarations } from "./client-class.js";
import { commandDeclarations } from "./command.js";
import { exampleInput } from "./command-examples.js";
import { ENDPOINT_EXPORTS, serviceEndpointModules } from "./endpoints/client-endpoints.js";
import { exampleSettings } from "./example-settings.js";
import { paginatedOperations } from "./paginated-operations.js";
import { paginationConfiguration, paginatorDeclaration } from "./paginator.js";
import { SERVICE_TYPES_FILE, serviceTypes } from "./service-types.js";
import {
  aggregatedClientSymbol,
  clientModule,
  clientSymbol,
  commandSymbol,
  paginationConfigurationSymbol,
  paginatorModule,
  waiterModule,
} from "./symbols.js";
import { waiterDeclarations } from "./waiter.js";
import { plannedWaiters } from "./waiters.js";

/** Writes a client with the conventions of AWS's SDK for JavaScript: a client class, a command for each operation. */
export const clientTarget: Target = { id: "client", needs: ["types"], speaks: true, emit: emitClient };

function emitClient(context: ProtocolTargetContext): EmittedPackage {
  const name = packageNameOf(context.packageNames, "client");
  const types = packageNameOf(context.packageNames, "types");
  const builder = new ModuleBuilder();
  builder.add(`src/${clientModule(context.plan)}.ts`, clientDeclarations(context));
  builder.add(aggregatedClientSymbol(context.plan, context.packageNames).file ?? "", [
    aggregatedClientDeclaration(context),
  ]);
  for (const operation of context.plan.operations) {
    const wire = context.codec.client.operation(operation);
    builder.add(`src/${operation.module}.ts`, commandDeclarations(operation, wire, context));
  }
  for (const paginated of paginatedOperations(context.plan)) {
    builder.add(`src/${paginatorModule(paginated.operation)}.ts`, [paginatorDeclaration(paginated, context)]);
  }
  if (paginatedOperations(context.plan).length > 0) {
    const { file = "" } = paginationConfigurationSymbol(context.plan, context.packageNames);
    builder.add(file, [paginationConfiguration(context)]);
  }
  for (const waiter of plannedWaiters(context.plan)) {
    builder.add(`src/${waiterModule(waiter.name)}.ts`, waiterDeclarations(waiter, context));
  }
  builder.add(SERVICE_TYPES_FILE, serviceTypes(context));
  const modules = builder.build();
  const endpoints = serviceEndpointModules(context);
  const index = indexModule("src/index.ts", {
    files: modules.map((module) => module.path),
    others: [
      { kind: "re-export", from: { package: types } },
      ...exportOwn(modules, typeNames(context.plan)),
      ...runtimeExports(),
      ...(endpoints.length === 0 ? [] : ENDPOINT_EXPORTS),
      ...(plannedWaiters(context.plan).length === 0 ? [] : WAITER_EXPORTS),
    ],
  });
  const all = [...modules, ...endpoints, index, ...context.codec.client.modules()];
  return {
    target: "client",
    name,
    folder: "client",
    files: [
      ...packageFiles({
        name,
        version: context.version,
        description: `Client of ${serviceTitle(context.plan.service)}.`,
        ...(context.license === undefined ? {} : { license: context.license }),
        entries: { ".": "index", ...operationEntries(context) },
        imports: PLATFORM_IMPORTS,
        dependencies: { "@smithy/types": SMITHY_TYPES_RANGE, [types]: context.version },
        // The first with `process.getBuiltinModule`.
        node: "^20.16 || >=22.3",
      }),
      clientReadme(context),
      ...all,
      ...runtimeFiles(all, name, context.runtime),
    ],
  };
}

/** Each operation has an entry of its own: who imports that loads no other operation, in Node as in a bundle. */
function operationEntries(context: TargetContext): Readonly<Record<string, string>> {
  const modules = [
    clientModule(context.plan),
    ...context.plan.operations.map(({ module }) => module),
    ...paginatedOperations(context.plan).map(({ operation }) => paginatorModule(operation)),
    ...plannedWaiters(context.plan).map(({ name }) => waiterModule(name)),
  ];
  return Object.fromEntries([...new Set(modules)].sort().map((module) => [`./${module}`, module]));
}

/** What programs that wait read of the end. */
const WAITER_EXPORTS = [
  exportRuntime("client/waiter-result", [{ name: "WaiterResult", typeOnly: true }, { name: "WaiterState" }]),
];

function runtimeExports() {
  return [
    exportRuntime("client/call", [{ name: "HandlerOptions", typeOnly: true }]),
    exportRuntime("client/client", [{ name: "Callback", typeOnly: true }]),
    exportRuntime("client/config", [
      { name: "ClientConfig", typeOnly: true },
      { name: "ResolvedClientConfig", typeOnly: true },
    ]),
    exportRuntime("client/deserialization-error", [{ name: "DeserializationError" }]),
  ];
}

function clientReadme(context: TargetContext): TextFile {
  const names = context.packageNames;
  const name = packageNameOf(names, "client");
  const client = clientSymbol(context.plan, names).name;
  const aggregated = aggregatedClientSymbol(context.plan, names).name;
  const operation = context.plan.operations[0];
  if (operation === undefined) return readme(name, "The service has no operations.", []);
  const command = commandSymbol(operation, names).name;
  const input = exampleInput(operation, context);
  const settings = exampleSettings(context.plan.service);
  const usage = `\`\`\`ts
import { ${client}, ${command} } from "${name}";

const client = new ${client}(${settings});
const output = await client.send(new ${command}(${input}));
\`\`\`

Or with a method for each operation:

\`\`\`ts
import { ${aggregated} } from "${name}";

const output = await new ${aggregated}(${settings}).${methodName(operation)}(${input});
\`\`\``;
  return packageReadme(
    "client",
    `Client of ${serviceTitle(context.plan.service)}, generated from its model.`,
    [
      { title: "Use", body: usage },
      {
        title: "Settings",
        body: "Credentials and region come from the environment where they are not given. The endpoint, request handler, signer, retry strategy and logger can each be replaced by anything with the interfaces of `@smithy/types`.",
      },
      {
        title: "Operations",
        body: context.plan.operations
          .map((planned) => `- \`${commandSymbol(planned, names).name}\`, from \`${name}/${planned.module}\``)
          .join("\n"),
      },
    ],
    context,
  );
}

import type { EmittedPackage, TypeScriptModule } from "../../emit/emitted-package.js";
import type { ReExport } from "../../emit/declarations.js";
import { schemesOf } from "../auth-schemes.js";
import { streamingBlobOf } from "../../model/knowledge/streaming-blob.js";
import type { ServicePlan } from "../../plan/service-plan.js";
import { exportOwn, exportRuntime, indexModule, ModuleBuilder } from "../modules.js";
import { serviceTitle, typeNames } from "../naming.js";
import { packageFiles } from "../package-files.js";
import { packageNameOf } from "../package-names.js";
import { runtimeFiles } from "../runtime-library.js";
import type { ProtocolTargetContext, Target, TargetContext } from "../target.js";
import { authenticatorExports } from "./authentication.js";
import { entryModules, entryPaths } from "./entries.js";
import { operationDeclarations } from "./operation.js";
import { serverReadme } from "./readme.js";
import { routerDeclarations } from "./router.js";
import { serviceDeclarations } from "./service.js";
import { routeSymbol, serverFile, serviceModule } from "./symbols.js";

/** Writes a server: a typed handler for each operation, a compiled router, and all that lies between the two. */
export const serverTarget: Target = {
  id: "server",
  needs: ["types", "validators"],
  speaks: true,
  emit: emitServer,
};

function emitServer(context: ProtocolTargetContext): EmittedPackage {
  const { plan, packageNames, version, license } = context;
  const name = packageNameOf(packageNames, "server");
  const types = packageNameOf(packageNames, "types");
  const isAuthenticated = schemesOf(plan).length > 0;
  const builder = new ModuleBuilder();
  builder.add(serverFile(serviceModule(plan)), serviceDeclarations(context));
  for (const operation of plan.operations) {
    const wire = context.codec.server.operation(operation);
    builder.add(serverFile(operation.module), operationDeclarations(operation, wire, context));
  }
  const modules = builder.build();
  const router = new ModuleBuilder();
  router.add(routeSymbol(plan, packageNames).file ?? "", routerDeclarations(context));
  const all = [
    ...modules,
    ...router.build(),
    ...context.codec.server.modules(),
    indexModule(serverFile("index"), {
      files: modules.map((module) => module.path),
      others: [
        { kind: "re-export", from: { package: types } },
        ...exportOwn(modules, typeNames(plan)),
        ...runtimeExports(plan, isAuthenticated),
      ],
    }),
    ...entryModules(),
    ...(isAuthenticated ? [authenticationModule(context)] : []),
  ];
  return {
    target: "server",
    name,
    folder: "server",
    files: [
      ...packageFiles({
        name,
        version,
        description: `Server of ${serviceTitle(plan.service)}.`,
        ...(license === undefined ? {} : { license }),
        entries: {
          ".": "index",
          ...operationEntries(context),
          ...(isAuthenticated ? { "./authentication": AUTHENTICATION_MODULE } : {}),
          ...entryPaths(),
        },
        dependencies: { [types]: version, [packageNameOf(packageNames, "validators")]: version },
      }),
      serverReadme(context),
      ...all,
      ...runtimeFiles(all, name, context.runtime),
    ],
  };
}

/** What checks credentials has an entry of its own: a service behind something else that does need not load it. */
const AUTHENTICATION_MODULE = "authentication-entry";

function authenticationModule({ plan }: TargetContext): TypeScriptModule {
  return indexModule(serverFile(AUTHENTICATION_MODULE), {
    files: [],
    others: [
      ...authenticatorExports(plan).map(({ module, maker, types }) =>
        exportRuntime(`server/${module}`, [
          { name: maker },
          ...types.map((name) => ({ name, typeOnly: true })),
        ]),
      ),
      exportRuntime("server/authenticator", [
        { name: "notOffered" },
        { name: "authenticated" },
        { name: "refused" },
        ...AUTHENTICATOR_TYPES.map((name) => ({ name, typeOnly: true })),
      ]),
      exportRuntime("server/gate", [{ name: "AuthenticationRefusal", typeOnly: true }]),
      exportRuntime("server/constant-time", [{ name: "equalInConstantTime" }]),
    ],
  });
}

const AUTHENTICATOR_TYPES = ["AuthenticationRequest", "Authenticator", "Identified", "Verdict"] as const;

/** Each operation has an entry of its own: who imports that loads no other operation, in Node as in a bundle. */
function operationEntries({ plan }: TargetContext): Readonly<Record<string, string>> {
  const modules = [serviceModule(plan), ...plan.operations.map(({ module }) => module)];
  return Object.fromEntries([...new Set(modules)].sort().map((module) => [`./${module}`, module]));
}

/** What users name who write handlers apart from the service, or an entry for another HTTP server. */
function runtimeExports({ model, operations }: ServicePlan, isAuthenticated: boolean): readonly ReExport[] {
  const streamsInput = operations.some(({ input }) => streamingBlobOf(model, input) !== undefined);
  const streamsOutput = operations.some(({ output }) => streamingBlobOf(model, output) !== undefined);
  const typesOf = (module: string, names: readonly string[]): ReExport =>
    exportRuntime(
      `server/${module}`,
      names.map((name) => ({ name, typeOnly: true })),
    );
  return [
    ...(isAuthenticated ? [typesOf("authentication", ["AuthenticationOptions"])] : []),
    typesOf("context", ["HandlerContext", "RequestFacts"]),
    exportRuntime("server/middleware", [
      { name: "withMiddleware" },
      { name: "Middleware", typeOnly: true },
      { name: "OperationMiddleware", typeOnly: true },
    ]),
    typesOf("observe", ["ObservedRequest", "Observer", "Outcome"]),
    typesOf("handler", ["Handler"]),
    typesOf("operation", ["ServerOperation", "Violation"]),
    typesOf("response", ["OperationResponse"]),
    typesOf("server-request", ["RequestDispatcher", "ServerRequest"]),
    typesOf("service", ["Service"]),
    typesOf("service-options", ["ContextOptions", "Failure", "ServiceOptions"]),
    ...(streamsInput
      ? [
          exportRuntime("server/body-stream", [
            { name: "BodyStream", typeOnly: true },
            { name: "BodyStreamError" },
          ]),
        ]
      : []),
    ...(streamsOutput ? [typesOf("stream-body", ["StreamBody"])] : []),
  ];
}

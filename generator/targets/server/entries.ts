import type { TypeScriptModule } from "../../emit/emitted-package.js";
import type { ReExportedName } from "../../emit/declarations.js";
import { exportRuntime, indexModule } from "../modules.js";
import { serverFile } from "./symbols.js";

/** A way into the service for one kind of HTTP server, at a subpath of its own: who does not import it does not load it. */
interface Entry {
  readonly name: string;
  /** What it exports, by the runtime's module. */
  readonly exports: readonly (readonly [module: string, names: readonly ReExportedName[]])[];
}

const ENTRIES: readonly Entry[] = [
  {
    name: "express",
    exports: [["express", [{ name: "toExpressMiddleware" }, type("ExpressOptions"), type("ExpressRequest")]]],
  },
  {
    name: "fastify",
    exports: [
      [
        "fastify",
        [{ name: "toFastifyPlugin" }, type("FastifyReply"), type("FastifyRequest"), type("FastifyScope")],
      ],
    ],
  },
  {
    name: "hono",
    exports: [["hono", [{ name: "toHonoHandler" }, type("HonoContext"), type("HonoOptions")]]],
  },
  {
    name: "lambda",
    exports: [
      ["lambda", [{ name: "toLambdaHandler" }, type("LambdaContext"), type("LambdaOptions")]],
      ["lambda-answer", [type("LambdaAnswer")]],
      ["lambda-event", [type("LambdaEvent"), type("LambdaRequestContext")]],
    ],
  },
  {
    name: "node",
    exports: [
      ["node", [{ name: "toNodeHandler" }, type("NodeHandler")]],
      ["node-serve", [{ name: "serve" }, type("RunningServer"), type("ServeOptions")]],
    ],
  },
  { name: "web", exports: [["web", [{ name: "toWebHandler" }, type("WebOptions")]]] },
];

/** The modules of the entries. */
export function entryModules(): readonly TypeScriptModule[] {
  return ENTRIES.map(({ name, exports }) =>
    indexModule(serverFile(moduleOf(name)), {
      files: [],
      others: exports.map(([module, names]) => exportRuntime(`server/${module}`, names)),
    }),
  );
}

/** The entries by subpath, as the package's manifest has them. */
export function entryPaths(): Readonly<Record<string, string>> {
  return Object.fromEntries(ENTRIES.map(({ name }) => [`./${name}`, moduleOf(name)]));
}

/** A name that no operation's module is likely to have. */
function moduleOf(name: string): string {
  return `${name}-entry`;
}

function type(name: string): ReExportedName {
  return { name, typeOnly: true };
}

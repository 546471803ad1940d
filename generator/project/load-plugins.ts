import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { Config } from "../config/config.js";
import type { Diagnostic, Result } from "../diagnostics/diagnostic.js";
import type { Plugin } from "../plugin.js";

/** The plugins that a configuration names, in its order; undefined where one of them is none. */
export async function loadPlugins(
  config: Config,
  root: string,
): Promise<Result<readonly Plugin[] | undefined>> {
  const plugins: Plugin[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, name] of config.plugins.entries()) {
    try {
      plugins.push(await loadPlugin(name, root));
    } catch (error) {
      const span = config.pluginSpans?.[index];
      diagnostics.push(unusablePlugin(name, error, span === undefined ? {} : { span }));
    }
  }
  return { value: diagnostics.length > 0 ? undefined : plugins, diagnostics };
}

async function loadPlugin(name: string, root: string): Promise<Plugin> {
  const path = createRequire(`${root}/tinsmith.json`).resolve(name);
  const module: unknown = await import(pathToFileURL(path).href);
  const plugin = typeof module === "object" && module !== null ? exportOf(module) : undefined;
  if (!isPlugin(plugin)) throw new Error("it exports no plugin, neither as `plugin` nor by default");
  return plugin;
}

function exportOf(module: object): unknown {
  if ("plugin" in module) return module.plugin;
  return "default" in module ? module.default : undefined;
}

/** The rest of its type is held by the compiler, where the plugin is written: `definePlugin`. */
function isPlugin(value: unknown): value is Plugin {
  return typeof value === "object" && value !== null && "name" in value && typeof value.name === "string";
}

function unusablePlugin(name: string, error: unknown, place: Pick<Diagnostic, "span">): Diagnostic {
  const reason = error instanceof Error ? (error.message.split("\n", 1)[0] ?? "") : String(error);
  return {
    severity: "error",
    code: "config/unusable-plugin",
    message: `The plugin \`${name}\` cannot be used: ${reason.replace(/\.$/, "")}.`,
    ...place,
    hint: "a plugin is a module with an export `plugin`, made by `definePlugin`; its name is resolved from this file.",
  };
}

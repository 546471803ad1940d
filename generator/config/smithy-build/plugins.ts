import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { StringNode } from "../../model/node.js";
import type { ServiceConfig } from "../config.js";
import type { BuildNode } from "./build-node.js";
import type { Projection } from "./projections.js";

/** What a plugin of TypeScript asks for, and the name of its folder. */
export type PluginConfig = Omit<ServiceConfig, "model" | "output"> & { readonly artifact: string };

/** The plugins of a projection that make TypeScript; its own replace those of the root with the same id. */
export function readPlugins(
  root: BuildNode,
  projection: Projection,
  report: (diagnostic: Diagnostic) => void,
): readonly PluginConfig[] {
  const plugins = new Map(
    [...root.objects("plugins"), ...projection.plugins].map((entry) => [entry[0].value, entry]),
  );
  return [...plugins.values()].flatMap(([id, settings]) => {
    const [name = "", artifact = name] = id.value.split("::");
    const targets = Object.hasOwn(TARGETS, name) ? TARGETS[name] : undefined;
    if (targets !== undefined) return readPlugin(settings, targets, artifact);
    if (!BUILT_IN.includes(name)) report(pluginWithoutEqual(id, name));
    return [];
  });
}

/** The packages that stand for the official generators of clients and servers. */
const TARGETS: Readonly<Record<string, readonly string[]>> = {
  "typescript-codegen": ["types", "validators", "client"],
  "typescript-client-codegen": ["types", "validators", "client"],
  "typescript-server-codegen": ["types", "validators", "server"],
  "typescript-ssdk-codegen": ["types", "validators", "server"],
};

/** Plugins that write the model, and no code: there is nothing to miss. */
const BUILT_IN: readonly string[] = ["model", "build-info", "sources"];

function readPlugin(
  settings: BuildNode,
  targets: readonly string[],
  artifact: string,
): readonly PluginConfig[] {
  const [name, service, protocol] = [
    settings.string("package"),
    settings.string("service"),
    settings.string("protocol"),
  ];
  const version = settings.string("packageVersion");
  const license = settings.object("packageJson")?.string("license");
  const strange = [...settings.node.entries.values()].filter(({ key }) => !SETTINGS.includes(key.value));
  for (const { key } of strange) settings.report(settingWithoutEqual(key));
  if (name === undefined) {
    if (!settings.node.entries.has("package")) settings.report(missingPackage(settings));
    return [];
  }
  return [
    {
      artifact,
      targets,
      packages: `${name.value}-{target}`,
      ...(service && { service: service.value }),
      ...(protocol && { protocol: protocol.value }),
      ...(version && { packageVersion: version.value }),
      ...(license && { license: license.value }),
      spans: {
        model: [],
        targets: [],
        packages: name.span,
        output: name.span,
        ...(service && { service: service.span }),
        ...(protocol && { protocol: protocol.span }),
      },
    },
  ];
}

const SETTINGS: readonly string[] = ["service", "protocol", "package", "packageVersion", "packageJson"];

function missingPackage(settings: BuildNode): Diagnostic {
  const { span } = settings.node;
  return {
    severity: "error",
    code: "smithy-build/missing-package",
    message: "The plugin has no `package`.",
    span: { ...span, end: span.start + 1 },
    hint: "`package` is the name of the packages; each target's name is put after it.",
  };
}

function settingWithoutEqual(key: StringNode): Diagnostic {
  return {
    severity: "note",
    code: "smithy-build/setting-without-equal",
    message: `The setting \`${key.value}\` has no equal here, and is passed over.`,
    span: key.span,
    hint: `the settings that have one are ${SETTINGS.map((name) => `\`${name}\``).join(", ")}.`,
  };
}

function pluginWithoutEqual({ span }: StringNode, name: string): Diagnostic {
  return {
    severity: "note",
    code: "smithy-build/plugin-without-equal",
    message: `The plugin \`${name}\` has no equal here, and is passed over.`,
    span,
    hint: `the plugins that have one are ${Object.keys(TARGETS)
      .map((known) => `\`${known}\``)
      .join(", ")}.`,
  };
}

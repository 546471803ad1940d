import { hasErrors, type Diagnostic, type Result } from "../diagnostics/diagnostic.js";
import { parseJson } from "../inputs/data/json.js";
import type { Node, ObjectNode, StringNode } from "../model/node.js";
import type { SourceFile } from "../source/source-file.js";
import { checkObject } from "./check-object.js";
import { checkServices } from "./check-services.js";
import { emptyValue, wrongType } from "./config-diagnostics.js";
import { configKeys, serviceKeys } from "./config-keys.js";
import type { Config, ServiceConfig } from "./config.js";
import { normalizeOutput } from "./output-folder.js";

/** The configuration that a file holds; undefined where anything in it is wrong. All that is wrong is reported. */
export function readConfig(source: SourceFile): Result<Config | undefined> {
  const { value: root, diagnostics } = parseJson(source);
  const found: Diagnostic[] = [...diagnostics];
  const config = root && readRoot(root, (diagnostic) => found.push(diagnostic));
  return { value: hasErrors(found) ? undefined : config, diagnostics: found };
}

type Report = (diagnostic: Diagnostic) => void;

function readRoot(node: Node, report: Report): Config | undefined {
  if (node.kind !== "object") {
    report(wrongType(node, "The configuration", "an object"));
    return undefined;
  }
  const plugins = checkObject(node, configKeys, "The configuration", report).get("plugins") ?? [];
  const services = serviceNodes(node, report).flatMap((service) => readService(service, report) ?? []);
  for (const diagnostic of checkServices(services)) report(diagnostic);
  return {
    services,
    plugins: plugins.map((plugin) => plugin.value),
    pluginSpans: plugins.map((plugin) => plugin.span),
  };
}

function serviceNodes(root: ObjectNode, report: Report): readonly ObjectNode[] {
  const node = root.entries.get("services")?.value;
  if (node === undefined) return [];
  if (node.kind !== "array") {
    report(wrongType(node, "`services`", "a list of objects"));
    return [];
  }
  if (node.elements.length === 0) report(emptyValue(node, "services"));
  return node.elements.flatMap((element) => {
    if (element.kind === "object") return [element];
    report(wrongType(element, "An entry of `services`", "an object"));
    return [];
  });
}

/** A service of which every required key is in order; the others were reported. */
function readService(node: ObjectNode, report: Report): ServiceConfig | undefined {
  const strings = checkObject(node, serviceKeys, "The service", report);
  const list = (key: string): readonly StringNode[] => strings.get(key) ?? [];
  const service = list("service")[0];
  const protocol = list("protocol")[0];
  const longs = list("longs")[0];
  const output = list("output")[0];
  const packages = list("packages")[0];
  const version = list("packageVersion")[0];
  const license = list("license")[0];
  const model = list("model");
  const dependencies = list("dependencies");
  const targets = list("targets");
  if (!service || !output || !packages) return undefined;
  return {
    model: model.map((pattern) => pattern.value),
    ...(dependencies.length > 0 && { dependencies: dependencies.map(({ value }) => value) }),
    service: service.value,
    ...(protocol && { protocol: protocol.value }),
    ...(longs && { longs: longs.value === "number" ? "number" : "exact" }),
    targets: targets.map((target) => target.value),
    output: normalizeOutput(output.value),
    packages: packages.value,
    ...(version && { packageVersion: version.value }),
    ...(license && { license: license.value }),
    spans: {
      model: model.map((pattern) => pattern.span),
      dependencies: dependencies.map(({ span }) => span),
      service: service.span,
      ...(protocol && { protocol: protocol.span }),
      targets: targets.map((target) => target.span),
      output: output.span,
      packages: packages.span,
    },
  };
}

import { hasErrors, type Diagnostic, type Result } from "../../diagnostics/diagnostic.js";
import { parseJson } from "../../inputs/data/json.js";
import { getEntry, type Node, type ObjectNode } from "../../model/node.js";
import type { SourceFile } from "../../source/source-file.js";
import type { Span } from "../../source/span.js";
import { checkOutputs } from "../check-services.js";
import { wrongType } from "../config-diagnostics.js";
import type { Config, ServiceConfig } from "../config.js";
import { BuildNode } from "./build-node.js";
import { checkDependencies } from "./maven-dependencies.js";
import { type Environment, expandVariables } from "./expand-variables.js";
import { readProjections, type Projection } from "./projections.js";
import { readPlugins } from "./plugins.js";
import { modelPatterns } from "./model-patterns.js";

/**
 * The configuration that a `smithy-build.json` holds: a service for each projection and plugin of TypeScript. Projections
 * without one are read and checked, and nothing is made of them. Undefined where anything is wrong.
 * Spec: https://smithy.io/2.0/guides/smithy-build-json.html
 */
export function readSmithyBuild(source: SourceFile, environment: Environment): Result<Config | undefined> {
  const { value, diagnostics } = parseJson(source);
  // Comments are no mistake in this file.
  const found: Diagnostic[] = diagnostics.filter(({ code }) => code !== "json/comment");
  const report = (diagnostic: Diagnostic): void => {
    // What stands at the root is read once for each projection.
    const isKnown = found.some(
      ({ code, span }) => code === diagnostic.code && equalSpans(span, diagnostic.span),
    );
    if (!isKnown) found.push(diagnostic);
  };
  const expanded = value && expandVariables(value, environment, report);
  const config = expanded && readRoot(expanded.node, report);
  if (config === undefined || hasErrors(found)) return { value: undefined, diagnostics: found };
  return { value: { ...config, dependsOnEnvironment: expanded?.hasVariables ?? false }, diagnostics: found };
}

function equalSpans(one: Span | undefined, other: Span | undefined): boolean {
  return one?.start === other?.start && one?.end === other?.end;
}

type Report = (diagnostic: Diagnostic) => void;

function readRoot(node: Node, report: Report): Config | undefined {
  if (node.kind !== "object") {
    report(wrongType(node, "The configuration", "an object"));
    return undefined;
  }
  const root = new BuildNode(node, report);
  root.expectOnly(ROOT_KEYS);
  checkVersion(root, node, report);
  checkDependencies(root.object("maven"));
  const projections = readProjections(root, report);
  const made = projections.flatMap((projection) => readServices(root, projection, report));
  const services = made.length > 0 ? made : checkedOnly(root, projections);
  // Each projection has packages of the same names: they are views of one model.
  for (const diagnostic of checkOutputs(services)) report(diagnostic);
  return { services, plugins: [] };
}

const ROOT_KEYS = [
  "$schema",
  "version",
  "outputDirectory",
  "sources",
  "imports",
  "projections",
  "plugins",
  "ignoreMissingPlugins",
  "maven",
];

function checkVersion(root: BuildNode, node: ObjectNode, report: Report): void {
  const version = root.string("version");
  if (version?.value === "1.0" || version?.value === "1") return;
  const isMissing = getEntry(node, "version") === undefined;
  if (!isMissing && version === undefined) return;
  report({
    severity: "error",
    code: "smithy-build/unknown-version",
    message: isMissing
      ? "The configuration does not say the version of its form."
      : `There is no version \`${version?.value}\` of this configuration.`,
    span: version?.span ?? { ...node.span, end: node.span.start + 1 },
    hint: 'its only version is `"version": "1.0"`.',
  });
}

/** One service for each plugin of a projection that makes code. */
function readServices(root: BuildNode, projection: Projection, report: Report): readonly ServiceConfig[] {
  const rest = { ...modelPatterns(root, projection), transforms: projection.transforms };
  const folder = `${outputDirectory(root)}/${projection.name}`;
  return readPlugins(root, projection, report).map(({ artifact, ...plugin }) => {
    return { ...rest, ...plugin, output: `${folder}/${artifact}` };
  });
}

/** Where nothing is made of the model, it is checked as it stands. */
function checkedOnly(root: BuildNode, projections: readonly Projection[]): readonly ServiceConfig[] {
  return projections.slice(0, 1).map((projection) => ({
    ...modelPatterns(root, projection),
    transforms: projection.transforms,
    targets: [],
    output: `${outputDirectory(root)}/${projection.name}`,
    packages: "{target}",
  }));
}

function outputDirectory(root: BuildNode): string {
  return root.string("outputDirectory")?.value ?? "build/smithy";
}

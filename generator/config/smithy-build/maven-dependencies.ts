import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { didYouMean } from "../../diagnostics/suggestion.js";
import type { StringNode } from "../../model/node.js";
import type { BuildNode } from "./build-node.js";

/**
 * Maven's packages of Smithy bring traits and code that Tinsmith has itself; any other one could bring traits that the
 * model needs, and is an error, so that nothing is missing silently.
 */
export function checkDependencies(maven: BuildNode | undefined): void {
  for (const dependency of maven?.strings("dependencies") ?? []) {
    const [group = "", artifact = "", version] = dependency.value.split(":");
    if (version === undefined) maven?.report(malformed(dependency));
    else if (!isKnown(group, artifact)) maven?.report(unknown(dependency, group, artifact));
  }
}

function isKnown(group: string, artifact: string): boolean {
  return group === "software.amazon.smithy.typescript" || (group === SMITHY && KNOWN.includes(artifact));
}

const SMITHY = "software.amazon.smithy";

/** The packages whose traits ship with Tinsmith, and those that are tools. */
const KNOWN: readonly string[] = [
  "smithy-aws-apigateway-traits",
  "smithy-aws-cloudformation-traits",
  "smithy-aws-endpoints",
  "smithy-aws-iam-traits",
  "smithy-aws-protocol-tests",
  "smithy-aws-smoke-test-model",
  "smithy-aws-traits",
  "smithy-build",
  "smithy-cli",
  "smithy-codegen-core",
  "smithy-contract-traits",
  "smithy-diff",
  "smithy-jmespath",
  "smithy-linters",
  "smithy-model",
  "smithy-mqtt-traits",
  "smithy-openapi-traits",
  "smithy-protocol-test-traits",
  "smithy-protocol-traits",
  "smithy-rules-engine",
  "smithy-smoke-test-traits",
  "smithy-typescript-codegen",
  "smithy-utils",
  "smithy-validation-model",
  "smithy-waiters",
];

function malformed(dependency: StringNode): Diagnostic {
  return {
    severity: "error",
    code: "smithy-build/malformed-dependency",
    message: `\`${dependency.value}\` names no package of Maven.`,
    span: dependency.span,
    hint: "a package is named by its group, its artifact and its version: `group:artifact:1.0`.",
  };
}

function unknown(dependency: StringNode, group: string, artifact: string): Diagnostic {
  const meant = group === SMITHY ? didYouMean(artifact, KNOWN) : undefined;
  return {
    severity: "error",
    code: "smithy-build/unknown-dependency",
    message: `Tinsmith reads no packages of Maven, and does not know what \`${group}:${artifact}\` brings.`,
    span: dependency.span,
    hint:
      meant === undefined
        ? "the official packages ship with Tinsmith; traits of others come as `.smithy` files among the `imports`, or from npm by `dependencies` in `tinsmith.json`."
        : `did you mean \`${SMITHY}:${meant}\`?`,
  };
}

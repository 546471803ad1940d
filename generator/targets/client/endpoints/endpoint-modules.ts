import type { TypeScriptModule } from "../../../emit/emitted-package.js";
import { referencesIn } from "../../../emit/references.js";
import type { CodeSymbol } from "../../../emit/symbol.js";
import type { Partition } from "../../../endpoints/partition.js";
import { readRuleSet } from "../../../endpoints/read-rule-set.js";
import type { RuleSet } from "../../../endpoints/rule-set.js";
import { memoise } from "../../../model/knowledge/memoise.js";
import type { ServiceShape } from "../../../model/shape.js";
import { traitOf } from "../../../model/trait.js";
import { endpointRuleSet } from "../../../model/traits/endpoint-rule-traits.js";
import { ModuleBuilder } from "../../modules.js";
import { runtimeSymbol } from "../../runtime-library.js";
import { partitionDeclarations } from "./partitions-module.js";
import type { RuleContext } from "./place.js";
import { endpointDeclarations } from "./resolve-endpoint.js";

/** The endpoint rules of a service; undefined where its model has none. */
export const rulesOf: (service: ServiceShape) => RuleSet | undefined = memoise((service: ServiceShape) => {
  const node = traitOf(service, endpointRuleSet);
  const result = node && readRuleSet(node);
  // What is broken was reported before anything is generated.
  return result?.kind === "sound" ? result.rules : undefined;
});

/** `src/endpoints/…`: the rules of a service as code, and what they have to know of partitions. */
export function endpointModules(
  rules: RuleSet,
  packageName: string,
  partitions: readonly Partition[],
): readonly TypeScriptModule[] {
  const context: RuleContext = {
    runtime: (module, name) => runtimeSymbol(packageName, module, name),
    partitions,
    partitionsSymbol: endpointSymbol(packageName, "partitions", "partitions"),
    partitionSymbol: endpointSymbol(packageName, "partitions", "Partition"),
    partitionFields: new Set(),
  };
  const builder = new ModuleBuilder();
  const declarations = endpointDeclarations(rules, context);
  builder.add("src/endpoints/resolve-endpoint.ts", declarations);
  if ([...referencesIn(declarations)].some(({ symbol }) => symbol.file === context.partitionsSymbol.file)) {
    builder.add("src/endpoints/partitions.ts", partitionDeclarations(partitions, context.partitionFields));
  }
  return builder.build();
}

/** `resolveEndpoint` or `EndpointParameters` of a package. */
export function endpointSymbol(packageName: string, module: string, name: string): CodeSymbol {
  return { kind: "symbol", name, package: packageName, file: `src/endpoints/${module}.ts` };
}

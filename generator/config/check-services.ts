import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { missingPlaceholder, outputOutside, sharedOutput, sharedPackage } from "./config-diagnostics.js";
import type { ServiceConfig } from "./config.js";
import { isBelowRoot, overlap } from "./output-folder.js";

/** What is wrong with services by themselves and beside each other, once each of their values is in order. */
export function checkServices(services: readonly ServiceConfig[]): readonly Diagnostic[] {
  return services.flatMap((service, index) => {
    const earlier = services.slice(0, index);
    return [...checkOutput(service, earlier), ...checkPackages(service, earlier)];
  });
}

/** What is wrong with the folders alone, where packages of several services may share names. */
export function checkOutputs(services: readonly ServiceConfig[]): readonly Diagnostic[] {
  return services.flatMap((service, index) => checkOutput(service, services.slice(0, index)));
}

function checkOutput(service: ServiceConfig, earlier: readonly ServiceConfig[]): readonly Diagnostic[] {
  const span = service.spans?.output;
  if (span === undefined) return [];
  if (!isBelowRoot(service.output)) return [outputOutside(span, service.output)];
  const other = earlier.find(({ output }) => overlap(output, service.output))?.spans?.output;
  return other === undefined ? [] : [sharedOutput(span, service.output, other)];
}

function checkPackages(service: ServiceConfig, earlier: readonly ServiceConfig[]): readonly Diagnostic[] {
  const span = service.spans?.packages;
  if (span === undefined) return [];
  if (service.targets.length > 1 && !service.packages.includes("{target}")) {
    return [missingPlaceholder(span, service.targets.length)];
  }
  const names = new Set(packageNames(service));
  for (const other of earlier) {
    const shared = packageNames(other).find((name) => names.has(name));
    if (shared !== undefined && other.spans) return [sharedPackage(span, shared, other.spans.packages)];
  }
  return [];
}

function packageNames({ targets, packages }: ServiceConfig): readonly string[] {
  return targets.map((target) => packages.replaceAll("{target}", target));
}

import type { ServiceDefinition } from "../fragment.js";
import type { ServiceShape } from "../shape.js";
import type { BuildContext } from "./build-context.js";
import { joinReferences, resolveAll } from "./references.js";

/** What makes a shape a service. */
export type ServiceProperties = Pick<
  ServiceShape,
  "kind" | "version" | "operations" | "resources" | "errors" | "rename" | "renameSpans"
>;

/** The properties that a service itself defines. */
export function serviceProperties(definition: ServiceDefinition, context: BuildContext): ServiceProperties {
  const property = (relationship: string) => ({ owner: definition.id, kind: definition.kind, relationship });
  // Whether there is such a shape, and whether it belongs to the service, is for the rules to say.
  const renames = definition.rename.map(({ shape, name, span }) => {
    return { id: context.resolver.find(shape) ?? shape.candidates[0] ?? shape.text, name, span };
  });
  return {
    kind: "service",
    version: definition.version ?? "",
    operations: resolveAll(definition.operations, property("operation"), context),
    resources: resolveAll(definition.resources, property("resource"), context),
    errors: resolveAll(definition.errors, property("error"), context),
    rename: new Map(renames.map((rename) => [rename.id, rename.name])),
    renameSpans: new Map(renames.map((rename) => [rename.id, rename.span])),
  };
}

/**
 * The properties of a service and of its mixins: lists are joined, mixins first; of the version and of renames the
 * nearest counts. Spec: https://smithy.io/2.0/spec/mixins.html#mixins-on-shapes-with-non-member-properties
 */
export function mergeServices(own: ServiceProperties, mixins: readonly ServiceShape[]): ServiceProperties {
  const all = [...mixins, own];
  return {
    kind: "service",
    version: all.findLast(({ version }) => version !== "")?.version ?? "",
    operations: joinReferences(all.map(({ operations }) => operations)),
    resources: joinReferences(all.map(({ resources }) => resources)),
    errors: joinReferences(all.map(({ errors }) => errors)),
    rename: new Map(all.flatMap(({ rename }) => [...rename])),
    renameSpans: new Map(all.flatMap(({ renameSpans }) => [...renameSpans])),
  };
}

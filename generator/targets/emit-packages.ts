import { invariant } from "../diagnostics/invariant.js";
import { type Partition, partitions } from "../endpoints/partition.js";
import type { EmittedPackage } from "../emit/emitted-package.js";
import type { ServicePlan } from "../plan/service-plan.js";
import type { Protocol } from "./codec.js";
import type { PackageNames } from "./package-names.js";
import type { RuntimeLibrary } from "./runtime-library.js";
import type { ProtocolTargetContext, Target, TargetContext } from "./target.js";

/** What the user wants of a service's packages. */
export interface PackageSettings {
  /** Ids of targets. */
  readonly targets: readonly string[];
  /** The npm name, in which `{target}` stands for the target's id. */
  readonly packages: string;
  readonly packageVersion?: string;
  readonly license?: string;
  /** What rules of endpoints know of AWS's partitions, where it is not what Tinsmith knows. */
  readonly partitions?: readonly Partition[];
}

/** What there is to emit with. */
export interface Emitters {
  readonly targets: readonly Target[];
  readonly protocols: readonly Protocol[];
  readonly runtime: RuntimeLibrary;
}

/** The packages of a service, one for each target, in the order of the settings. */
export function emitPackages(
  plan: ServicePlan,
  settings: PackageSettings,
  { targets, protocols, runtime }: Emitters,
): readonly EmittedPackage[] {
  const packageNames = namePackages(settings);
  const context: TargetContext = {
    plan,
    packageNames,
    version: settings.packageVersion ?? "0.0.0",
    license: settings.license,
    runtime,
    partitions: settings.partitions ?? partitions,
  };
  return settings.targets.map((id) => {
    const target = targets.find((candidate) => candidate.id === id);
    invariant(target, `No plugin brings the target \`${id}\`.`);
    return target.speaks ? target.emit(spokenContext(context, protocols)) : target.emit(context);
  });
}

function spokenContext(context: TargetContext, protocols: readonly Protocol[]): ProtocolTargetContext {
  const { plan: whole, packageNames } = context;
  const protocol = protocols.find(({ id }) => id === whole.protocol);
  invariant(protocol, `No plugin brings the protocol \`${whole.protocol}\`.`);
  const operations = whole.operations.filter((operation) => protocol.carries(operation, whole));
  const plan = operations.length === whole.operations.length ? whole : { ...whole, operations };
  return { ...context, plan, codec: protocol.createCodec({ plan, packageNames }) };
}

function namePackages({ targets, packages }: PackageSettings): PackageNames {
  return new Map(targets.map((target) => [target, packages.replaceAll("{target}", target)]));
}

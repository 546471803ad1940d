import type { Partition } from "../endpoints/partition.js";
import type { EmittedPackage } from "../emit/emitted-package.js";
import type { ServicePlan } from "../plan/service-plan.js";
import type { Codec } from "./codec.js";
import type { PackageNames } from "./package-names.js";
import type { RuntimeLibrary } from "./runtime-library.js";

/** Something that writes one package of a service from its plan. */
export type Target = DataTarget | ProtocolTarget;

interface TargetBase {
  /** As the configuration names it: `types`, `client`. It is the package's folder too. */
  readonly id: string;
  /** The targets whose packages this one imports. */
  readonly needs: readonly string[];
}

/** A target that is the same for every protocol, and for a service without any. */
export interface DataTarget extends TargetBase {
  readonly speaks: false;
  readonly emit: (context: TargetContext) => EmittedPackage;
}

/** A target that speaks the service's protocol. */
export interface ProtocolTarget extends TargetBase {
  readonly speaks: true;
  readonly emit: (context: ProtocolTargetContext) => EmittedPackage;
}

/** What a target reads. */
export interface TargetContext {
  readonly plan: ServicePlan;
  /** The npm name of each target's package. */
  readonly packageNames: PackageNames;
  /** The version that the packages carry. */
  readonly version: string;
  readonly license: string | undefined;
  /** The hand-written modules that generated ones stand on. */
  readonly runtime: RuntimeLibrary;
  /** What rules of endpoints know of AWS's partitions. */
  readonly partitions: readonly Partition[];
}

/** What a target reads that speaks a protocol. */
export interface ProtocolTargetContext extends TargetContext {
  /** What the service's protocol generates. */
  readonly codec: Codec;
}

import type { EmittedPackage } from "../emit/emitted-package.js";
import type { ServicePlan } from "../plan/service-plan.js";
import type { Codec } from "./codec.js";
import type { PackageNames } from "./package-names.js";
import type { RuntimeLibrary } from "./runtime-library.js";

/** Something that writes one package of a service from its plan. */
export interface Target {
  /** As the configuration names it: `types`, `client`. It is the package's folder too. */
  readonly id: string;
  /** The targets whose packages this one imports. */
  readonly needs: readonly string[];
  readonly emit: (context: TargetContext) => EmittedPackage;
}

/** What a target reads. */
export interface TargetContext {
  readonly plan: ServicePlan;
  /** The npm name of each target's package. */
  readonly packageNames: PackageNames;
  /** The version that the packages carry. */
  readonly version: string;
  readonly license: string | undefined;
  /** What the service's protocol generates. */
  readonly codec: Codec;
  /** The hand-written modules that generated ones stand on. */
  readonly runtime: RuntimeLibrary;
}

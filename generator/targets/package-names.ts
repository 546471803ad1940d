import { invariant } from "../diagnostics/invariant.js";

/** The npm name of each target's package, by target id. */
export type PackageNames = ReadonlyMap<string, string>;

/** The npm name of a target's package; the configuration was checked to have the targets that others need. */
export function packageNameOf(names: PackageNames, target: string): string {
  const name = names.get(target);
  invariant(name, `The target \`${target}\` has no package.`);
  return name;
}

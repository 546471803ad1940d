/** The setting that a parameter of clients has: as the AWS SDK names it, its first letter in lower case. */
export function clientContextName(parameter: string): string {
  return SDK_NAMES.get(parameter) ?? parameter.charAt(0).toLowerCase() + parameter.slice(1);
}

/**
 * The setting of a built-in parameter that not every client has: `forcePathStyle` for `AWS::S3::ForcePathStyle`.
 * Spec: https://smithy.io/2.0/aws/rules-engine/built-ins.html
 */
export function settingOfBuiltIn(builtIn: string): string {
  return clientContextName(builtIn.slice(builtIn.lastIndexOf(":") + 1));
}

/** Settings whose names in the AWS SDK are not those of their parameters. */
const SDK_NAMES: ReadonlyMap<string, string> = new Map([
  ["Accelerate", "useAccelerateEndpoint"],
  ["DisableMultiRegionAccessPoints", "disableMultiregionAccessPoints"],
]);

import { isIpAddress } from "./ip-address.js";

/**
 * Whether a bucket of S3 can be a label of a host.
 * Spec: https://smithy.io/2.0/aws/rules-engine/library-functions.html#aws-isvirtualhostables3bucket-function
 */
export function isVirtualHostableBucket(bucket: string, allowsDots: boolean): boolean {
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) return false;
  if (!allowsDots) return !bucket.includes(".");
  return !/\.[.-]|-\./.test(bucket) && !isIpAddress(bucket);
}

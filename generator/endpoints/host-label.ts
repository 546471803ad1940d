/**
 * Whether a text can be a label of a host; with dots, each part has to be one.
 * Spec: https://smithy.io/2.0/additional-specs/rules-engine/standard-library.html#isvalidhostlabel-function
 */
export function isValidHostLabel(text: string, allowsDots: boolean): boolean {
  const labels = allowsDots ? text.split(".") : [text];
  return labels.every((label) => /^[A-Za-z0-9][A-Za-z0-9-]{0,62}$/.test(label));
}

/**
 * Whether a bucket of S3 can be a label of a host.
 * Spec: https://smithy.io/2.0/aws/rules-engine/library-functions.html#aws-isvirtualhostables3bucket-function
 */
export function isVirtualHostableBucket(bucket: string, allowsDots: boolean): boolean {
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) return false;
  if (!allowsDots) return !bucket.includes(".");
  return !/\.[.-]|-\./.test(bucket) && !isIpAddress(bucket);
}

/** Whether the host of a URL is an address and no name: four numbers with dots between, or something in brackets. */
export function isIpAddress(host: string): boolean {
  if (/^\[.*\]$/.test(host)) return true;
  return /^(?:\d|[1-9]\d{1,2})(?:\.(?:\d|[1-9]\d{1,2})){3}$/.test(host);
}

/** Whether the host of a URL is an address and no name: four numbers with dots between, or something in brackets. */
export function isIpAddress(host: string): boolean {
  if (/^\[.*\]$/.test(host)) return true;
  return /^(?:\d|[1-9]\d{1,2})(?:\.(?:\d|[1-9]\d{1,2})){3}$/.test(host);
}

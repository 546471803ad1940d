/** What errors are told by that an acceptor names: of an absolute shape id the name alone counts. */
export function errorName(written: string): string {
  return written.slice(written.indexOf("#") + 1);
}

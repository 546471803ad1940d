import { isIpAddress } from "./ip-address.js";

/** The parts of a URL. */
export interface ParsedUrl {
  readonly scheme: string;
  /** Host and port. */
  readonly authority: string;
  readonly path: string;
  /** The path with a slash at both ends. */
  readonly normalizedPath: string;
  readonly isIp: boolean;
}

/**
 * The parts of a URL; undefined where it is none, or has a query.
 * Spec: https://smithy.io/2.0/additional-specs/rules-engine/standard-library.html#parseurl-function
 */
export function parseUrl(url: string): ParsedUrl | undefined {
  const match = /^(https?):\/\/([^/?#]*)([^?#]*)(?:#.*)?$/i.exec(url.trim());
  if (match === null) return undefined;
  const [, scheme = "", authority = "", path = ""] = match;
  const host = /^(?:[^@]*@)?(\[[^\]]*\]|[^:]*)(?::\d*)?$/.exec(authority)?.[1];
  if (host === undefined) return undefined;
  return {
    scheme: scheme.toLowerCase(),
    authority,
    path,
    normalizedPath: normalizePath(path),
    isIp: isIpAddress(host),
  };
}

function normalizePath(path: string): string {
  if (path.trim() === "") return "/";
  return (path.startsWith("/") ? "" : "/") + path + (path.endsWith("/") ? "" : "/");
}

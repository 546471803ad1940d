import { isIpAddress } from "./host-label.js";
import type { RuleRecord } from "./rule-value.js";

/**
 * The parts of a URL; null where it is none, or has a query.
 * Spec: https://smithy.io/2.0/additional-specs/rules-engine/standard-library.html#parseurl-function
 */
export function parseUrl(url: string): RuleRecord | null {
  const match = urlPattern.exec(url.trim());
  if (match === null) return null;
  const [, scheme = "", authority = "", path = ""] = match;
  const host = /^(?:[^@]*@)?(\[[^\]]*\]|[^:]*)(?::\d*)?$/.exec(authority)?.[1];
  if (host === undefined) return null;
  return new Map<string, string | boolean>([
    ["scheme", scheme.toLowerCase()],
    ["authority", authority],
    ["path", path],
    ["normalizedPath", normalizePath(path)],
    ["isIp", isIpAddress(host)],
  ]);
}

const urlPattern = /^(https?):\/\/([^/?#]*)([^?#]*)(?:#.*)?$/i;

/** The path with a slash at both ends. */
function normalizePath(path: string): string {
  if (path.trim() === "") return "/";
  const start = path.startsWith("/") ? "" : "/";
  const end = path.endsWith("/") ? "" : "/";
  return start + path + end;
}

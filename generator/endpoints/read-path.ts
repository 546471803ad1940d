import type { Span } from "../source/span.js";
import type { PathPart } from "./expression.js";
import type { Report } from "./problem.js";

/**
 * Reads the path of `getAttr`: keys with dots between, and indexes in brackets. `resourceId[0]`, `a.b`, `[-1]`.
 * Spec: https://smithy.io/2.0/additional-specs/rules-engine/standard-library.html#getattr-function
 */
export function readPath(text: string, span: () => Span, report: Report): readonly PathPart[] | undefined {
  const parts = text.split(".").map(readComponent);
  const path = parts.flatMap((part) => part ?? []);
  if (path.length > 0 && !parts.includes(undefined)) return path;
  report({
    code: "endpoint-rules/path",
    message: `\`${text}\` is no path into a value.`,
    span: span(),
    hint: "a path is made of keys, with dots between, and of indexes in brackets.",
  });
  return undefined;
}

/** `key`, `key[0]` or `[0]`. */
function readComponent(text: string): readonly PathPart[] | undefined {
  const match = /^([^[\]]*)(?:\[([-+]?\d{1,9})\])?$/.exec(text);
  const [, key = "", index] = match ?? [];
  if (key === "" && index === undefined) return undefined;
  const keys: readonly PathPart[] = key === "" ? [] : [{ kind: "key", key }];
  return index === undefined ? keys : [...keys, { kind: "index", index: Number(index) }];
}

/**
 * A part of an ASCII string, counted from its end where it is reversed; undefined where it is not that long.
 * Spec: https://smithy.io/2.0/additional-specs/rules-engine/standard-library.html#substring-function
 */
export function substring(
  text: string,
  start: number,
  stop: number,
  isReversed: boolean,
): string | undefined {
  if (start >= stop || stop > text.length || !/^[\0-\x7f]*$/.test(text)) return undefined;
  return isReversed ? text.slice(text.length - stop, text.length - start) : text.slice(start, stop);
}

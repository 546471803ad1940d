/**
 * The parts between delimiters; with a limit, the last part of so many is all that is left. 0 is no limit.
 * Spec: https://smithy.io/2.0/additional-specs/rules-engine/standard-library.html#split-function
 */
export function splitText(text: string, delimiter: string, limit: number): readonly string[] {
  const parts = text.split(delimiter);
  if (limit === 0 || parts.length <= limit) return parts;
  return [...parts.slice(0, limit - 1), parts.slice(limit - 1).join(delimiter)];
}

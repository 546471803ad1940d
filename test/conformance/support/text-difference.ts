import { createTwoFilesPatch } from "diff";

/** The way from an expected text to the actual one, as a unified diff; undefined where they are equal. */
export function textDifference(name: string, expected: string, actual: string): string | undefined {
  if (expected === actual) return undefined;
  return createTwoFilesPatch(`expected ${name}`, `actual ${name}`, expected, actual).replace(/^=+\n/, "");
}

import { createTwoFilesPatch } from "diff";
import { expect } from "vitest";

/** Fails with a unified diff where a text is not the expected one. `name` is what the diff calls it. */
export function expectText(name: string, actual: string, expected: string): void {
  if (actual === expected) return;
  expect.fail(`${name} is not as expected.\n\n${diffOf(name, expected, actual)}`);
}

/** The way from one text to another, as a unified diff. */
export function diffOf(name: string, from: string, to: string): string {
  return createTwoFilesPatch(`expected ${name}`, `actual ${name}`, from, to, undefined, undefined, {
    context: 3,
  }).replace(/^=+\n/, "");
}

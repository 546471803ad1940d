import { setEntry } from "../codec/json.js";
import { bytesOfMessage } from "./body.js";
import { differences } from "./differences.js";
import { expectNone } from "./mismatch.js";
import { show } from "./show.js";

/** Fails unless a handler's input is exactly the expected one. */
export async function expectInput(input: unknown, expected: object): Promise<void> {
  expectNone("The input", differences(await readStreams(input), expected));
}

/** Fails unless a command's output is exactly the expected one, its metadata apart. */
export async function expectOutput(output: object, expected: object): Promise<void> {
  const { $metadata: _, ...members } = { $metadata: undefined, ...output };
  expectNone("The output", differences(await readStreams(members), expected));
}

/** Fails unless an error is of the class of the expected one, and has the same message and modelled members. */
export function expectError(error: unknown, expected: Error): void {
  if (!(error instanceof expected.constructor)) {
    const found = error instanceof Error ? `${error.name}: ${error.message}` : show(error);
    return expectNone("The error", [`Class: expected ${expected.name}, found ${found}.`]);
  }
  // The class gives every modelled member a property. What else the answer held may stand beside them. Where a case has
  // no message, it leaves open what clients say instead.
  const members = Object.keys(expected).filter((name) => name !== "$metadata");
  const names = expected.message === "" ? members : ["message", ...members];
  expectNone("The error", differences(pick(error, names), pick(expected, names)));
}

/** A streaming member is bytes to come: they are read for the comparison. */
export async function readStreams(value: unknown): Promise<unknown> {
  if (typeof value !== "object" || value === null) return value;
  const read: Record<string, unknown> = {};
  for (const name of Object.keys(value)) {
    const member: unknown = Reflect.get(value, name);
    setEntry(read, name, isStream(member) ? await bytesOfMessage(member) : member);
  }
  return read;
}

function isStream(value: unknown): boolean {
  return (
    value instanceof Blob || (typeof value === "object" && value !== null && Symbol.asyncIterator in value)
  );
}

function pick(value: object, names: readonly string[]): object {
  return Object.fromEntries(names.map((name) => [name, Reflect.get(value, name)]));
}

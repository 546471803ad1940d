import { join } from "node:path";
import { pathToFileURL } from "node:url";

/*
 * What the program of `test/emitted/program` exports, as far as tests look at it. There it is checked against the types
 * of the generated packages; here those are not known.
 */

export interface EmittedProgram {
  readonly conversations: readonly Conversation[];
  readonly failures: readonly Failure[];
  readonly openKitchen: () => Promise<Kitchen>;
  readonly samples: Readonly<Record<string, unknown>>;
  readonly client: { readonly KitchenSink: new (config: object) => Client };
  readonly types: Readonly<Record<string, unknown>>;
  readonly validators: Readonly<Record<string, Validate>>;
}

export interface Conversation {
  readonly title: string;
  readonly operation: string;
  readonly ask: (client: Client) => Promise<object>;
  readonly input: unknown;
  readonly output: unknown;
}

export interface Failure {
  readonly error: Error;
  readonly status: number;
  readonly ask: (client: Client) => Promise<object>;
}

export interface Kitchen {
  readonly client: Client;
  readonly url: string;
  readonly heard: unknown[];
  readonly failures: unknown[];
  readonly answerWith: (answer: unknown) => void;
  readonly close: () => Promise<void>;
}

/** A client by the names of its operations. */
export type Client = Readonly<Record<string, (input?: object) => Promise<object>>>;

export interface Violation {
  readonly path: string;
  readonly message: string;
}

export type Validate = (value: unknown) => readonly Violation[];

/** Loads the program from where it is installed. */
export async function loadProgram(folder: string): Promise<EmittedProgram> {
  const url = pathToFileURL(join(folder, "node_modules/program/index.js")).href;
  // The program's own types say so: it is compiled against the packages by both compilers.
  return (await import(/* @vite-ignore */ url)) as EmittedProgram;
}

/** How a program is started that calls by some client. What it reads and writes is in the README of the programs. */
export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  /** Added to its environment. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** A file ready to be written: its path below the output folder, with `/`, and its whole text. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
  /** Built from the others (JavaScript, declarations): left out of version control and of `--check`. */
  readonly built: boolean;
}

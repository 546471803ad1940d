/** Keeps texts between runs, by a key that names what they were made of and how. */
export interface TextCache {
  readonly get: (key: string) => string | undefined;
  readonly set: (key: string, text: string) => void;
}

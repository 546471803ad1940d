/** Cases from outside of one kind: a folder of the corpus, and how a case of it is judged. */
export interface Collection {
  /** As the corpus names its folder; `--only` takes it. */
  readonly name: string;
  /** The cases, or undefined where the corpus lacks the collection. */
  readonly cases: (corpus: Corpus) => Cases | undefined | Promise<Cases | undefined>;
  /** How many more cases there are of event streams, for which nothing is generated yet. */
  readonly notYet?: (corpus: Corpus) => number | Promise<number>;
  /** What there is to say of other cases that are not among these. */
  readonly remarks?: (corpus: Corpus) => readonly string[] | Promise<readonly string[]>;
}

/** In the order of their running. */
export type Cases = readonly ConformanceCase[];

/** One case. Its name is stable: the list of known failures holds it. */
export interface ConformanceCase {
  readonly name: string;
  /** Undefined where all is as it should be, else what differs, as text for a terminal. */
  readonly difference: () => Promise<string | undefined> | string | undefined;
}

/** The folder of the cases. It is laid out as its README says; any part may be missing. */
export interface Corpus {
  /** The text of a file; the path is relative to the corpus. */
  readonly read: (path: string) => string;
  readonly has: (path: string) => boolean;
  /** The paths of all files below a folder, relative to the corpus and sorted; empty where there is no such folder. */
  readonly list: (folder: string) => readonly string[];
}

/** A question for the files that match patterns below a folder. */
export interface Glob {
  readonly folder: string;
  readonly patterns: readonly string[];
}

/** Whether a pattern takes files out, `!model/draft/*`, and does not add any. `!(…)` is a sign within a pattern. */
export function isExclusion(pattern: string): boolean {
  return pattern.startsWith("!") && !pattern.startsWith("!(");
}

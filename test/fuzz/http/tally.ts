/** What came of requests: how often which status was answered, and what should not have been. */
export class Tally {
  readonly #statuses = new Map<string, number>();
  readonly #problems: string[] = [];
  #problemCount = 0;

  /** Counts an answer by its status, or the absence of one by a word. */
  count(status: number | string): void {
    const name = String(status);
    this.#statuses.set(name, (this.#statuses.get(name) ?? 0) + 1);
  }

  /** Keeps the first few of them: the rest is more of the same. */
  complain(problem: string): void {
    if (this.#problemCount++ < 10) this.#problems.push(problem);
  }

  get problemCount(): number {
    return this.#problemCount;
  }

  get problems(): readonly string[] {
    return this.#problems;
  }

  /** How many of each status, in order: `201: 12, 400: 30`. */
  get summary(): string {
    const counts = [...this.#statuses].sort(([left], [right]) => (left < right ? -1 : 1));
    return counts.map(([status, count]) => `${status}: ${count}`).join(", ");
  }
}
